import type { LocalDate } from '../domain/calendar/local-date.ts';
import type { ChapterId, QuestionId, UserId } from '../domain/ids.ts';
import { Prisma } from './generated/client.ts';
import { notErased, payment } from './ledger.ts';

export interface GivenAnswer {
  readonly attemptId: string;
  /** Who answers; only the attempt's own member may. */
  readonly userId: UserId;
  readonly position: number;
  readonly questionId: QuestionId;
  readonly chapter: ChapterId;
  /** Index into the options in the order shown. */
  readonly choice: number;
  readonly correct: boolean;
  /** What the answer is worth if it is the member's first to this question in this server. */
  readonly points: number;
  readonly at: Date;
  /** The day of `at` in the server's zone. */
  readonly localDate: LocalDate;
}

/**
 * Keeps an answer, its ledger entry and all totals in one statement, and so in one transaction and one round trip.
 * Of answers that come at once, the lock on the attempt lets one pass first; the keys of answers and ledger stop
 * the others. Returns the row kept, or none when there was nothing to keep.
 */
export function recordAnswer(given: GivenAnswer): Prisma.Sql {
  const { attemptId, userId, position, questionId, chapter, choice, correct, points, localDate } = given;
  const at = Prisma.sql`${given.at}::timestamptz(3)`;
  const source = `quiz:${questionId}`;
  const earning = { kind: 'quiz', source, points, chapter, at: given.at, localDate } as const;
  return Prisma.sql`
    WITH attempt AS (
      UPDATE quiz_attempts
      SET updated_at = ${at},
        status = CASE WHEN cardinality(question_ids) = ${position}::int + 1 THEN 'finished' ELSE status END
      FROM ${notErased(Prisma.sql`${userId}`)}
      WHERE id = ${attemptId} AND user_id = ${userId} AND status = 'open'
        AND question_ids[${position}::int + 1] = ${questionId}
        AND (SELECT count(*) FROM quiz_answers WHERE attempt_id = ${attemptId}) = ${position}::int
      RETURNING id, user_id, guild_id
    ), ${payment(Prisma.sql`attempt`, earning)}
    INSERT INTO quiz_answers (attempt_id, position, question_id, choice, correct, points, answered_at)
    SELECT id, ${position}::int, ${questionId}, ${choice}::int, ${correct}::bool,
      coalesce((SELECT points FROM entry), 0), ${at}
    FROM attempt
    ON CONFLICT (attempt_id, position) DO NOTHING
    RETURNING position, question_id AS "questionId", choice, correct, points, answered_at AS "answeredAt"`;
}
