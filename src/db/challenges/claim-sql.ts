import { z } from 'zod';
import { Task } from '../../domain/daily/task.ts';
import { ChannelId, GuildId, RoleId } from '../../domain/ids.ts';
import { CALLS_PER_SECOND, type Claim, LEASE_MS, POST_KINDS } from '../../domain/posting/claim.ts';
import { DateColumn } from '../date-column.ts';
import { Prisma } from '../generated/client.ts';

/** Turns further ahead than this were given out before the clock was set back. */
const FARTHEST_TURN = Prisma.raw(`interval '10 minutes'`);
const A_CALL = Prisma.raw(`interval '${1_000 / CALLS_PER_SECOND} milliseconds'`);
const LEASE = Prisma.raw(`interval '${LEASE_MS} milliseconds'`);

/**
 * Takes up to `limit` posts that are due, gives each a turn behind all that were given out before, and keeps others
 * away from it until some time after its turn. Turns and leases go by the database's clock, which all processes
 * share. A post that was tried before has to be looked for first, so it gets the turns of two calls. Servers that
 * are paused beyond `now`, or have nowhere to post, are left alone.
 */
export const claimDue = (now: Date, limit: number): Prisma.Sql => Prisma.sql`
  WITH ready AS (
    SELECT post.guild_id, post.kind, post.local_date, post.due_at, post.channel_id AS tried_in,
      guild.channel_id, guild.role_id, guild.next_due_at, guild.paused_at,
      CASE WHEN post.attempts > 0 THEN 2 ELSE 1 END AS calls
    FROM challenges AS post JOIN guild_settings AS guild USING (guild_id)
    WHERE post.status = 'planned' AND post.free_at <= clock_timestamp()
      AND (guild.retry_at IS NULL OR guild.retry_at <= ${now}::timestamptz(3))
      AND coalesce(guild.channel_id, post.channel_id) IS NOT NULL
    ORDER BY post.due_at, post.guild_id, post.kind DESC
    LIMIT ${limit}::int
    FOR UPDATE OF post SKIP LOCKED
  ), clock AS (
    SELECT clock_timestamp() AS instant
  ), pace AS (
    UPDATE posting_pace
    SET next_at = total.calls * ${A_CALL} + CASE
      WHEN next_at BETWEEN instant AND instant + ${FARTHEST_TURN} THEN next_at ELSE instant END
    FROM clock, (SELECT sum(calls) AS calls FROM ready) AS total
    WHERE id = 1 AND total.calls > 0
    RETURNING next_at - total.calls * ${A_CALL} AS first
  ), turns AS (
    SELECT ready.*, instant,
      first + (sum(calls) OVER (ORDER BY due_at, guild_id, kind DESC) - calls) * ${A_CALL} AS turn
    FROM ready, pace, clock
  )
  UPDATE challenges AS post
  SET attempts = post.attempts + 1, channel_id = coalesce(turns.channel_id, post.channel_id),
    free_at = turn + ${LEASE}
  FROM turns
  WHERE (post.guild_id, post.kind, post.local_date) = (turns.guild_id, turns.kind, turns.local_date)
  RETURNING post.guild_id AS "guildId", post.kind::text, post.local_date AS date, post.task, post.attempts AS attempt,
    post.post_until AS "postUntil", post.closes_at AS "closesAt", tried_in AS "triedIn",
    turns.channel_id AS "channelId", role_id AS "roleId", next_due_at AS next, paused_at AS "pausedSince",
    extract(epoch FROM turn - instant)::float8 * 1000 AS "waitMs"`;

/** A claim as it comes out of the database. */
export const ClaimRow: z.ZodType<Claim> = z.object({
  guildId: GuildId,
  kind: z.enum(POST_KINDS),
  date: DateColumn,
  task: Task,
  attempt: z.int(),
  postUntil: z.date(),
  closesAt: z.date(),
  triedIn: ChannelId.nullable(),
  channelId: ChannelId.nullable(),
  roleId: RoleId.nullable(),
  next: z.date().nullable(),
  pausedSince: z.date().nullable(),
  waitMs: z.number(),
});
