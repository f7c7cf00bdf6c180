import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..', '..');

/** A folder that is gone after the test. */
export function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quorum-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface BotProcess {
  readonly child: ChildProcess;
  output(): string;
  /** Resolves once the output fits; rejects with the output when the process ends before. */
  said(pattern: RegExp): Promise<void>;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** The bot as it was built, with nothing of this process's settings. */
export function botProcess(variables: Record<string, string>, root = ROOT): BotProcess {
  return nodeProcess([join(root, 'dist', 'src', 'main.js')], root, variables);
}

/** A process of Node in a folder; any port is free for it. */
export function nodeProcess(
  args: readonly string[],
  cwd: string,
  variables: Record<string, string>,
): BotProcess {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', PLAYGROUND_PORT: '0', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const readers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (const read of readers) read();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    child,
    ended,
    output: () => text,
    said: (pattern) =>
      new Promise((resolve, reject) => {
        const read = () => {
          if (pattern.test(text)) resolve();
        };
        readers.add(read);
        read();
        void ended.then(() => reject(new Error(`ended before it said ${pattern}:\n${text}`)));
      }),
  };
}
