import { fsyncSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openPostgres } from '../../src/db/embedded/postgres.ts';
import { createDataDir, removeFolder } from '../support/postgres.ts';

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>();
  return { ...fs, fsyncSync: vi.fn(fs.fsyncSync) };
});

test('every commit of the embedded Postgres waits for the disk', async () => {
  const dataDir = await createDataDir();
  const postgres = await openPostgres(join(dataDir, 'cluster'));
  await postgres.exec('CREATE TABLE a (i int)');
  const before = vi.mocked(fsyncSync).mock.calls.length;
  for (let i = 0; i < 10; i++) await postgres.query('INSERT INTO a VALUES ($1)', [i]);
  expect(vi.mocked(fsyncSync).mock.calls.length - before).toBeGreaterThanOrEqual(10);
  await postgres.close();
  await removeFolder(dataDir);
});
