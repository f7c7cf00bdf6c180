import type { Difficulty } from './library.ts';

/** Points for a right first answer to a quiz question. A wrong answer and a repeated question pay nothing. */
export const QUIZ_POINTS: Readonly<Record<Difficulty, number>> = { easy: 10, medium: 20, hard: 30 };

/** What an answer is worth, if it is the member's first to that question in that server. */
export function pointsFor(difficulty: Difficulty, correct: boolean): number {
  return correct ? QUIZ_POINTS[difficulty] : 0;
}

/** So many estimation problems a day pay, the first ones of a member in a server: practice is free, farming is not. */
export const PAID_ESTIMATES_A_DAY = 5;

/** What an estimate with a score from 0 to 100 is worth. */
export const pointsForEstimate = (score: number): number => Math.round(score / 10);
