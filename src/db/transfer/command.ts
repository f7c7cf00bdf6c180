import { open, readFile } from 'node:fs/promises';
import pg from 'pg';
import { startEmbedded } from '../embedded/embedded.ts';
import { DatabaseStartError } from '../errors.ts';
import { migrate } from '../migrate.ts';
import { connectionTo } from '../pool.ts';
import { exportRows, importRows } from './rows.ts';

const MIGRATIONS_DIR = 'prisma/migrations';

/** Writes the rows of an embedded database, whose bot is stopped, to a new file of SQL statements. */
async function exportTo(file: string, client: pg.Client): Promise<void> {
  const output = await open(file, 'wx', 0o600);
  try {
    for await (const statement of exportRows(client)) await output.write(`${statement}\n`);
    await output.sync();
  } finally {
    await output.close();
  }
}

async function importFrom(file: string, client: pg.Client): Promise<void> {
  await migrate(client, MIGRATIONS_DIR);
  await importRows(client, await readFile(file, 'utf8'));
}

async function withFolder(dataDir: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const embedded = await startEmbedded(dataDir, () => undefined);
  const client = new pg.Client(connectionTo(embedded.url));
  try {
    await client.connect();
    await use(client);
  } finally {
    await client.end();
    await embedded.close();
  }
}

try {
  const [action, folder, file] = process.argv.slice(2);
  if (folder === undefined || file === undefined) {
    throw new DatabaseStartError(
      `Say which folder and file: npm run db:${action} -- data/postgres quorum.sql`,
    );
  }
  await withFolder(folder, (client) => (action === 'export' ? exportTo : importFrom)(file, client));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
