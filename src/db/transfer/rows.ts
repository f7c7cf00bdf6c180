import type { ClientBase } from 'pg';
import { z } from 'zod';

/** The tables of the bot, those that others refer to first. */
export const TABLES = [
  'quiz_attempts',
  'quiz_answers',
  'members',
  'ledger_entries',
  'scores',
  'guild_settings',
  'estimate_answers',
  'challenges',
  'streaks',
  'streak_changes',
  'challenge_answers',
  'challenge_shares',
  'asked_questions',
] as const;

/** Filled by triggers as the others are, or by the migration that made them. */
export const DERIVED_TABLES = ['board_blocks', 'posting_pace'] as const;

const Columns = z.array(z.object({ name: z.string() }));
const Statements = z.array(z.object({ statement: z.string() }));

/** Every row as an SQL statement, in an order in which they can be carried out on an empty database of any Postgres. */
export async function* exportRows(client: ClientBase): AsyncGenerator<string> {
  for (const table of TABLES) {
    const columns = await columnsOf(client, table);
    const { rows } = await client.query(
      `SELECT format('INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_record(NULL::${table}, %L);', row_to_json(t)) AS statement FROM ${table} AS t`,
    );
    for (const { statement } of Statements.parse(rows)) yield statement;
  }
  yield `SELECT setval('ledger_entries_id_seq', greatest(max(id), 1)) FROM ledger_entries;`;
}

/** Carries out what was exported: all of it or nothing. */
export async function importRows(client: ClientBase, sql: string): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function columnsOf(client: ClientBase, table: string): Promise<string> {
  const { rows } = await client.query(
    'SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position',
    [table],
  );
  return Columns.parse(rows)
    .map(({ name }) => `"${name}"`)
    .join(', ');
}
