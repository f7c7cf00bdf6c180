import { z } from 'zod';
import type { GuildId, UserId } from '../domain/ids.ts';
import type { Earning } from '../domain/ledger.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import { orUnavailable } from './unavailable.ts';

/**
 * Pays for an earning, once, and counts it on every board it belongs to: the common table expressions `member`,
 * `entry` and `score`, for a statement in which `earner` names one that yields user_id and guild_id. So an answer, its
 * entry and all totals are one statement. `entry` has a row with the points paid, or none when it was paid before or
 * guild_id is null; the rest of the statement may read it as `coalesce((SELECT points FROM entry), 0)`.
 *
 * Locks are taken in one order: the user, shared, against being erased meanwhile (a statement that locks rows of its own
 * takes it before those, with `notErased`); the member's row, whose update changes nothing, but waits for whoever hides
 * the member and reads what they wrote; the member's totals; and last, in the trigger that counts blocks, the server.
 */
export function payment(earner: Prisma.Sql, earning: Earning): Prisma.Sql {
  const { kind, source, points, chapter, localDate } = earning;
  const at = Prisma.sql`${earning.at}::timestamptz(3)`;
  return Prisma.sql`
    member AS (
      INSERT INTO members (user_id, guild_id) SELECT user_id, guild_id FROM ${earner}, ${notErased(Prisma.sql`user_id`)}
      WHERE guild_id IS NOT NULL
      ON CONFLICT (user_id, guild_id) DO UPDATE SET listing = members.listing
      RETURNING user_id, guild_id, listing
    ), entry AS (
      INSERT INTO ledger_entries (user_id, guild_id, kind, source, points, chapter, created_at, local_date)
      SELECT user_id, guild_id, ${kind}::entry_kind, ${source}, ${points}::int, ${chapter}, ${at}, ${localDate}::date
      FROM member
      ON CONFLICT (guild_id, user_id, source) DO NOTHING
      RETURNING points, chapter, created_at, local_date
    ), score AS (
      INSERT INTO scores (guild_id, user_id, chapter, period, starts_on, points, reached_at, hidden)
      SELECT guild_id, user_id, subject, period, board_start(period, local_date), points, created_at,
        listing IS NOT DISTINCT FROM 'hidden'
      FROM member, entry, unnest(ARRAY['', chapter]) AS subject, unnest(enum_range(NULL::board_period)) AS period
      WHERE points > 0 AND subject IS NOT NULL
      ON CONFLICT (guild_id, user_id, chapter, period, starts_on) DO UPDATE
      SET points = scores.points + excluded.points, reached_at = greatest(scores.reached_at, excluded.reached_at)
    )`;
}

/** An item of FROM that waits while everything about a user is being erased, and makes that wait for this transaction. */
export const notErased = (userId: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`pg_advisory_xact_lock_shared(8203, hashtext(${userId})) AS not_erased`;

/**
 * The same as a statement of its own, for a transaction that first reads what the user has: a statement sees the rows
 * that there were when it began, so one that waits for an erasing itself would count what is gone.
 */
export const waitForErasing = (userId: UserId): Prisma.Sql =>
  Prisma.sql`SELECT FROM ${notErased(Prisma.sql`${userId}`)}`;

/** Waits for everybody who pays a user or gives it rows, and keeps them waiting until the transaction ends. */
export const erasing = (userId: UserId): Prisma.Sql =>
  Prisma.sql`SELECT pg_advisory_xact_lock(8203, hashtext(${userId}))::text`;

const PaidRows = z.array(z.object({ points: z.int() }));

export type Ledger = ReturnType<typeof createLedger>;

/** What members earned. */
export function createLedger(prisma: PrismaClient) {
  return {
    /** Pays a member, once. Returns what was paid; null when the member had been paid for this before. */
    pay: (guildId: GuildId, userId: UserId, earning: Earning): Promise<number | null> =>
      orUnavailable(async () => {
        const rows = await prisma.$queryRaw`
          WITH earner AS (SELECT ${userId}::text AS user_id, ${guildId}::text AS guild_id),
          ${payment(Prisma.sql`earner`, earning)}
          SELECT points FROM entry`;
        return PaidRows.parse(rows)[0]?.points ?? null;
      }),
  };
}
