import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Given } from '../../domain/daily/answer.ts';
import type { ChapterId, GuildId, UserId } from '../../domain/ids.ts';
import { Prisma } from '../generated/client.ts';
import { payment } from '../ledger.ts';

export interface GivenDailyAnswer extends Given {
  readonly guildId: GuildId;
  /** The day of the challenge: answers and points count for it, also when it is past midnight. */
  readonly date: LocalDate;
  readonly userId: UserId;
  /** From 0; only the one behind those that the member has answered is taken. */
  readonly step: number;
  readonly chapter: ChapterId | null;
  readonly at: Date;
}

/**
 * Keeps an answer, its ledger entry and all totals in one statement, while the challenge is open. The lock on the
 * challenge lets many answer at once and makes closing wait for them. Of the answers of one member that come at
 * once, the lock on the member's row lets one pass first; the keys of ledger and answers stop the others. A challenge
 * that is `planned` may be on Discord already, with nobody left to record it. In a transaction that has waited for an
 * erasing: the steps are counted as they are when this begins.
 */
export function recordDailyAnswer(given: GivenDailyAnswer): Prisma.Sql {
  const { guildId, date, userId, step, option, typed, correct, points, chapter, at } = given;
  const instant = Prisma.sql`${at}::timestamptz(3)`;
  const source = `daily:${date}:${step}`;
  const earning = { kind: 'daily', source, points, chapter, at, localDate: date } as const;
  return Prisma.sql`
    WITH challenge AS (
      SELECT guild_id, ${userId}::text AS user_id FROM challenges
      WHERE guild_id = ${guildId} AND kind = 'challenge' AND local_date = ${date}::date
        AND status IN ('planned', 'posted') AND closes_at > ${instant}
        AND ${step}::int = (
          SELECT count(*) FROM challenge_answers
          WHERE guild_id = ${guildId} AND local_date = ${date}::date AND user_id = ${userId})
      FOR SHARE
    ), ${payment(Prisma.sql`challenge`, earning)}
    INSERT INTO challenge_answers (guild_id, local_date, user_id, step, option, typed, correct, points, answered_at)
    SELECT guild_id, ${date}::date, user_id, ${step}::int, ${option}::int, ${typed}, ${correct}::bool,
      coalesce((SELECT points FROM entry), 0), ${instant}
    FROM challenge
    ON CONFLICT (guild_id, local_date, user_id, step) DO NOTHING
    RETURNING step, option, typed, correct, points`;
}

/**
 * Keeps that a member shared a result, once, and returns the press that did. In a transaction that has waited for an
 * erasing: without answers there is none.
 */
export const recordShare = (
  guildId: GuildId,
  date: LocalDate,
  userId: UserId,
  interactionId: string,
): Prisma.Sql =>
  Prisma.sql`
    INSERT INTO challenge_shares (guild_id, local_date, user_id, interaction_id)
    SELECT guild_id, local_date, user_id, ${interactionId} FROM challenge_answers
    WHERE guild_id = ${guildId} AND local_date = ${date}::date AND user_id = ${userId} AND step = 0
    ON CONFLICT (guild_id, local_date, user_id) DO UPDATE SET interaction_id = challenge_shares.interaction_id
    RETURNING interaction_id AS "interactionId"`;
