import { setTimeout as delay } from 'node:timers/promises';
import { CALLS_PER_SECOND, type Claim } from '../../domain/posting/claim.ts';
import type { DailyApp } from './app.ts';
import { postClaim } from './post-claim.ts';

/** Turns for two seconds: few enough that several processes share what is due, and a stop leaves little undone. */
const POSTS_AT_ONCE = 2 * CALLS_PER_SECOND;
const LOOK_AGAIN_MS = 100;

/**
 * Posts all that is due, each at its turn, whatever becomes of the others, until nothing is left and `planning` has
 * brought all that there is, or Discord has refused too much. Returns how many it took on. When the signal is given,
 * those whose turn has not come are left to others.
 */
export async function postDue(
  app: DailyApp,
  now: Date,
  signal: AbortSignal,
  planning: Promise<unknown>,
): Promise<number> {
  const posts: Promise<void>[] = [];
  let mayCome = true;
  const noMore = () => {
    mayCome = false;
  };
  void planning.then(noMore, noMore);
  try {
    while (!signal.aborted && !mustHold(app)) {
      const isLast = !mayCome;
      const claims = await app.challenges.claim(now, POSTS_AT_ONCE);
      if (claims.length === 0 && isLast) break;
      if (claims.length === 0) await delay(LOOK_AGAIN_MS);
      const claimedAt = performance.now();
      for (const claim of claims.toSorted((a, b) => a.waitMs - b.waitMs)) {
        await turn(claimedAt + claim.waitMs, signal);
        posts.push(signal.aborted ? app.challenges.postpone(claim, 0) : post(app, claim, now));
      }
    }
  } finally {
    await Promise.all(posts);
  }
  return posts.length;
}

/** What is left waits for a later minute: thousands of refusals would cost every server the bot. */
function mustHold({ channels, log }: DailyApp): boolean {
  const waitMs = channels.holdMs();
  if (waitMs > 0) log.warn({ event: 'posting-on-hold', waitMs });
  return waitMs > 0;
}

async function post(app: DailyApp, claim: Claim, now: Date): Promise<void> {
  try {
    await postClaim(app, claim, now);
  } catch (err) {
    // The claim runs out by itself, and what is on Discord by then is found.
    const { guildId: guild, kind, date } = claim;
    app.log.error({ event: 'post-failed', guild, kind, date, err });
  }
}

/** Waits until an instant of `performance.now()`, but not beyond the signal. */
async function turn(at: number, signal: AbortSignal): Promise<void> {
  const ms = at - performance.now();
  if (ms > 0) await delay(ms, undefined, { signal }).catch(() => undefined);
}
