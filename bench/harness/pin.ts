import { execFileSync } from 'node:child_process';

export interface Pinning {
  /** The core for everything but the bot, and the bot's; both undefined where there is no taskset. */
  readonly elsewhere?: number;
  readonly core?: number;
  /** Lets this process use its cores again. */
  release(): void;
}

/** Puts this process on the first core, so that a bot can have the second one to itself. */
export function pin(): Pinning {
  try {
    const [cores = ''] = /[\d,-]+$/.exec(taskset('-cp')) ?? [];
    taskset('-acp', '0');
    return { elsewhere: 0, core: 1, release: () => void taskset('-acp', cores) };
  } catch {
    process.stdout.write('There is no taskset here: the bots may use every core.\n');
    return { release: () => undefined };
  }
}

const taskset = (...args: string[]): string =>
  execFileSync('taskset', [...args, String(process.pid)], { encoding: 'utf8' }).trim();
