import { exerciseOf } from '../../domain/daily/exercise.ts';
import { planTask } from '../../domain/daily/plan.ts';
import type { ChannelId, MessageId } from '../../domain/ids.ts';
import { type Claim, nonceOf, retryAt, waitAfter } from '../../domain/posting/claim.ts';
import { CONTENT_LOST, TOO_LATE } from '../../domain/posting/plan.ts';
import type { DailyApp } from './app.ts';
import { messageOf } from './message.ts';

/** Brings one claimed post to Discord, or to where it goes on: recorded, released for later, refused or skipped. */
export async function postClaim(app: DailyApp, claim: Claim, now: Date): Promise<void> {
  const exercise = exerciseOf(app.library, claim.task);
  if (exercise === null && claim.kind === 'recap') await app.challenges.excuse(claim, CONTENT_LOST);
  const message = await messageOf(app, claim, exercise);
  if (claim.attempt > 1 && claim.triedIn !== null) {
    const before = await app.channels.find(claim.triedIn, message);
    if (before.kind === 'found') return await posted(app, claim, claim.triedIn, before.messageId);
    if (before.kind === 'limited') return await app.challenges.postpone(claim, before.waitMs);
    if (before.kind === 'later') return await later(app, claim, before.error);
  }
  if (claim.postUntil <= now || claim.channelId === null) return await app.challenges.skip(claim, TOO_LATE);
  if (exercise === null && claim.kind === 'challenge')
    return await postClaim(app, await replan(app, claim), now);
  const { channelId, roleId } = claim;
  const mentioned = claim.kind === 'challenge' ? roleId : null;
  const outcome = await app.channels.post({ channelId, message, nonce: nonceOf(claim), roleId: mentioned });
  if (outcome.kind === 'posted') await posted(app, claim, channelId, outcome.messageId);
  else if (outcome.kind === 'refused') await refused(app, claim, outcome.reason, now);
  else if (outcome.kind === 'limited') await app.challenges.postpone(claim, outcome.waitMs);
  else await later(app, claim, outcome.error);
}

/** The content has lost what was planned before anybody saw it: something else is asked. */
async function replan({ challenges, guilds, library }: DailyApp, claim: Claim): Promise<Claim> {
  const { guildId, date } = claim;
  const [{ settings }, known] = await Promise.all([guilds.find(guildId), challenges.past(guildId, date)]);
  const past = known.filter((challenge) => challenge.date < date);
  const task = planTask(library, { guildId, date, settings, past });
  await challenges.replan(claim, task);
  return { ...claim, task };
}

async function posted(
  { challenges, guilds }: DailyApp,
  claim: Claim,
  channelId: ChannelId,
  messageId: MessageId | null,
): Promise<void> {
  await challenges.recordPosted(claim, channelId, messageId);
  if (claim.pausedSince !== null) await guilds.resume(claim.guildId);
}

async function refused(app: DailyApp, claim: Claim, reason: string, now: Date): Promise<void> {
  const { guildId, pausedSince } = claim;
  const since = pausedSince ?? now;
  const until = retryAt(since, now);
  app.log.warn({ event: 'channel-refused', guild: guildId, channel: claim.channelId, reason, until });
  // Paused first: should the process end in between, the post stays taken until its lease is over.
  await app.guilds.pause(guildId, { reason, since, retryAt: until });
  await app.challenges.recordRefused(claim, reason);
}

async function later({ challenges, log }: DailyApp, claim: Claim, err: unknown): Promise<void> {
  const { guildId: guild, kind, date, attempt } = claim;
  const waitMs = waitAfter(attempt);
  log.warn({ event: 'post-delayed', guild, kind, date, attempt, waitMs, err });
  await challenges.release(claim, waitMs);
}
