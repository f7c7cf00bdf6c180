import { expect, it } from 'vitest';
import { contentStems, stem, wordsOf } from '../../src/domain/search/words.ts';

it.each([
  [['cache', 'caches', 'cached', 'caching'], 'cach'],
  [['replica', 'replicas'], 'replica'],
  [['query', 'queries'], 'query'],
  [['stop', 'stops', 'stopped', 'stopping'], 'stop'],
  [['process', 'processes', 'processing'], 'proces'],
  [['status'], 'status'],
])('folds %j into %s', (words, expected) => {
  expect(new Set(words.map(stem))).toEqual(new Set([expected]));
});

it('reads words in lower case, without numbers, possessives or punctuation', () => {
  expect(wordsOf("Redis's p99 is 5 ms, isn't it?")).toEqual(['redis', 'p99', 'is', 'ms', "isn't", 'it']);
});

it('keeps what says something of the subject', () => {
  expect(contentStems('Which of the replicas serves a read?')).toEqual(new Set(['replica', 'serv', 'read']));
});
