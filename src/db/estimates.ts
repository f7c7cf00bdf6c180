import { z } from 'zod';
import type { LocalDate } from '../domain/calendar/local-date.ts';
import type { ProblemId } from '../domain/estimate/problems/problem.ts';
import type { ChapterId, GuildId, UserId } from '../domain/ids.ts';
import { PAID_ESTIMATES_A_DAY } from '../domain/scoring.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import { notErased, payment } from './ledger.ts';
import { orUnavailable } from './unavailable.ts';

export interface GivenEstimate {
  readonly guildId: GuildId;
  readonly userId: UserId;
  readonly problemId: ProblemId;
  /** In base units. */
  readonly value: number;
  /** 0 to 100. */
  readonly score: number;
  /** What it is worth, if it is the member's first to this problem and the day's paid ones are not used up. */
  readonly points: number;
  readonly chapter: ChapterId | null;
  readonly at: Date;
  /** The day of `at` in the server's zone. */
  readonly localDate: LocalDate;
}

const KeptEstimate = z.object({ value: z.number(), score: z.int(), points: z.int() });

/** The answer that counts, and what it paid. */
export type KeptEstimate = z.infer<typeof KeptEstimate>;

export type Estimates = ReturnType<typeof createEstimates>;

/** Members' first answers to estimation problems. */
export function createEstimates(prisma: PrismaClient) {
  return {
    /** Keeps a first answer and pays for it, once; returns the one that counts, be it this or an earlier one. */
    answer: (given: GivenEstimate): Promise<KeptEstimate> =>
      orUnavailable(async () => {
        const [, , rows] = await prisma.$transaction([
          prisma.$executeRaw(lockMember(given)),
          prisma.$executeRaw(recordEstimate(given)),
          prisma.$queryRaw(keptEstimate(given)),
        ]);
        return z.tuple([KeptEstimate]).parse(rows)[0];
      }),
  };
}

/** Answers of one member wait for each other here, and so see how many were paid before. */
const lockMember = ({ userId, guildId }: GivenEstimate) => Prisma.sql`
  INSERT INTO members (user_id, guild_id) SELECT ${userId}, ${guildId} FROM ${notErased(Prisma.sql`${userId}`)}
  ON CONFLICT (user_id, guild_id) DO UPDATE SET listing = members.listing`;

/** Beyond the paid ones of a day nothing is entered in the ledger; the answer is kept, so it cannot pay later. */
function recordEstimate(given: GivenEstimate): Prisma.Sql {
  const { userId, guildId, problemId, value, score, points, chapter, at, localDate } = given;
  const earning = { kind: 'estimate', source: sourceOf(problemId), points, chapter, at, localDate } as const;
  return Prisma.sql`
    WITH answer AS (
      INSERT INTO estimate_answers (user_id, guild_id, problem_id, value, score, answered_at, local_date)
      VALUES (${userId}, ${guildId}, ${problemId}, ${value}::float8, ${score}::int, ${at}::timestamptz(3),
        ${localDate}::date)
      ON CONFLICT (guild_id, user_id, problem_id) DO NOTHING
      RETURNING user_id, guild_id
    ), earner AS (
      SELECT user_id, guild_id FROM answer
      WHERE (SELECT count(*) FROM estimate_answers
        WHERE guild_id = ${guildId} AND user_id = ${userId} AND local_date = ${localDate}::date)
        < ${PAID_ESTIMATES_A_DAY}::int
    ), ${payment(Prisma.sql`earner`, earning)}
    SELECT points FROM entry`;
}

const keptEstimate = ({ userId, guildId, problemId }: GivenEstimate) => Prisma.sql`
  SELECT answer.value, answer.score, coalesce(entry.points, 0) AS points
  FROM estimate_answers AS answer
  LEFT JOIN ledger_entries AS entry
    ON (entry.guild_id, entry.user_id, entry.source) = (answer.guild_id, answer.user_id, ${sourceOf(problemId)})
  WHERE answer.guild_id = ${guildId} AND answer.user_id = ${userId} AND answer.problem_id = ${problemId}`;

const sourceOf = (problemId: ProblemId): string => `estimate:${problemId}`;
