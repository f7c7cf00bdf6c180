import type { UserId } from '../ids.ts';
import type { Tally } from './tally.ts';

/** How a challenge went, as far as everybody may know. */
export interface Outcome {
  readonly tallies: readonly Tally[];
  /** How many got all of it right, named or not. */
  readonly solved: number;
  /** Those of them who may be named, the first to finish first; a few. */
  readonly solvers: readonly UserId[];
  /** Streaks worth cheering, of members who may be named, the longest first. */
  readonly streaks: readonly { readonly userId: UserId; readonly days: number }[];
}
