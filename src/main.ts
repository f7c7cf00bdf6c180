import { pinTimeZone, readEnv } from './env.ts';
import { createLog } from './log.ts';
import { CONTENT_DIR } from './paths.ts';
import type { Quorum } from './quorum.ts';
import { openStorage } from './storage.ts';

pinTimeZone();
await main();

async function main(): Promise<void> {
  let running: Quorum | null = null;
  stopOnSignal(() => running);
  try {
    const env = readEnv();
    const log = createLog(env.LOG_LEVEL, process.stdout.isTTY);
    const storage = openStorage(env, log);
    storage.catch(() => undefined);
    // The embedded database is a process of its own: it opens its files while the rest is being loaded.
    const { startQuorum } = await import('./quorum.ts');
    const quorum = await startQuorum({ env, log, storage, contentDir: CONTENT_DIR, onRejected: fail });
    running = quorum;
    log.info({ event: 'started', health: quorum.healthUrl });
    await quorum.online;
    log.info({ event: 'ready', ms: Math.round(performance.now()) });
    if (quorum.playground !== null) invite(quorum.playground.url);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function invite(url: string): void {
  process.stdout.write(
    `\n  Quorum is ready. Open ${url} and type / to begin.\n  Ctrl-C stops it; scores and messages are kept.\n\n`,
  );
}

/** One line for the operator, and an exit code that a service supervisor sees. */
function fail(reason: string): never {
  process.stderr.write(`Quorum cannot run: ${reason}\n`);
  process.exit(1);
}

/** The first signal ends the work in hand, the second ends the process. Before there is work, the first one does. */
function stopOnSignal(running: () => Quorum | null): void {
  let stopping = false;
  const stop = () => {
    const quorum = running();
    if (stopping || quorum === null) process.exit(1);
    stopping = true;
    void quorum.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}
