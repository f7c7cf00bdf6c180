import { z } from 'zod';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { DailyAnswer } from '../../domain/daily/answer.ts';
import type { Outcome } from '../../domain/daily/outcome.ts';
import type { Tally } from '../../domain/daily/tally.ts';
import { type GuildId, UserId } from '../../domain/ids.ts';
import { toDateColumn } from '../date-column.ts';
import type { PrismaClient } from '../generated/client.ts';
import { waitForErasing } from '../ledger.ts';
import { countAnswer } from '../streaks.ts';
import { orUnavailable } from '../unavailable.ts';
import { type GivenDailyAnswer, recordDailyAnswer, recordShare } from './answer-sql.ts';
import { solversOf, streaksOf } from './outcome-sql.ts';

export type DailyAnswerOutcome =
  | {
      readonly kind: 'answered';
      /** False when the member had answered this step before. */
      readonly recorded: boolean;
      /** The first answer, which stands. */
      readonly answer: DailyAnswer;
    }
  /** The challenge takes no such answer: it is over, unknown, or this is not the member's next step. */
  | { readonly kind: 'closed' };

const AnswerRow = z.object({
  step: z.int(),
  option: z.int(),
  typed: z.string().nullable(),
  correct: z.boolean(),
  points: z.int(),
});
const TallyRow = z.object({ step: z.int(), option: z.int(), members: z.int() });
const SolverRow = z.object({ userId: UserId, named: z.boolean() });
const ShareRows = z.array(z.object({ interactionId: z.string() }));
const StreakRow = z.object({ userId: UserId, days: z.int() });

/** More names than this do not fit a message on a phone. */
const NAMED = 10;

export type ChallengeAnswers = ReturnType<typeof createChallengeAnswers>;

/** What members answered to challenges. Every write can be repeated: the second time changes nothing. */
export function createChallengeAnswers(prisma: PrismaClient) {
  const of = async (guildId: GuildId, date: LocalDate, userId: UserId): Promise<DailyAnswer[]> => {
    const where = { guildId, localDate: toDateColumn(date), userId };
    return z
      .array(AnswerRow)
      .parse(await prisma.challengeAnswer.findMany({ where, orderBy: { step: 'asc' } }));
  };

  const tallies = async (guildId: GuildId, date: LocalDate): Promise<Tally[]> =>
    z.array(TallyRow).parse(
      await prisma.$queryRaw`
        SELECT step, option, count(*)::int AS members FROM challenge_answers
        WHERE guild_id = ${guildId} AND local_date = ${date}::date GROUP BY step, option ORDER BY step, option`,
    );

  return {
    /** A member's answers, by step. */
    of: (guildId: GuildId, date: LocalDate, userId: UserId): Promise<DailyAnswer[]> =>
      orUnavailable(() => of(guildId, date, userId)),

    /** Keeps an answer, pays for it and counts it into the member's streak, once: all of it or nothing. */
    answer: (given: GivenDailyAnswer): Promise<DailyAnswerOutcome> =>
      orUnavailable(async () => {
        const { guildId, userId, date, at } = given;
        const recorded = await prisma.$transaction(async (transaction) => {
          await transaction.$executeRaw(waitForErasing(userId));
          const [row] = z.array(AnswerRow).parse(await transaction.$queryRaw(recordDailyAnswer(given)));
          if (row !== undefined) await countAnswer(transaction, { guildId, userId }, date, at);
          return row;
        });
        if (recorded !== undefined) return { kind: 'answered', recorded: true, answer: recorded };
        const first = (await of(guildId, date, userId))[given.step];
        return first === undefined
          ? { kind: 'closed' }
          : { kind: 'answered', recorded: false, answer: first };
      }),

    /** How many gave which answer. */
    tallies: (guildId: GuildId, date: LocalDate): Promise<Tally[]> =>
      orUnavailable(() => tallies(guildId, date)),

    /** How a challenge of so many steps went. Names nobody who does not want to be named. */
    outcome: (guildId: GuildId, date: LocalDate, steps: number): Promise<Outcome> =>
      orUnavailable(async () => {
        const [counted, solverRows, streakRows] = await Promise.all([
          tallies(guildId, date),
          prisma.$queryRaw(solversOf(guildId, date, steps)),
          prisma.$queryRaw(streaksOf(guildId, date)),
        ]);
        const solvers = z.array(SolverRow).parse(solverRows);
        return {
          tallies: counted,
          solved: solvers.length,
          solvers: solvers
            .filter(({ named }) => named)
            .slice(0, NAMED)
            .map(({ userId }) => userId),
          streaks: z.array(StreakRow).parse(streakRows),
        };
      }),

    /**
     * True for the press that shares a result, however often it is delivered; false for every later one, and for one
     * that comes while the result is being erased.
     */
    share: (guildId: GuildId, date: LocalDate, userId: UserId, interactionId: string): Promise<boolean> =>
      orUnavailable(async () => {
        const [, rows] = await prisma.$transaction([
          prisma.$executeRaw(waitForErasing(userId)),
          prisma.$queryRaw(recordShare(guildId, date, userId, interactionId)),
        ]);
        return ShareRows.parse(rows)[0]?.interactionId === interactionId;
      }),
  };
}
