import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { DatabaseStartError } from './errors.ts';
import { checksum, isUnchanged, type Migration, readMigrations } from './migrations.ts';

/** The advisory lock of Prisma's own CLI, so that neither runs beside the other. */
const LOCK = 72_707_369;

/** Prisma's own table, column for column. */
const CREATE_HISTORY = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

const Applied = z.object({
  migration_name: z.string(),
  checksum: z.string(),
  finished_at: z.date().nullable(),
});
type Applied = z.infer<typeof Applied>;

/**
 * Brings the database to the newest migration: one transaction a file, one process at a time, with the rows that
 * Prisma's CLI keeps. Returns the names applied now. Throws a DatabaseStartError when a file fails, was edited
 * after it was applied, or when a newer version has been here.
 */
export async function migrate(client: ClientBase, migrationsDir: string): Promise<string[]> {
  const migrations = await readMigrations(migrationsDir);
  if (migrations.length === 0)
    throw new DatabaseStartError(`There are no migrations in ${migrationsDir}; restore the folder.`);
  await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    await client.query(CREATE_HISTORY);
    const pending = pendingOf(migrations, await readHistory(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    // A connection that is gone has let go of the lock by itself.
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
  }
}

async function readHistory(client: ClientBase): Promise<Applied[]> {
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  return z.array(Applied).parse(rows);
}

function pendingOf(migrations: readonly Migration[], history: readonly Applied[]): Migration[] {
  const files = new Map(migrations.map(({ name, sql }) => [name, sql]));
  for (const { migration_name: name, checksum: applied, finished_at } of history) {
    const sql = files.get(name);
    if (sql === undefined) {
      throw new DatabaseStartError(
        `The database has the migration ${name}, which this version does not know: a newer version has used it. Start that version, or use another database.`,
      );
    }
    if (finished_at === null) {
      throw new DatabaseStartError(
        `The migration ${name} failed half-way earlier: repair the database, then delete or finish its row in _prisma_migrations.`,
      );
    }
    if (!isUnchanged(sql, applied)) {
      throw new DatabaseStartError(
        `The migration ${name} was edited after it was applied: restore the file, and put the change into a new migration.`,
      );
    }
  }
  const applied = new Set(history.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: ClientBase, { name, sql }: Migration): Promise<void> {
  const id = randomUUID();
  try {
    await client.query('BEGIN');
    await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
      id,
      checksum(sql),
      name,
    ]);
    await client.query(sql);
    await client.query(
      'UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1',
      [id],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseStartError(`The migration ${name} failed and was undone: ${reason}`, { cause: error });
  }
}
