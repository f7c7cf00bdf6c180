import { DIFFICULTIES, type Difficulty } from '../library.ts';
import type { PastChallenge } from './task.ts';

const START: Difficulty = 'medium';
/** Between these shares of right answers the difficulty stays; the aim, 60 to 70%, lies well inside. */
const TOO_HARD = 0.55;
const TOO_EASY = 0.75;
/** Judged by this many challenges at most, and at least. */
const LOOKED_BACK = 10;
const ENOUGH = 4;

/**
 * The difficulty for a server's next challenge, from those it has had, the latest last. It goes one step up when more
 * than 75% of the answers were right, and one down below 55%, over the last ten challenges that anyone answered.
 * Only those since the last step count, four at least: together with the width of the band that keeps a server from
 * swinging to and fro.
 */
export function nextLevel(past: readonly PastChallenge[]): Difficulty {
  const level = past.at(-1)?.task.level ?? START;
  const before = past.findLastIndex(({ task }) => task.level !== level);
  const judged = past
    .slice(before + 1)
    .filter(({ answered }) => answered > 0)
    .slice(-LOOKED_BACK);
  if (judged.length < ENOUGH) return level;
  const sum = (of: (challenge: PastChallenge) => number) => judged.reduce((total, one) => total + of(one), 0);
  const share = sum(({ right }) => right) / sum(({ answered }) => answered);
  return stepped(level, share > TOO_EASY ? 1 : share < TOO_HARD ? -1 : 0);
}

function stepped(level: Difficulty, by: number): Difficulty {
  return DIFFICULTIES[DIFFICULTIES.indexOf(level) + by] ?? level;
}

/** Steps from one difficulty to another. */
export const distance = (a: Difficulty, b: Difficulty): number =>
  Math.abs(DIFFICULTIES.indexOf(a) - DIFFICULTIES.indexOf(b));
