import { z } from 'zod';
import { type GuildId, UserId } from '../domain/ids.ts';
import type { Board, Standing } from '../domain/standing.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import { orUnavailable } from './unavailable.ts';

const BoardRow = z.object({ userId: UserId, points: z.int(), rank: z.int() });

const StandingRow = z.object({
  points: z.int(),
  rank: z.int(),
  total: z.int(),
  nextUserId: UserId.nullable(),
  nextPoints: z.int().nullable(),
});

/** Who is first: more points, then who got there first, then by id, so that ranks never share a number or jump. */
const FIRST_TO_LAST = Prisma.sql`points DESC, reached_at, user_id COLLATE "C"`;

export type Scores = ReturnType<typeof createScores>;

/** Totals of points per server and member. */
export function createScores(prisma: PrismaClient) {
  return {
    board: (guildId: GuildId, page: { offset: number; limit: number }): Promise<Board> =>
      orUnavailable(async () => {
        const [rows, total] = await Promise.all([
          prisma.$queryRaw`
            SELECT user_id AS "userId", points, (row_number() OVER (ORDER BY ${FIRST_TO_LAST}))::int AS rank
            FROM scores WHERE guild_id = ${guildId}
            ORDER BY ${FIRST_TO_LAST} OFFSET ${page.offset}::int LIMIT ${page.limit}::int`,
          prisma.score.count({ where: { guildId } }),
        ]);
        return { entries: z.array(BoardRow).parse(rows), total };
      }),

    /** Where a member stands, or null without points. */
    standing: (guildId: GuildId, userId: UserId): Promise<Standing | null> =>
      orUnavailable(async () => {
        const rows = await prisma.$queryRaw`
          SELECT points, rank, total, "nextUserId", "nextPoints" FROM (
            SELECT user_id, points, (row_number() OVER ranking)::int AS rank, (count(*) OVER ())::int AS total,
              lag(user_id) OVER ranking AS "nextUserId", lag(points) OVER ranking AS "nextPoints"
            FROM scores WHERE guild_id = ${guildId}
            WINDOW ranking AS (ORDER BY ${FIRST_TO_LAST})
          ) AS ranked WHERE user_id = ${userId}`;
        const [row] = z.array(StandingRow).parse(rows);
        if (row === undefined) return null;
        const { nextUserId, nextPoints, ...standing } = row;
        const next =
          nextUserId === null || nextPoints === null ? null : { userId: nextUserId, points: nextPoints };
        return { ...standing, next };
      }),

    /** Counts the totals anew from the ledger, of one server or of all. Answers wait meanwhile. */
    rebuild: (guildId?: GuildId): Promise<void> =>
      orUnavailable(async () => {
        const scope = guildId === undefined ? Prisma.sql`TRUE` : Prisma.sql`guild_id = ${guildId}`;
        await prisma.$transaction([
          prisma.$executeRaw`LOCK TABLE scores IN SHARE ROW EXCLUSIVE MODE`,
          prisma.$executeRaw`DELETE FROM scores WHERE ${scope}`,
          prisma.$executeRaw`
            INSERT INTO scores (guild_id, user_id, points, reached_at)
            SELECT guild_id, user_id, sum(points)::int, max(created_at) FROM ledger_entries
            WHERE points > 0 AND ${scope} GROUP BY guild_id, user_id`,
        ]);
      }),
  };
}
