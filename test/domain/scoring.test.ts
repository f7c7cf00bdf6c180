import { expect, it } from 'vitest';
import {
  DAILY_ESTIMATE_POINTS,
  PRACTICE_POINTS,
  pointsFor,
  pointsForScore,
} from '../../src/domain/scoring.ts';

it.each([
  ['easy', true, 10],
  ['medium', true, 20],
  ['hard', true, 30],
  ['hard', false, 0],
] as const)('a %s question answered right: %s is worth %i points', (difficulty, correct, points) => {
  expect(pointsFor(difficulty, correct)).toBe(points);
});

it.each([
  [100, DAILY_ESTIMATE_POINTS, 40],
  [60, DAILY_ESTIMATE_POINTS, 24],
  [10, DAILY_ESTIMATE_POINTS, 4],
  [0, DAILY_ESTIMATE_POINTS, 0],
  [100, PRACTICE_POINTS, 10],
  [20, PRACTICE_POINTS, 2],
])('an estimate with score %i of at most %i points is worth %i', (score, most, points) => {
  expect(pointsForScore(score, most)).toBe(points);
});
