import { z } from 'zod';
import { addDays, LocalDate } from '../../src/domain/calendar/local-date.ts';
import { periodOf } from '../../src/domain/calendar/period.ts';
import { ChapterId, type GuildId, UserId } from '../../src/domain/ids.ts';
import type { BoardEntry, BoardPeriod, BoardScope } from '../../src/domain/standing.ts';
import { query } from './postgres.ts';

const Entries = z.array(
  z.object({
    userId: UserId,
    points: z.int(),
    chapter: ChapterId.nullable(),
    at: z.date(),
    day: LocalDate,
    hidden: z.boolean(),
  }),
);

export type CountedEntry = z.infer<typeof Entries>[number];

/** The whole ledger of a server. */
export async function ledgerOf(url: string, guildId: GuildId): Promise<CountedEntry[]> {
  const rows = await query(
    url,
    `SELECT user_id AS "userId", points, chapter, created_at AS at, local_date::text AS day,
       listing IS NOT DISTINCT FROM 'hidden' AS hidden
     FROM ledger_entries JOIN members USING (guild_id, user_id) WHERE guild_id = '${guildId}'`,
  );
  return Entries.parse(rows);
}

/** A board as one would count it by hand. */
export function recount(ledger: readonly CountedEntry[], scope: BoardScope): Omit<BoardEntry, 'listing'>[] {
  const counted = ledger.filter(
    (entry) =>
      entry.points > 0 &&
      !entry.hidden &&
      (scope.chapter === null || scope.chapter === entry.chapter) &&
      isIn(entry.day, scope.period, scope.today),
  );
  const members = [...new Set(counted.map(({ userId }) => userId))];
  return members
    .map((member) => ({ userId: member, entries: counted.filter(({ userId }) => userId === member) }))
    .map(({ userId, entries }) => ({
      userId,
      points: entries.reduce((sum, { points }) => sum + points, 0),
      reachedAt: Math.max(...entries.map(({ at }) => at.getTime())),
    }))
    .sort((a, b) => b.points - a.points || a.reachedAt - b.reachedAt || (a.userId < b.userId ? -1 : 1))
    .map(({ userId, points }, index) => ({ userId, points, rank: index + 1 }));
}

function isIn(day: LocalDate, period: BoardPeriod, today: LocalDate): boolean {
  if (period === 'rolling') return day > addDays(today, -30) && day <= today;
  const range = periodOf(period, today);
  return range === null || (day >= range.first && day <= range.last);
}
