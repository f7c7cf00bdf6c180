import { expect, it } from 'vitest';
import { giveawayFaults, questionFrequency } from '../../../src/content/gates/giveaway.ts';
import { many, question } from './question.ts';

const TEXT = 'Which index helps a query on two columns?';
const GIVEN_AWAY = question({
  text: TEXT,
  answer: 'An indexed pair',
  distractors: ['A lock', 'A view', 'A log'],
});

it('refuses a rare word of the question that only the answer repeats, in any of its forms', () => {
  expect(giveawayFaults(GIVEN_AWAY, questionFrequency([GIVEN_AWAY]))).toEqual([
    'the question\'s rare word "index" stands in the answer only; use it in a distractor or not at all',
  ]);
});

it('accepts the word once a distractor has it too', () => {
  const fair = question({
    text: TEXT,
    answer: 'An indexed pair',
    distractors: ['Two indexes', 'A view', 'A log'],
  });
  expect(giveawayFaults(fair, questionFrequency([fair]))).toEqual([]);
});

it('accepts a word that five questions have', () => {
  const four = questionFrequency([GIVEN_AWAY, ...many(3, { text: 'Why an index?' })]);
  const five = questionFrequency([GIVEN_AWAY, ...many(4, { text: 'Why an index?' })]);
  expect(giveawayFaults(GIVEN_AWAY, four)).toHaveLength(1);
  expect(giveawayFaults(GIVEN_AWAY, five)).toEqual([]);
});

it('counts a word once for each question that has it', () => {
  const frequency = questionFrequency([question({ text: 'Index or indexes or indexing?' })]);
  expect(frequency.get('index')).toBe(1);
});

it('takes no notice of stop words and numbers', () => {
  const plain = question({
    text: 'What do you do with 500 of them?',
    answer: 'You do 500',
    distractors: ['A', 'B', 'C'],
  });
  expect(giveawayFaults(plain, questionFrequency([plain]))).toEqual([]);
});
