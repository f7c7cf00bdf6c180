import type { UserId } from '../ids.ts';
import type { DailyAnswer } from './answer.ts';
import type { Challenge } from './challenge.ts';
import type { Exercise } from './exercise.ts';

/** One member's run through a challenge. */
export interface Play {
  readonly challenge: Challenge;
  readonly exercise: Exercise;
  readonly userId: UserId;
  /** By step, without gaps. */
  readonly answers: readonly DailyAnswer[];
}
