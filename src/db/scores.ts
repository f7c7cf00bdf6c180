import { z } from 'zod';
import { UserId } from '../domain/ids.ts';
import type { Board, BoardScope, Standing } from '../domain/standing.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import { orUnavailable } from './unavailable.ts';

const Listing = z.enum(['named', 'hidden']).nullable();

const BoardRow = z.object({ userId: UserId, points: z.int(), rank: z.int(), listing: Listing });

const StandingRow = z.object({
  points: z.int(),
  rank: z.int(),
  total: z.int(),
  listing: Listing,
  nextUserId: UserId.nullable(),
  nextPoints: z.int().nullable(),
  nextListing: Listing,
});

/** The rows of a board, in scores and in board_blocks alike. */
const onBoard = ({ guildId, chapter, period, today }: BoardScope): Prisma.Sql => Prisma.sql`
  guild_id = ${guildId} AND chapter = ${chapter ?? ''} AND period = ${period}::board_period
  AND starts_on = board_start(${period}::board_period, ${today}::date)`;

/** Who is shown and takes a place. */
const SHOWN = Prisma.sql`points > 0 AND NOT hidden`;

/** Ids in scores have a collation of their own; unless they give it up, no index of members serves them. */
const isMember = (member: string, row: string, { guildId }: BoardScope): Prisma.Sql => Prisma.sql`
  ${Prisma.raw(member)}.guild_id = ${guildId}
  AND ${Prisma.raw(member)}.user_id = ${Prisma.raw(row)}.user_id COLLATE "default"`;

export type Scores = ReturnType<typeof createScores>;

/**
 * Boards of members by points. Blocks of some hundred members each, counted as they come and go, lead to any place: so a
 * page or a place takes about as long among a million members as among a thousand.
 */
export function createScores(prisma: PrismaClient) {
  return {
    board: (scope: BoardScope, page: { offset: number; limit: number }): Promise<Board> =>
      orUnavailable(async () => {
        const { offset, limit } = page;
        const [rows, totals] = await Promise.all([
          prisma.$queryRaw`
            WITH block AS (
              SELECT minus_points, reached_at, (sum(members) OVER ranking - members)::int AS ahead
              FROM board_blocks WHERE ${onBoard(scope)}
              WINDOW ranking AS (ORDER BY minus_points, reached_at)
            ), first AS (
              SELECT * FROM block WHERE ahead <= ${offset}::int
              ORDER BY minus_points DESC, reached_at DESC LIMIT 1
            ), page AS (
              SELECT found.user_id, points, found.reached_at
              FROM first, LATERAL (
                SELECT user_id, points, reached_at FROM scores
                WHERE ${onBoard(scope)} AND ${SHOWN}
                  AND (-points, reached_at) >= (first.minus_points, first.reached_at)
                ORDER BY -points, reached_at, user_id OFFSET ${offset}::int - first.ahead LIMIT ${limit}::int
              ) AS found
            )
            SELECT page.user_id AS "userId", points, listing::text,
              (${offset}::int + row_number() OVER (ORDER BY -points, reached_at, page.user_id))::int AS rank
            FROM page LEFT JOIN members AS member ON ${isMember('member', 'page', scope)} ORDER BY rank`,
          prisma.$queryRaw`
            SELECT coalesce(sum(members), 0)::int AS total FROM board_blocks WHERE ${onBoard(scope)}`,
        ]);
        const [total] = z.array(z.object({ total: z.int() })).parse(totals);
        return { entries: z.array(BoardRow).parse(rows), total: total?.total ?? 0 };
      }),

    /**
     * Where a member stands, or null without points. Counts among the members of a block, by their number: told where
     * to end by a key, an index reads on through all who have as many points.
     */
    standing: (scope: BoardScope, userId: UserId): Promise<Standing | null> =>
      orUnavailable(async () => {
        const rows = await prisma.$queryRaw`
          WITH own AS (
            SELECT points, reached_at, user_id FROM scores
            WHERE ${onBoard(scope)} AND user_id = ${userId} AND points > 0
          ), block AS (
            SELECT found.* FROM own, LATERAL (
              SELECT minus_points, reached_at, members FROM board_blocks
              WHERE ${onBoard(scope)}
                AND (minus_points, reached_at) <= (-own.points, own.reached_at)
              ORDER BY minus_points DESC, reached_at DESC LIMIT 1
            ) AS found
          ), counted AS (
            SELECT sum(members) AS total, sum(members) FILTER (
              WHERE (minus_points, reached_at) < (SELECT minus_points, reached_at FROM block)
            ) AS ahead
            FROM board_blocks WHERE ${onBoard(scope)}
          ), near AS (
            SELECT count(*) AS ahead FROM own, block, LATERAL (
              SELECT -points AS minus_points, reached_at, user_id FROM scores
              WHERE ${onBoard(scope)} AND ${SHOWN}
                AND (-points, reached_at) >= (block.minus_points, block.reached_at)
              ORDER BY -points, reached_at, user_id LIMIT block.members
            ) AS inside
            WHERE (inside.minus_points, inside.reached_at, inside.user_id)
              < (-own.points, own.reached_at, own.user_id)
          )
          SELECT own.points, coalesce(total, 0)::int AS total,
            (coalesce(counted.ahead, 0) + near.ahead + 1)::int AS rank,
            next.user_id AS "nextUserId", next.points AS "nextPoints", next_member.listing::text AS "nextListing",
            own_member.listing::text
          FROM own CROSS JOIN counted CROSS JOIN near
          LEFT JOIN LATERAL (
            SELECT user_id, points FROM scores
            WHERE ${onBoard(scope)} AND ${SHOWN}
              AND (-points, reached_at, user_id) < (-own.points, own.reached_at, own.user_id)
            ORDER BY -points DESC, reached_at DESC, user_id DESC LIMIT 1
          ) AS next ON TRUE
          LEFT JOIN members AS next_member ON ${isMember('next_member', 'next', scope)}
          LEFT JOIN members AS own_member ON ${isMember('own_member', 'own', scope)}`;
        const [row] = z.array(StandingRow).parse(rows);
        if (row === undefined) return null;
        const { nextUserId: userId_, nextPoints, nextListing, ...standing } = row;
        const next =
          userId_ === null || nextPoints === null
            ? null
            : { userId: userId_, points: nextPoints, listing: nextListing };
        return { ...standing, next };
      }),
  };
}
