import { expect, it } from 'vitest';
import { quizSizeFaults } from '../../../src/content/gates/quiz-size.ts';
import { many } from './question.ts';

const GOOD = [...many(2, { situation: true }), ...many(4, { difficulty: 'hard' })];

it('accepts six questions of two difficulties with two situations', () => {
  expect(quizSizeFaults(GOOD, false)).toEqual([]);
});

it('asks for six questions, and in a core chapter for eight', () => {
  expect(quizSizeFaults(GOOD.slice(0, 5), false)).toEqual([
    'has 5 of the 6 questions that a topic of this chapter needs',
  ]);
  expect(quizSizeFaults(GOOD, true)).toEqual(['has 6 of the 8 questions that a topic of this chapter needs']);
  expect(quizSizeFaults([...GOOD, ...many(2, { situation: true })], true)).toEqual([]);
});

it('says once that there are no questions at all', () => {
  expect(quizSizeFaults([], false)).toEqual(['has 0 of the 6 questions that a topic of this chapter needs']);
});

it('asks for two difficulties', () => {
  expect(quizSizeFaults(many(6, { situation: true }), false)).toEqual([
    'all questions are of one difficulty; at least two are needed',
  ]);
});

it('asks for a third of situations', () => {
  const few = [...many(1, { situation: true }), ...many(5, { difficulty: 'hard' })];
  expect(quizSizeFaults(few, false)).toEqual(['1 of 6 questions set a situation; at least a third must']);
});
