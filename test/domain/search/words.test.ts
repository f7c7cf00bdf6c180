import { expect, it } from 'vitest';
import { contentStems, stem, wordsOf } from '../../../src/domain/search/words.ts';

it.each([
  [['cache', 'caches', 'cached', 'caching'], 'cach'],
  [['replica', 'replicas'], 'replica'],
  [['query', 'queries'], 'query'],
  [['stop', 'stops', 'stopped', 'stopping'], 'stop'],
  [['process', 'processes', 'processing'], 'process'],
  [['cancel', 'cancels', 'cancelled', 'canceled', 'cancelling'], 'cancel'],
  [['call', 'calls', 'called', 'calling'], 'call'],
  [['add', 'adds', 'added', 'adding'], 'add'],
  [['break', 'breaks', 'broke', 'broken'], 'break'],
  [['pay', 'pays', 'paid', 'paying'], 'pay'],
  [['app', 'apps'], 'app'],
  [['status'], 'status'],
])('folds %j into %s', (words, expected) => {
  expect(new Set(words.map(stem))).toEqual(new Set([expected]));
});

it('reads words in lower case, without numbers, possessives or punctuation', () => {
  expect(wordsOf("Redis's p99 is 5 ms, isn't it?")).toEqual(['redis', 'p99', 'is', 'ms', "isn't", 'it']);
});

it.each([
  ['AP', 'app'],
  ['WAL', 'wall'],
])('keeps %s and %s apart', (one, other) => expect(stem(one.toLowerCase())).not.toBe(stem(other)));

it.each(["we're", 'shouldnt', "i'd", 'vs'])('does not take %j for a subject', (word) =>
  expect(contentStems(word)).toEqual(new Set()),
);

it('keeps what says something of the subject', () => {
  expect(contentStems('Which of the replicas serves a read?')).toEqual(new Set(['replica', 'serv', 'read']));
});
