import type { LocalDate } from '../calendar/local-date.ts';
import type { Task } from '../daily/task.ts';
import type { ChannelId, GuildId, RoleId } from '../ids.ts';

/** What is posted in a server for one of its days. */
export const POST_KINDS = ['challenge', 'recap'] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** Names one post: there is never a second one. */
export interface PostKey {
  readonly guildId: GuildId;
  readonly kind: PostKind;
  readonly date: LocalDate;
}

/** A post that one process has to itself for a while. */
export interface Claim extends PostKey {
  readonly task: Task;
  /** 1 for the first. From the second on, an earlier one may have got through. */
  readonly attempt: number;
  /** Later than this it is not posted any more. */
  readonly postUntil: Date;
  /** When the challenge takes no more answers. */
  readonly closesAt: Date;
  /** Where it was tried before; null at the first attempt. */
  readonly triedIn: ChannelId | null;
  /** Where the server wants it now; null when it is off. */
  readonly channelId: ChannelId | null;
  readonly roleId: RoleId | null;
  /** When the next challenge is due. */
  readonly next: Date | null;
  /** Since when the server is paused; null when it is not. */
  readonly pausedSince: Date | null;
  /** How long until its turn, in ms: turns of all processes are spread evenly. */
  readonly waitMs: number;
}

/**
 * Calls to Discord a second, over all processes, for posts. Discord takes 50 from a bot; answers to interactions do
 * not count, and the rest is left to commands that look things up.
 */
export const CALLS_PER_SECOND = 40;

/** How long a claim outlives its turn, in ms. After that another process may take it, so it is well above a timeout. */
export const LEASE_MS = 60_000;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Until the next attempt at a post that Discord did not take, in ms: 30 s, doubling to 15 min. */
export function waitAfter(attempt: number): number {
  return Math.min(30 * SECOND * 2 ** (attempt - 1), 15 * MINUTE);
}

/** When a channel that refuses posts is worth another try: after as long again as it has, within an hour and a day. */
export function retryAt(pausedSince: Date, now: Date): Date {
  const paused = now.getTime() - pausedSince.getTime();
  return new Date(now.getTime() + Math.min(Math.max(paused, HOUR), 24 * HOUR));
}

/** At most 25 characters, the same for the same post, for Discord to tell a repetition by. */
export function nonceOf({ guildId, kind, date }: PostKey): string {
  return `${kind.charAt(0)}${date.replaceAll('-', '')}${BigInt(guildId).toString(36)}`;
}
