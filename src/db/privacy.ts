import { z } from 'zod';
import type { GuildId, UserId } from '../domain/ids.ts';
import type { Stored } from '../domain/privacy.ts';
import type { Listing } from '../domain/standing.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import { erasing } from './ledger.ts';
import { PERSONAL_TABLES, type PersonalTable } from './personal.ts';
import { orUnavailable } from './unavailable.ts';

const Kinds = z.array(z.object({ title: z.string(), here: z.int(), everywhere: z.int() }));
const Listings = z.array(z.object({ listing: z.enum(['named', 'hidden']).nullable() }));
const Exported = z.array(z.object({ rows: z.array(z.record(z.string(), z.unknown())) }));

/** The condition for rows of a member, in one server or, without one, everywhere. */
function ownedBy(
  { through, ofNoServer }: PersonalTable,
  userId: UserId,
  guildId: GuildId | null,
): Prisma.Sql {
  const owned =
    guildId === null || ofNoServer === true
      ? Prisma.sql`user_id = ${userId}`
      : Prisma.sql`user_id = ${userId} AND guild_id = ${guildId}`;
  if (through === undefined) return owned;
  const { owner, column } = through;
  return Prisma.sql`${Prisma.raw(column)} IN (SELECT id FROM ${Prisma.raw(owner)} WHERE ${owned})`;
}

const from = ({ table }: PersonalTable): Prisma.Sql => Prisma.raw(table);

export type Privacy = ReturnType<typeof createPrivacy>;

/** What members may know and decide about what is stored about them. */
export function createPrivacy(prisma: PrismaClient) {
  return {
    /** How much is stored; without a server, only what is stored everywhere counts as here. */
    stored: (userId: UserId, guildId: GuildId | null): Promise<Stored> =>
      orUnavailable(async () => {
        const counts = PERSONAL_TABLES.map(
          (kind) => Prisma.sql`
            SELECT ${kind.title} AS title,
              (SELECT count(*) FROM ${from(kind)} WHERE ${ownedBy(kind, userId, guildId)})::int AS here,
              (SELECT count(*) FROM ${from(kind)} WHERE ${ownedBy(kind, userId, null)})::int AS everywhere`,
        );
        const [kinds, listings] = await Promise.all([
          prisma.$queryRaw`${Prisma.join(counts, ' UNION ALL ')}`,
          prisma.$queryRaw`
            SELECT listing::text FROM members WHERE user_id = ${userId} AND guild_id = ${guildId}`,
        ]);
        return { kinds: Kinds.parse(kinds), listing: Listings.parse(listings)[0]?.listing ?? null };
      }),

    /** Every row that is stored about a member, by table. */
    export: (userId: UserId): Promise<Record<string, unknown[]>> =>
      orUnavailable(async () => {
        const tables = PERSONAL_TABLES.map(async (kind) => {
          const rows = await prisma.$queryRaw`
            SELECT coalesce(json_agg(row), '[]') AS rows FROM ${from(kind)} AS row
            WHERE ${ownedBy(kind, userId, null)}`;
          return [kind.table, Exported.parse(rows)[0]?.rows ?? []] as const;
        });
        return Object.fromEntries(await Promise.all(tables));
      }),

    /**
     * Deletes everything about a member, in one server or, without one, everywhere, in one transaction. Boards close
     * the gap in the same. Returns how many rows there were; 0 the second time.
     */
    erase: (userId: UserId, guildId: GuildId | null): Promise<number> =>
      orUnavailable(() =>
        prisma.$transaction(async (transaction) => {
          await transaction.$queryRaw(erasing(userId));
          let rows = 0;
          for (const kind of PERSONAL_TABLES) {
            rows += await transaction.$executeRaw`
              DELETE FROM ${from(kind)} WHERE ${ownedBy(kind, userId, guildId)}`;
          }
          return rows;
        }),
      ),

    /** Sets whether boards of a server may name a member, at once; null leaves it to the server. */
    list: (userId: UserId, guildId: GuildId, listing: Listing): Promise<void> =>
      orUnavailable(async () => {
        // Two statements: whoever pays the member now holds the row, and the second sees the totals that came of it.
        await prisma.$transaction([
          prisma.$executeRaw`
            INSERT INTO members (user_id, guild_id, listing) VALUES (${userId}, ${guildId}, ${listing}::board_listing)
            ON CONFLICT (user_id, guild_id) DO UPDATE SET listing = excluded.listing`,
          prisma.$executeRaw`
            UPDATE scores SET hidden = ${listing === 'hidden'}
            WHERE guild_id = ${guildId} AND user_id = ${userId} AND hidden <> ${listing === 'hidden'}`,
        ]);
      }),
  };
}
