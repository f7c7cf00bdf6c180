import type { Difficulty } from './library.ts';

/**
 * What pays how much. Everything pays a member of a server once: the first answer counts, and the same question,
 * challenge or problem never pays again. What is wrong pays nothing.
 */

/** A right answer to a quiz question. */
export const QUIZ_POINTS: Readonly<Record<Difficulty, number>> = { easy: 10, medium: 20, hard: 30 };

/** A right answer to the question of a daily challenge. */
export const DAILY_QUESTION_POINTS: Readonly<Record<Difficulty, number>> = { easy: 20, medium: 30, hard: 40 };

/** Each right step in the situation of a daily challenge. */
export const DAILY_STEP_POINTS = 15;

/** An estimate in a daily challenge with the full score of 100. */
export const DAILY_ESTIMATE_POINTS = 40;

/** An estimation problem for practice with the full score of 100. */
export const PRACTICE_POINTS = 10;

/** So many estimation problems a day pay, the first ones of a member in a server: practice is free, farming is not. */
export const PAID_ESTIMATES_A_DAY = 5;

/** What an answer is worth, if it is the member's first to that question in that server. */
export function pointsFor(difficulty: Difficulty, correct: boolean): number {
  return correct ? QUIZ_POINTS[difficulty] : 0;
}

/** The share of the most points that a score from 0 to 100 is worth, as a whole number. */
export function pointsForScore(score: number, most: number): number {
  return Math.round((score / 100) * most);
}

/** What an estimate for practice with a score from 0 to 100 is worth. */
export const pointsForEstimate = (score: number): number => pointsForScore(score, PRACTICE_POINTS);
