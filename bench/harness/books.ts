import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { startEmbedded } from '../../src/db/embedded/embedded.ts';
import type { Acknowledged } from './quiz-run.ts';

export interface Audit {
  readonly kept: number;
  /** Acknowledged, and not in the database as the member was told. */
  readonly lost: number;
  /** Paid for twice, or counted twice in a total. */
  readonly doubled: number;
}

const AnswerRow = z.object({
  attemptId: z.string(),
  position: z.number(),
  choice: z.number(),
  points: z.number(),
});
const DoubledRow = z.object({ doubled: z.number() });

/**
 * Each question pays a member once, so the ledger has to equal what the answers say they were paid, and the totals
 * have to equal the ledger. Counts the members and questions for which they do not.
 */
const DOUBLED = `
  WITH paid AS (
    SELECT attempt.guild_id, attempt.user_id, answer.question_id,
      sum(answer.points)::int AS points, count(*) FILTER (WHERE answer.points > 0) AS payments
    FROM quiz_answers AS answer JOIN quiz_attempts AS attempt ON attempt.id = answer.attempt_id GROUP BY 1, 2, 3
  ), entries AS (
    SELECT guild_id, user_id, substr(source, 6) AS question_id, sum(points)::int AS points FROM ledger_entries
    GROUP BY 1, 2, 3
  ), wrong_pay AS (
    SELECT 1 FROM paid FULL JOIN entries USING (guild_id, user_id, question_id)
    WHERE paid.points IS DISTINCT FROM entries.points OR paid.payments > 1
  ), totals AS (
    SELECT guild_id, user_id, sum(points)::int AS points FROM ledger_entries GROUP BY 1, 2 HAVING sum(points) > 0
  ), wrong_total AS (
    SELECT 1 FROM totals FULL JOIN (SELECT * FROM scores WHERE period = 'all' AND chapter = '') AS kept
      USING (guild_id, user_id)
    WHERE totals.points IS DISTINCT FROM kept.points
  )
  SELECT ((SELECT count(*) FROM wrong_pay) + (SELECT count(*) FROM wrong_total))::int AS doubled`;

/** Compares what members were told with what is in the database of a bot that has stopped. */
export async function audit(dataDir: string, acknowledged: readonly Acknowledged[]): Promise<Audit> {
  const database = await startEmbedded(join(dataDir, 'postgres'), () => undefined);
  const client = new pg.Client(database.url);
  try {
    await client.connect();
    const answers = await client.query(
      'SELECT attempt_id AS "attemptId", position, choice, points FROM quiz_answers',
    );
    const kept = z.array(AnswerRow).parse(answers.rows);
    const [totals] = z.array(DoubledRow).parse((await client.query(DOUBLED)).rows);
    const keptAs = new Map(kept.map((answer) => [placeOf(answer), answer]));
    const lost = acknowledged.filter((told) => {
      const answer = keptAs.get(placeOf(told));
      return answer?.choice !== told.choice || answer.points !== told.points;
    });
    return { kept: kept.length, lost: lost.length, doubled: totals?.doubled ?? Number.NaN };
  } finally {
    await client.end();
    await database.close();
  }
}

const placeOf = ({ attemptId, position }: { attemptId: string; position: number }) =>
  `${attemptId}:${position}`;
