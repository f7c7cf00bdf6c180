import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ChildMessage, type ChildOptions } from './messages.ts';

/** From the sources the child needs a loader for TypeScript; from dist/ it is plain JavaScript. */
const fromSources = import.meta.url.endsWith('.ts');
const CHILD = fileURLToPath(new URL(fromSources ? 'child.ts' : 'child.js', import.meta.url));
const EXEC_ARGV = fromSources ? ['--import', import.meta.resolve('tsx')] : [];

/** Why a child process ended or could not serve, as a sentence. */
export class ChildFailed extends Error {
  override readonly name = 'ChildFailed';
}

/** Starts the process of the embedded Postgres and waits until it serves. Rejects with a ChildFailed. */
export function spawnPostgres(options: ChildOptions): Promise<ChildProcess> {
  const child = fork(CHILD, [JSON.stringify(options)], {
    execArgv: EXEC_ARGV,
    // Nothing of the bot's own environment, which holds its secrets.
    env: { TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let output = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(-2_000);
  });
  return new Promise((resolve, reject) => {
    const fail = (sentence: string) => {
      if (child.connected) child.disconnect();
      reject(new ChildFailed(sentence, { cause: output }));
    };
    child.once('error', (error) => fail(`The embedded database could not start: ${error.message}`));
    child.once('exit', (code, signal) =>
      fail(`The process of the embedded database ended at its start (${signal ?? `exit code ${code}`}).`),
    );
    child.once('message', (raw) => {
      const message = ChildMessage.parse(raw);
      if (message.event === 'failed') return fail(message.sentence);
      child.removeAllListeners('exit');
      resolve(child);
    });
  });
}
