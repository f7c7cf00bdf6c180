import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pendingMigration, SCHEMA_FILE } from '../../prisma/schema-engine.ts';
import { migrate } from '../../src/db/migrate.ts';
import { eachPostgres, MIGRATIONS_DIR } from '../support/database.ts';
import { query, removeFolder } from '../support/postgres.ts';

const EMPTY_DATABASE = 'DROP SCHEMA public CASCADE; CREATE SCHEMA public';

eachPostgres('migrations', (url, embedded) => {
  let dir: string;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'quorum-migrations-'));
    await query(url(), EMPTY_DATABASE);
  });
  afterEach(() => removeFolder(dir));

  const write = async (name: string, sql: string) => {
    await mkdir(join(dir, name), { recursive: true });
    await writeFile(join(dir, name, 'migration.sql'), sql);
  };

  const run = async (from = dir) => {
    const client = new pg.Client({ connectionString: url() });
    await client.connect();
    return migrate(client, from).finally(() => client.end());
  };

  test('are applied in the order of their names, each once', async () => {
    await write('2_fill', 'INSERT INTO a VALUES (1)');
    await write('1_create', 'CREATE TABLE a (i int)');
    expect(await run()).toEqual(['1_create', '2_fill']);
    expect(await run()).toEqual([]);
    await write('3_more', 'INSERT INTO a VALUES (2); INSERT INTO a VALUES (3)');
    expect(await run()).toEqual(['3_more']);
    expect(await query(url(), 'SELECT i FROM a ORDER BY i')).toEqual([{ i: 1 }, { i: 2 }, { i: 3 }]);
  });

  // The embedded Postgres has one session for all, and its data folder lets one process in.
  test.skipIf(embedded)('are applied by one of four that start at once', async () => {
    await write('1_create', 'CREATE TABLE a (i int); INSERT INTO a VALUES (1)');
    const applied = await Promise.all([run(), run(), run(), run()]);
    expect(applied.flat()).toEqual(['1_create']);
    expect(await query(url(), 'SELECT i FROM a')).toEqual([{ i: 1 }]);
  });

  test('leave rows as the Prisma CLI writes them', async () => {
    const sql = 'CREATE TABLE a (i int);\n';
    await write('1_create', sql);
    await run();
    expect(await query(url(), 'SELECT * FROM _prisma_migrations')).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        checksum: createHash('sha256').update(sql).digest('hex'),
        migration_name: '1_create',
        started_at: expect.any(Date),
        finished_at: expect.any(Date),
        rolled_back_at: null,
        logs: null,
        applied_steps_count: 1,
      },
    ]);
  });

  test('that fail are undone whole, keep those before, and can be repaired', async () => {
    await write('1_create', 'CREATE TABLE a (i int)');
    await write('2_fill', 'INSERT INTO a VALUES (1); INSERT INTO nowhere VALUES (1)');
    await expect(run()).rejects.toThrow(
      'The migration 2_fill failed and was undone: relation "nowhere" does not exist',
    );
    expect(await query(url(), 'SELECT * FROM a')).toEqual([]);
    await write('2_fill', 'INSERT INTO a VALUES (1)');
    expect(await run()).toEqual(['2_fill']);
  });

  test('that were edited after they were applied are refused', async () => {
    await write('1_create', 'CREATE TABLE a (i int)');
    await run();
    await write('1_create', 'CREATE TABLE a (i int, j int)');
    await expect(run()).rejects.toThrow(/1_create was edited after it was applied: restore the file/);
  });

  test('may change their line endings', async () => {
    await write('1_create', 'CREATE TABLE a (\n  i int\n);\n');
    await run();
    await write('1_create', 'CREATE TABLE a (\r\n  i int\r\n);\r\n');
    expect(await run()).toEqual([]);
  });

  test('of a newer version stop an older one', async () => {
    await write('1_create', 'CREATE TABLE a (i int)');
    await write('2_newer', 'CREATE TABLE b (i int)');
    await run();
    await rm(join(dir, '2_newer'), { recursive: true });
    await expect(run()).rejects.toThrow(
      /has the migration 2_newer, which this version does not know: a newer version/,
    );
  });

  test('that Prisma left half-done are pointed out', async () => {
    await write('1_create', 'CREATE TABLE a (i int)');
    await run();
    await query(url(), 'UPDATE _prisma_migrations SET finished_at = NULL');
    await expect(run()).rejects.toThrow(/1_create failed half-way earlier/);
  });

  test('must be there', async () => {
    await expect(run(join(dir, 'nowhere'))).rejects.toThrow(/There are no migrations in .*nowhere/);
  });

  test('of this project apply to an empty database', async () => {
    expect(await run(MIGRATIONS_DIR)).not.toEqual([]);
    expect(await run(MIGRATIONS_DIR)).toEqual([]);
  });
});

describe('the migrations of this project', () => {
  test('lead to prisma/schema.prisma; when they do not, run npm run migrate:new', async () => {
    expect(await pendingMigration(await readFile(SCHEMA_FILE, 'utf8'), MIGRATIONS_DIR)).toBeNull();
  });

  test('would be found to lag behind a schema with one more column', async () => {
    const schema = (await readFile(SCHEMA_FILE, 'utf8')).replace(
      'model Score {',
      'model Score {\n  extra Int?',
    );
    expect(await pendingMigration(schema, MIGRATIONS_DIR)).toContain('ADD COLUMN     "extra" INTEGER');
  });
});
