import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

export type Line = Readonly<Record<string, unknown>>;

export interface ProgramOptions {
  /** Arguments of node. */
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** The core to stay on, where the system can do that. */
  readonly core?: number | undefined;
}

/** A process of its own that writes lines of JSON. */
export interface Program {
  readonly process: ChildProcess;
  readonly pid: number;
  /** What it has written so far, but for lines that are not JSON. */
  readonly lines: readonly Line[];
  /** The first line that fits, written or still to come. Rejects when the process ends without one. */
  line(what: string, fits: (line: Line) => boolean): Promise<Line>;
  /** Ends the process and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const PATIENCE_MS = 120_000;
const GRACE_MS = 10_000;

/** Starts node with little of this process's environment, so that nothing here changes what is measured. */
export function startProgram({ args, env = {}, core }: ProgramOptions): Program {
  const command = [...(core === undefined ? [] : ['taskset', '-c', String(core)]), process.execPath, ...args];
  const [file = process.execPath, ...rest] = command;
  const child = spawn(file, rest, {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const { pid, stdout } = child;
  if (pid === undefined || stdout === null) throw new Error(`cannot start ${command.join(' ')}`);
  // Nothing is left behind when a measurement fails.
  process.once('exit', () => child.kill('SIGKILL'));
  const lines: Line[] = [];
  const output = createInterface({ input: stdout }).on('line', (text) => {
    const line = parseLine(text);
    if (line) lines.push(line);
  });

  return {
    process: child,
    pid,
    lines,
    async line(what, fits) {
      const known = lines.find(fits);
      if (known) return known;
      return await new Promise((resolve, reject) => {
        const fail = () => settle(() => reject(new Error(`${args.join(' ')}: ended or hung before ${what}`)));
        const look = (text: string) => {
          const line = parseLine(text);
          if (line && fits(line)) settle(() => resolve(line));
        };
        const settle = (done: () => void) => {
          clearTimeout(timer);
          output.off('line', look).off('close', fail);
          done();
        };
        const timer = setTimeout(fail, PATIENCE_MS);
        output.on('line', look).once('close', fail);
      });
    },
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill(signal);
      const gone = await Promise.race([exited.then(() => true), delay(GRACE_MS, false, { ref: false })]);
      if (!gone) child.kill('SIGKILL');
      await exited;
    },
  };
}

function parseLine(text: string): Line | null {
  try {
    const value: unknown = JSON.parse(text);
    return value instanceof Object ? Object.fromEntries(Object.entries(value)) : null;
  } catch {
    return null;
  }
}
