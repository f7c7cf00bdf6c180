import { expect, it } from 'vitest';
import { placeFigure } from '../../../src/content/gates/places.ts';
import { many } from './question.ts';

const LEAST = { answer: '1 ms', distractors: ['20 ms', '300 ms', '4,000 ms'] };
const SECOND = { answer: '20 ms', distractors: ['1 ms', '300 ms', '4,000 ms'] };
const THIRD = { answer: 'about 300 ms', distractors: ['about 1 ms', 'about 20 ms', 'about 4,000 ms'] };
const GREATEST = { answer: '4,000 ms', distractors: ['1 ms', '20 ms', '300 ms'] };

const judged = (questions: Parameters<typeof placeFigure>[0]) => {
  const { value, verdict, over } = placeFigure(questions);
  return `${value} ${verdict} over ${over}`;
};

it('passes a set in which the answer is in the middle about half of the time', () => {
  const even = [...many(25, LEAST), ...many(25, SECOND), ...many(25, THIRD), ...many(25, GREATEST)];
  expect(judged(even)).toBe('50.0% ok over 100');
});

it.each([
  ['second', SECOND],
  ['third', THIRD],
])('lets 45 to 55% of the answers be in the middle, here %s, no fewer and no more', (_, middle) => {
  const withMiddle = (count: number) => judged([...many(count, middle), ...many(100 - count, LEAST)]);
  expect(withMiddle(44)).toBe('44.0% FAIL over 100');
  expect(withMiddle(45)).toBe('45.0% ok over 100');
  expect(withMiddle(55)).toBe('55.0% ok over 100');
  expect(withMiddle(56)).toBe('56.0% FAIL over 100');
});

it.each([
  ['least', LEAST],
  ['greatest', GREATEST],
])('does not count the %s as the middle', (_, outer) => {
  expect(judged(many(40, outer))).toBe('0.0% FAIL over 40');
});

it('leaves out options that are shuffled, and questions with three', () => {
  const words = { answer: 'About half', distractors: ['1 ms', '20 ms', '300 ms'] };
  const mixed = { answer: '20 ms', distractors: ['1 ms', '300 ms', 'It depends'] };
  const three = { answer: '20 ms', distractors: ['1 ms', '300 ms'] };
  expect(judged([...many(40, SECOND), ...[words, mixed, three].flatMap((one) => many(40, one))])).toBe(
    '100.0% FAIL over 40',
  );
});

it('only informs below 40 questions', () => {
  expect(judged(many(39, THIRD))).toBe('100.0% info over 39');
  expect(judged([])).toBe('0.0% info over 0');
});
