import { z } from 'zod';
import type { LocalDate } from '../domain/calendar/local-date.ts';
import type { GuildId, UserId } from '../domain/ids.ts';
import { CHANGE_KINDS, type Checkpoint, type StreakChange, type Walk } from '../domain/streak.ts';
import { DateColumn } from './date-column.ts';
import { Prisma } from './generated/client.ts';

/** Whose streak: a member, in one server. */
export interface StreakOwner {
  readonly guildId: GuildId;
  readonly userId: UserId;
}

export const CheckpointRow = z
  .object({ current: z.int(), longest: z.int(), credit: z.int(), throughOn: DateColumn })
  .transform(({ throughOn, ...streak }): Checkpoint => ({ streak, through: throughOn }));

export const DayRow = z.object({
  date: DateColumn,
  state: z.enum(['open', 'closed', 'skipped']),
  answered: z.boolean(),
});

export const ChangeRow = z
  .object({
    localDate: DateColumn,
    kind: z.enum(CHANGE_KINDS),
    before: z.int(),
    after: z.int(),
    freezes: z.int(),
    earned: z.boolean(),
  })
  .transform(({ localDate: date, ...change }): StreakChange => ({ date, ...change }));

/** The challenge days of a server after a date, in order, with whether the member answered. */
export const daysAfter = ({ guildId, userId }: StreakOwner, date: LocalDate, now: Date) => Prisma.sql`
  SELECT day.local_date AS date, coalesce(change.kind = 'answered', false) AS answered,
    CASE WHEN day.status = 'skipped' THEN 'skipped'
      WHEN day.status = 'planned' OR day.closes_at > ${now}::timestamptz(3) THEN 'open'
      ELSE 'closed' END AS state
  FROM challenges AS day
  LEFT JOIN streak_changes AS change
    ON change.guild_id = day.guild_id AND change.local_date = day.local_date AND change.user_id = ${userId}
  WHERE day.guild_id = ${guildId} AND day.kind = 'challenge' AND day.local_date > ${date}::date
  ORDER BY day.local_date`;

/** Keeps a walk that began after a date, in one statement: what its days did, and where the next walk begins. */
export function keepWalk({ guildId, userId }: StreakOwner, after: LocalDate, walk: Walk): Prisma.Sql {
  const { streak, through } = walk.checkpoint;
  return Prisma.sql`
    WITH change AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(walk.changes)}::jsonb) AS change(
        date date, kind streak_change_kind, before int, after int, freezes int, earned bool)
    ), undone AS (
      DELETE FROM streak_changes
      WHERE guild_id = ${guildId} AND user_id = ${userId} AND local_date > ${after}::date
        AND local_date NOT IN (SELECT date FROM change)
    ), kept AS (
      INSERT INTO streak_changes (guild_id, user_id, local_date, kind, before, after, freezes, earned)
      SELECT ${guildId}, ${userId}, date, kind, before, after, freezes, earned FROM change
      ON CONFLICT (guild_id, user_id, local_date) DO UPDATE
      SET kind = excluded.kind, before = excluded.before, after = excluded.after,
        freezes = excluded.freezes, earned = excluded.earned
    )
    UPDATE streaks
    SET current = ${streak.current}::int, longest = ${streak.longest}::int, credit = ${streak.credit}::int,
      through_on = ${through}::date
    WHERE guild_id = ${guildId} AND user_id = ${userId}`;
}
