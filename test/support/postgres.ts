import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { z } from 'zod';
import { startEmbedded } from '../../src/db/embedded/embedded.ts';
import { prepareCluster } from '../../src/db/embedded/folder.ts';

/** A Postgres with an empty database, for one test file. */
export interface TestPostgres {
  readonly url: string;
  remove(): Promise<void>;
}

const project = fileURLToPath(new URL('../..', import.meta.url));

/** A new data folder with the files of an empty Postgres in it, copied from one that is made once and kept. */
export async function createDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'quorum-test-'));
  await cp(await template(), join(dataDir, 'cluster'), { recursive: true });
  return dataDir;
}

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

export async function createEmbeddedPostgres(): Promise<TestPostgres> {
  const dataDir = await createDataDir();
  const embedded = await startEmbedded(dataDir, () => undefined);
  return { url: embedded.url, remove: () => embedded.close().then(() => removeFolder(dataDir)) };
}

/** A new database on the server that TEST_DATABASE_URL names. */
export async function createServerDatabase(serverUrl: string): Promise<TestPostgres> {
  const name = `quorum_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = name;
  return { url: url.href, remove: () => onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Runs statements over a connection of their own and returns the rows of the last one. */
export async function query(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  await query(serverUrl, statement);
}

async function template(): Promise<string> {
  const require = createRequire(import.meta.url);
  const manifest = await readFile(
    join(require.resolve('@electric-sql/pglite'), '../../package.json'),
    'utf8',
  );
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest));
  const cache = join(project, 'node_modules/.cache/quorum');
  const kept = join(cache, `postgres-${version}`);
  await mkdir(cache, { recursive: true });
  const making = await mkdtemp(join(cache, 'making-'));
  try {
    await readFile(join(kept, 'cluster', 'PG_VERSION')).catch(async () => {
      await prepareCluster(making);
      // Two test files may make it at once; the second finds it made.
      await rename(making, kept).catch(() => readFile(join(kept, 'cluster', 'PG_VERSION')));
    });
  } finally {
    await removeFolder(making);
  }
  return join(kept, 'cluster');
}
