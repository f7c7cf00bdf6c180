import { z } from 'zod';
import type { LocalDate } from '../domain/calendar/local-date.ts';
import { GuildId } from '../domain/ids.ts';
import { ROLLING_DAYS } from '../domain/standing.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import { orUnavailable } from './unavailable.ts';

/** Rows in one statement: some tens of milliseconds, for which answers in that server may have to wait. */
const BATCH = 1_000;

/** How long the totals of a week, month or season are kept after its first day, in days. The ledger is kept. */
export const KEPT_DAYS = 400;

/** Periods that are over for good: a day when it leaves the last 30, the others when they are no longer kept. */
const isOver = (today: LocalDate): Prisma.Sql => Prisma.sql`(
  (period = 'day' AND starts_on <= ${today}::date - ${ROLLING_DAYS}::int)
  OR (period IN ('week', 'month', 'season') AND starts_on <= ${today}::date - ${KEPT_DAYS}::int))`;

const Guilds = z.array(z.object({ guildId: GuildId }));
const Counts = z.array(z.object({ count: z.int() }));
const Levelled = z.array(z.object({ found: z.boolean() }));

export type BoardUpkeep = ReturnType<typeof createBoardUpkeep>;

/** What boards need from time to time, in pieces so small that answers never wait for long. */
export function createBoardUpkeep(prisma: PrismaClient) {
  return {
    /** The servers that have boards of periods that are over on this day. */
    serversWithPast: (today: LocalDate): Promise<GuildId[]> =>
      orUnavailable(async () => {
        const rows = await prisma.$queryRaw`
          SELECT DISTINCT guild_id AS "guildId" FROM board_blocks WHERE ${isOver(today)}`;
        return Guilds.parse(rows).map(({ guildId }) => guildId);
      }),

    /**
     * Forgets some totals of a server's periods that are over, and takes those of days from the last 30 days, which
     * are the sum of the days that are kept: so it may be run at any time, twice, or by two processes. Returns how
     * many were forgotten; 0 when none is left or another process is at it.
     */
    forgetPast: (guildId: GuildId, today: LocalDate): Promise<number> =>
      orUnavailable(async () => {
        const rows = await prisma.$queryRaw`
          WITH alone AS (
            SELECT FROM (SELECT pg_try_advisory_xact_lock(8202, hashtext(${guildId})) AS held) AS lock WHERE held
          ), past AS (
            SELECT DISTINCT chapter, period, starts_on FROM board_blocks, alone
            WHERE guild_id = ${guildId} AND ${isOver(today)}
          ), chosen AS (
            (SELECT shown.user_id, chapter, period, starts_on FROM past, LATERAL (
              SELECT user_id FROM scores
              WHERE guild_id = ${guildId} AND chapter = past.chapter AND period = past.period
                AND starts_on = past.starts_on AND points > 0 AND NOT hidden LIMIT ${BATCH}::int
            ) AS shown LIMIT ${BATCH}::int)
            UNION ALL
            (SELECT user_id, chapter, period, starts_on FROM scores, alone
            WHERE guild_id = ${guildId} AND (hidden OR points = 0) AND ${isOver(today)} LIMIT ${BATCH}::int)
          ), gone AS (
            DELETE FROM scores USING chosen
            WHERE guild_id = ${guildId} AND scores.user_id = chosen.user_id AND scores.chapter = chosen.chapter
              AND scores.period = chosen.period AND scores.starts_on = chosen.starts_on
            RETURNING scores.user_id, scores.chapter, scores.period, points
          ), lost AS (
            SELECT user_id, chapter, sum(points)::int AS points FROM gone WHERE period = 'day' GROUP BY user_id, chapter
          ), rolling AS (
            UPDATE scores SET points = scores.points - lost.points FROM lost
            WHERE guild_id = ${guildId} AND scores.user_id = lost.user_id AND scores.chapter = lost.chapter
              AND period = 'rolling'
          )
          SELECT count(*)::int AS count FROM gone`;
        return Counts.parse(rows)[0]?.count ?? 0;
      }),

    /** Sweeps up what is empty after that: totals of nothing, and blocks of boards that are over. */
    sweep: (guildId: GuildId, today: LocalDate): Promise<void> =>
      orUnavailable(async () => {
        await prisma.$executeRaw`
          DELETE FROM scores WHERE guild_id = ${guildId} AND period = 'rolling' AND (hidden OR points = 0) AND points = 0`;
        await prisma.$executeRaw`
          DELETE FROM board_blocks AS block
          WHERE guild_id = ${guildId} AND members = 0 AND ${isOver(today)} AND NOT EXISTS (
            SELECT FROM scores
            WHERE guild_id = ${guildId} AND chapter = block.chapter AND period = block.period
              AND starts_on = block.starts_on AND (hidden OR points = 0)
          )`;
      }),

    /** Cuts a block of a board that has grown too long, or joins one that has become too short. False: there was none. */
    levelBlock: (): Promise<boolean> =>
      orUnavailable(async () => {
        const rows = await prisma.$queryRaw`SELECT level_a_block() AS found`;
        return Levelled.parse(rows)[0]?.found ?? false;
      }),
  };
}
