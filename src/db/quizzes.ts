import { z } from 'zod';
import type { Answer, Attempt } from '../domain/attempt.ts';
import { type GuildId, QuestionId, type UserId } from '../domain/ids.ts';
import type { FirstAnswer } from '../domain/profile.ts';
import { type GivenAnswer, recordAnswer } from './answer-sql.ts';
import { AnswerRow, AttemptRow, WITH_ANSWERS } from './attempt-row.ts';
import type { PrismaClient } from './generated/client.ts';
import { orUnavailable } from './unavailable.ts';

/** The id is the caller's choice and decides what is the same attempt. */
export type NewAttempt = Omit<Attempt, 'answers' | 'status' | 'createdAt'>;

export type AnswerOutcome =
  | {
      readonly kind: 'answered';
      /** False when this position had been answered before. */
      readonly recorded: boolean;
      /** The first answer, which stands. */
      readonly answer: Answer;
      /** What it paid: 0 when the member had answered the question before in this server. */
      readonly pointsEarned: number;
    }
  /** The attempt takes no such answer: it is over, unknown, another member's, or this is not its next question. */
  | { readonly kind: 'closed' };

const FirstAnswerRow = z.object({ questionId: QuestionId, correct: z.boolean() });

export type Quizzes = ReturnType<typeof createQuizzes>;

/** Attempts at quizzes and their answers. Every write can be repeated: the second time changes nothing. */
export function createQuizzes(prisma: PrismaClient) {
  const find = async (id: string): Promise<Attempt | null> => {
    const row = await prisma.quizAttempt.findUnique({ where: { id }, include: WITH_ANSWERS });
    return row && AttemptRow.parse(row);
  };

  return {
    /** Returns the attempt that is kept under this id. */
    start: (attempt: NewAttempt, at: Date): Promise<Attempt> =>
      orUnavailable(async () => {
        const { id, userId, guildId, title, plan, optionSeed } = attempt;
        const questionIds = [...attempt.questionIds];
        const data = {
          id,
          userId,
          guildId,
          title,
          plan,
          optionSeed,
          questionIds,
          createdAt: at,
          updatedAt: at,
        };
        const { count } = await prisma.quizAttempt.createMany({ data, skipDuplicates: true });
        const kept = count === 0 ? await find(id) : null;
        return kept ?? { ...attempt, answers: [], status: 'open', createdAt: at };
      }),

    find: (id: string): Promise<Attempt | null> => orUnavailable(() => find(id)),

    /** The attempt that the member began last in this server (null: in direct messages) and has not finished. */
    latestOpen: (userId: UserId, guildId: GuildId | null): Promise<Attempt | null> =>
      orUnavailable(async () => {
        const row = await prisma.quizAttempt.findFirst({
          where: { userId, guildId, status: 'open' },
          orderBy: { createdAt: 'desc' },
          include: WITH_ANSWERS,
        });
        return row && AttemptRow.parse(row);
      }),

    /** Keeps an answer and pays for it, once. The points given are what it is worth; the outcome says what it paid. */
    answer: (given: GivenAnswer): Promise<AnswerOutcome> =>
      orUnavailable(async () => {
        const [recorded] = z.array(AnswerRow).parse(await prisma.$queryRaw(recordAnswer(given)));
        if (recorded !== undefined) return answered(recorded, true);
        const attempt = await find(given.attemptId);
        const first = attempt?.userId === given.userId ? attempt.answers[given.position] : undefined;
        return first === undefined ? { kind: 'closed' } : answered(first, false);
      }),

    /** Closes an attempt that is still open. */
    abandon: (id: string, at: Date): Promise<void> =>
      orUnavailable(async () => {
        const data = { status: 'abandoned', updatedAt: at } as const;
        await prisma.quizAttempt.updateMany({ where: { id, status: 'open' }, data });
      }),

    /** Closes open attempts that nobody has touched since. Returns how many. */
    abandonStale: (before: Date): Promise<number> =>
      orUnavailable(async () => {
        const where = { status: 'open', updatedAt: { lt: before } } as const;
        const { count } = await prisma.quizAttempt.updateMany({ where, data: { status: 'abandoned' } });
        return count;
      }),

    /** The member's first answer to every question met in this server (null: in direct messages). */
    firstAnswers: (userId: UserId, guildId: GuildId | null): Promise<FirstAnswer[]> =>
      orUnavailable(async () => {
        const rows = await prisma.$queryRaw`
          SELECT DISTINCT ON (answer.question_id) answer.question_id AS "questionId", answer.correct
          FROM quiz_answers AS answer JOIN quiz_attempts AS attempt ON attempt.id = answer.attempt_id
          WHERE attempt.user_id = ${userId} AND attempt.guild_id IS NOT DISTINCT FROM ${guildId}::text
          ORDER BY answer.question_id, answer.answered_at, attempt.created_at, answer.position`;
        return z.array(FirstAnswerRow).parse(rows);
      }),
  };
}

function answered(answer: Answer, recorded: boolean): AnswerOutcome {
  return { kind: 'answered', recorded, answer, pointsEarned: answer.points };
}
