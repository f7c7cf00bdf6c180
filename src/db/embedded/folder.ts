import { access, constants, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseStartError } from '../errors.ts';
import { openPostgres, POSTGRES_MAJOR } from './postgres.ts';

/** Makes the data folder if there is none. Throws a DatabaseStartError when it cannot be read and written. */
export async function ensureFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new DatabaseStartError(
      `The data folder ${dataDir} cannot be read and written: give this user access to it, or set QUORUM_DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}

/**
 * Returns the folder of the Postgres files, made on the first start. They are made under another name, so that a
 * start that is cut off leaves nothing half-made behind. The caller holds the claim on the data folder.
 */
export async function prepareCluster(dataDir: string): Promise<string> {
  const cluster = join(dataDir, 'cluster');
  const major = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (major === null) await createCluster(dataDir, cluster);
  else if (major.trim() !== POSTGRES_MAJOR) throw otherMajor(dataDir, major.trim());
  return cluster;
}

async function createCluster(dataDir: string, cluster: string): Promise<void> {
  const unfinished = join(dataDir, 'cluster.unfinished');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await (await openPostgres(unfinished)).close();
  for (const entry of await readdir(unfinished, { recursive: true })) await sync(join(unfinished, entry));
  await rename(unfinished, cluster);
  await sync(dataDir);
}

/** Puts a file, or the names in a folder, on disk. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

function otherMajor(dataDir: string, major: string): DatabaseStartError {
  return new DatabaseStartError(
    `The data folder ${dataDir} was written by Postgres ${major}, and this version reads Postgres ${POSTGRES_MAJOR} only: ` +
      `with the earlier version run \`npm run db:export -- ${dataDir} quorum.sql\`, move the folder away, ` +
      `then with this one \`npm run db:import -- ${dataDir} quorum.sql\`.`,
  );
}
