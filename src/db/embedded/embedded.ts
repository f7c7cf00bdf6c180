import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseStartError } from '../errors.ts';
import type { DatabaseLog } from '../event.ts';
import { createEndpoint } from './endpoint.ts';
import { ensureFolder } from './folder.ts';
import { ChildFailed, spawnPostgres } from './spawn.ts';

export interface EmbeddedPostgres {
  readonly url: string;
  /** Id of the process that serves now, or null while it is being restarted. */
  pid(): number | null;
  close(): Promise<void>;
}

const RESTART_MS = { first: 100, most: 5_000 };
const CLOSE_MS = 5_000;

/**
 * Runs Postgres on a data folder in a child process, and starts it again whenever it dies. Throws a
 * DatabaseStartError when the folder is in use, cannot be used, or belongs to another Postgres.
 */
export async function startEmbedded(dataDir: string, log: DatabaseLog): Promise<EmbeddedPostgres> {
  await ensureFolder(dataDir);
  const endpoint = await createEndpoint(dataDir);
  const options = { dataDir, listen: endpoint.listen };
  const closing = new AbortController();
  let child: ChildProcess | null = null;
  let restarted = Promise.resolve();

  const watch = (started: ChildProcess) => {
    child = started;
    started.once('exit', (code, signal) => {
      child = null;
      if (closing.signal.aborted) return;
      const err = new ChildFailed(`the process ended (${signal ?? `exit code ${code}`})`);
      log({ level: 'error', event: 'database-stopped', err });
      restarted = restart();
    });
  };

  const restart = async () => {
    for (let wait = RESTART_MS.first; !closing.signal.aborted; wait = Math.min(wait * 2, RESTART_MS.most)) {
      try {
        watch(await spawnPostgres(options));
        log({ level: 'info', event: 'database-restarted' });
        return;
      } catch (err) {
        log({ level: 'error', event: 'database-restart-failed', err });
        await delay(wait, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  };

  watch(
    await spawnPostgres(options).catch(async (error: unknown) => {
      await endpoint.remove();
      throw error instanceof ChildFailed
        ? new DatabaseStartError(error.message, { cause: error.cause })
        : error;
    }),
  );

  return {
    url: endpoint.url,
    pid: () => child?.pid ?? null,
    close: async () => {
      closing.abort();
      await restarted;
      if (child !== null) await end(child);
      await endpoint.remove();
    },
  };
}

/** Lets a child process close its files; kills it when it does not. Either way nothing acknowledged is lost. */
async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  const killer = setTimeout(() => child.kill('SIGKILL'), CLOSE_MS);
  if (child.connected) child.disconnect();
  await exited.finally(() => clearTimeout(killer));
}
