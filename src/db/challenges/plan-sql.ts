import type { Plan } from '../../domain/posting/plan.ts';
import { Prisma } from '../generated/client.ts';

/** The plans as a table, to join with. */
const planned = (plans: readonly Plan[]) => Prisma.sql`
  SELECT * FROM jsonb_to_recordset(${JSON.stringify(plans.map(toRow))}::jsonb) AS plan(
    guild_id text, due_on date, due_at timestamptz(3), post_until timestamptz(3), closes_at timestamptz(3),
    status challenge_status, task jsonb, reason text,
    next_due_at timestamptz(3), next_due_on date, last_on date)`;

const toRow = ({ guildId, due, postUntil, closesAt, task, skipped, schedule }: Plan) => ({
  guild_id: guildId,
  due_on: due.date,
  due_at: due.at,
  post_until: postUntil,
  closes_at: closesAt,
  status: skipped === null ? 'planned' : 'skipped',
  task,
  reason: skipped,
  next_due_at: schedule.next?.at ?? null,
  next_due_on: schedule.next?.date ?? null,
  last_on: schedule.last,
});

const insertFrom = (source: Prisma.Sql, onConflict: Prisma.Sql) => Prisma.sql`
  INSERT INTO challenges (guild_id, kind, local_date, status, task, due_at, post_until, closes_at, reason)
  SELECT guild_id, 'challenge', due_on, status, task, due_at, post_until, closes_at, reason FROM ${source}
  ON CONFLICT (guild_id, kind, local_date) ${onConflict}`;

const LEAVE = Prisma.sql`DO NOTHING`;

const UNSKIP = Prisma.sql`
  DO UPDATE SET (status, task, due_at, post_until, closes_at, reason, free_at, attempts) = (excluded.status,
    excluded.task, excluded.due_at, excluded.post_until, excluded.closes_at, NULL, clock_timestamp(), 0)
  WHERE challenges.status = 'skipped'`;

/**
 * Keeps the plans and moves their servers on to the next day, in one statement and so in one transaction. A server
 * that has moved on since it was read, or that somebody else is moving at this moment, is left out.
 */
export const keepPlans = (plans: readonly Plan[]): Prisma.Sql => Prisma.sql`
  WITH plan AS (${planned(plans)}),
  held AS (
    SELECT guild.guild_id FROM guild_settings AS guild JOIN plan USING (guild_id)
    WHERE guild.next_due_at = plan.due_at AND guild.next_due_on = plan.due_on
    FOR UPDATE OF guild SKIP LOCKED
  ), moved AS (
    UPDATE guild_settings AS guild
    SET next_due_at = plan.next_due_at, next_due_on = plan.next_due_on, last_on = plan.last_on
    FROM plan JOIN held USING (guild_id) WHERE guild.guild_id = plan.guild_id
    RETURNING guild.guild_id
  ), kept AS (${insertFrom(Prisma.sql`plan JOIN moved USING (guild_id)`, LEAVE)})
  SELECT count(*)::int AS moved FROM moved`;

/** Keeps one plan whatever the timetable says, unless its day has one that was not skipped. */
export const keepExtra = (plan: Plan): Prisma.Sql => Prisma.sql`
  WITH plan AS (${planned([plan])}) ${insertFrom(Prisma.sql`plan`, UNSKIP)}`;
