import { rm } from 'node:fs/promises';
import { DatabaseStartError } from '../errors.ts';
import { claimFolder } from './claim.ts';
import { ensureFolder, prepareCluster } from './folder.ts';
import { type ChildMessage, ChildOptions } from './messages.ts';
import { openPostgres } from './postgres.ts';
import { createPostgresServer } from './server.ts';

/**
 * The process that holds the embedded Postgres. It ends when the bot lets go of it or dies. Signals from a terminal
 * reach the bot too, which still needs the database to finish what is in flight.
 */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

let stop = () => Promise.resolve();
process.on('disconnect', () => void stop().finally(() => process.exit(0)));
// The bot may have died while this file was being loaded, before anyone listened.
if (!process.connected) process.exit(0);

try {
  stop = await run(ChildOptions.parse(JSON.parse(process.argv[2] ?? '')));
  tell({ event: 'ready' });
} catch (error) {
  const known = error instanceof DatabaseStartError;
  if (!known) console.error(error);
  tell({
    event: 'failed',
    sentence: known ? error.message : `The embedded database could not start: ${error}`,
  });
}

/** Returns what closes it all in order. */
async function run({ dataDir, listen }: ChildOptions): Promise<() => Promise<void>> {
  await ensureFolder(dataDir);
  const release = await claimFolder(dataDir, process.ppid);
  const postgres = await openPostgres(await prepareCluster(dataDir)).catch((error: unknown) => {
    if (error instanceof DatabaseStartError) throw error;
    throw new DatabaseStartError(
      `The database files in ${dataDir} are damaged (${error}): restore the folder from a backup, or move it away to begin anew.`,
      { cause: error },
    );
  });
  const server = createPostgresServer(postgres);
  if (typeof listen === 'string') await rm(listen, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    if (typeof listen === 'string') server.listen(listen, resolve);
    else server.listen(listen, '127.0.0.1', resolve);
  });
  return async () => {
    server.close();
    await postgres.close();
    await release();
  };
}

function tell(message: ChildMessage): void {
  if (process.connected) process.send?.(message);
}
