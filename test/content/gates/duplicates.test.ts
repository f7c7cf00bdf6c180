import { expect, it } from 'vitest';
import { nearDuplicates } from '../../../src/content/gates/duplicates.ts';
import { question } from './question.ts';

const FIRST = question({
  id: 'first',
  text: 'A cache is full and a new key arrives. What does LRU drop?',
  answer: 'The key unused for the longest time',
});
const REWORDED = question({
  id: 'reworded',
  text: 'The cache is full and new keys arrive. What does LRU drop first?',
  answer: 'The key unused for the longest time',
});
const OTHER = question({
  id: 'other',
  text: 'A cache is full of sessions. Which policy suits sessions that expire after an hour?',
  answer: 'Dropping what expires soonest',
});

it('names both of two questions that ask the same', () => {
  expect(nearDuplicates([FIRST, OTHER, REWORDED])).toEqual([
    { earlier: 'first', later: 'reworded', similarity: expect.closeTo(0.87, 1) },
  ]);
});

it('rates a question fully alike to itself', () => {
  expect(nearDuplicates([FIRST, { ...FIRST, id: REWORDED.id }])[0]?.similarity).toBeCloseTo(1);
});

it('accepts two questions on one subject', () => {
  expect(nearDuplicates([FIRST, OTHER])).toEqual([]);
});
