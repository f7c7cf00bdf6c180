import { z } from 'zod';
import { addDays, type LocalDate } from '../domain/calendar/local-date.ts';
import {
  type Checkpoint,
  NO_STREAK,
  type Streak,
  type StreakHistory,
  type Walk,
  walkStreak,
} from '../domain/streak.ts';
import { DateColumn, toDateColumn } from './date-column.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { ChangeRow, CheckpointRow, DayRow, daysAfter, keepWalk, type StreakOwner } from './streak-sql.ts';
import { orUnavailable } from './unavailable.ts';

/** The prisma client, or a transaction of it. */
type Reader = Prisma.TransactionClient;

/**
 * Counts an answer to a server's challenge of a day, in the transaction that keeps the answer, and returns the streak.
 * The same answer counts once, however often it comes.
 */
export async function countAnswer(
  transaction: Prisma.TransactionClient,
  owner: StreakOwner,
  date: LocalDate,
  now: Date,
): Promise<Streak> {
  // The update changes nothing, but holds the row: answers of one member are counted one after the other.
  const row = await transaction.streak.upsert({
    where: { guildId_userId: owner },
    create: { ...owner, ...NO_STREAK, throughOn: toDateColumn(addDays(date, -1)) },
    update: { userId: owner.userId },
  });
  const kept = CheckpointRow.parse(row);
  const from = date > kept.through ? kept : await reopened(transaction, owner, date);
  const walk = await walkFrom(transaction, owner, from, now, date);
  await transaction.$executeRaw(keepWalk(owner, from.through, walk));
  return walk.streak;
}

/** For an answer that was under way while later days were counted: everything is counted again, with it. */
async function reopened(db: Reader, owner: StreakOwner, date: LocalDate): Promise<Checkpoint> {
  const first = await beginning(db, owner);
  return first !== null && first.through < date ? first : before(date);
}

/** Where a count of everything begins: before the first day that the member answered. Null when there is none. */
async function beginning(db: Reader, owner: StreakOwner): Promise<Checkpoint | null> {
  const answered = await db.streakChange.findFirst({
    where: { ...owner, kind: 'answered' },
    orderBy: { localDate: 'asc' },
  });
  return answered && before(DateColumn.parse(answered.localDate));
}

/** Nothing counted yet, up to the day before. */
const before = (date: LocalDate): Checkpoint => ({ streak: NO_STREAK, through: addDays(date, -1) });

/** `answer` is a day that the member is answering just now. */
async function walkFrom(
  db: Reader,
  owner: StreakOwner,
  from: Checkpoint,
  now: Date,
  answer?: LocalDate,
): Promise<Walk> {
  const days = z.array(DayRow).parse(await db.$queryRaw(daysAfter(owner, from.through, now)));
  const answered = days.filter((day) => day.answered || day.date === answer).map(({ date }) => date);
  return walkStreak(from, days, new Set(answered));
}

export type Streaks = ReturnType<typeof createStreaks>;

/**
 * Streaks of members. What is kept is counted up to the last day that is over; the days since are counted on every
 * look, so nothing has to be done for anybody when a challenge closes or is skipped.
 */
export function createStreaks(prisma: PrismaClient) {
  async function look(owner: StreakOwner, now: Date): Promise<{ from: Checkpoint; walk: Walk } | null> {
    const row = await prisma.streak.findUnique({ where: { guildId_userId: owner } });
    if (row === null) return null;
    const from = CheckpointRow.parse(row);
    return { from, walk: await walkFrom(prisma, owner, from, now) };
  }

  return {
    find: (owner: StreakOwner, now: Date): Promise<Streak> =>
      orUnavailable(async () => (await look(owner, now))?.walk.streak ?? NO_STREAK),

    /** The streak, and a page of what changed it. */
    history: (
      owner: StreakOwner,
      now: Date,
      { offset, limit }: { offset: number; limit: number },
    ): Promise<StreakHistory> =>
      orUnavailable(async () => {
        const found = await look(owner, now);
        if (found === null) return { streak: NO_STREAK, changes: [], total: 0 };
        const { from, walk } = found;
        const where = { ...owner, localDate: { lte: toDateColumn(from.through) } };
        const newest = walk.changes.toReversed().slice(offset, offset + limit);
        const [count, rows] = await Promise.all([
          prisma.streakChange.count({ where }),
          prisma.streakChange.findMany({
            where,
            orderBy: { localDate: 'desc' },
            skip: Math.max(0, offset - walk.changes.length),
            take: limit - newest.length,
          }),
        ]);
        const kept = z.array(ChangeRow).parse(rows);
        return { streak: walk.streak, changes: [...newest, ...kept], total: walk.changes.length + count };
      }),

    /** Counts an answer on its own: see `countAnswer`. */
    answered: (owner: StreakOwner, date: LocalDate, now: Date): Promise<Streak> =>
      orUnavailable(() => prisma.$transaction((transaction) => countAnswer(transaction, owner, date, now))),

    /** Counts a member's streak anew, from the days answered and the challenges of the server. */
    recount: (owner: StreakOwner, now: Date): Promise<Streak> =>
      orUnavailable(() =>
        prisma.$transaction(async (transaction) => {
          const from = await beginning(transaction, owner);
          if (from === null) return NO_STREAK;
          const walk = await walkFrom(transaction, owner, from, now);
          await transaction.$executeRaw(keepWalk(owner, from.through, walk));
          return walk.streak;
        }),
      ),
  };
}
