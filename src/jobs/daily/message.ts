import type { Exercise } from '../../domain/daily/exercise.ts';
import type { Claim } from '../../domain/posting/claim.ts';
import { challengePost } from '../../views/daily/post.ts';
import { recapPost } from '../../views/daily/recap.ts';
import type { DailyApp } from './app.ts';

/** What a claimed post says. Its buttons are the same at each attempt, by which an earlier one is found. */
export async function messageOf({ challengeAnswers }: DailyApp, claim: Claim, exercise: Exercise | null) {
  const { kind, guildId, date, closesAt, next } = claim;
  if (kind === 'challenge') return challengePost(date, exercise, closesAt);
  const outcome = await challengeAnswers.outcome(guildId, date, exercise?.steps.length ?? 0);
  return recapPost({ date, exercise, outcome, next, excused: exercise === null });
}
