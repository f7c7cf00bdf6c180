import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BOT, PONG_BOT } from './paths.ts';
import type { PlaygroundProcess } from './playground.ts';
import { type Program, startProgram } from './program.ts';

/** Members may ask as fast as they can: the measurements have only a few of them. */
const NO_MEMBER_LIMIT = '1000';

interface Options {
  readonly core?: number | undefined;
  readonly nodeArgs?: readonly string[];
}

export interface QuorumOptions extends Options {
  /** Null: the bot has no token and brings its own playground. */
  readonly playground: PlaygroundProcess | null;
  readonly dataDir: string;
  /** A Postgres server instead of the embedded one. */
  readonly databaseUrl?: string | null;
}

export interface PongOptions extends Options {
  readonly playground: PlaygroundProcess;
  /** The message that it answers /page with, in JSON. */
  readonly page?: string;
}

/** The bot as it is shipped. Use `ready` to wait for it. */
export function startQuorum(options: QuorumOptions): Program {
  const { playground, dataDir, databaseUrl, core, nodeArgs = [] } = options;
  return startProgram({
    args: [...nodeArgs, BOT],
    core,
    env: {
      ...(playground && { DISCORD_TOKEN: playground.token, DISCORD_API_URL: playground.apiUrl }),
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      QUORUM_DATA_DIR: dataDir,
      PORT: '0',
      PLAYGROUND_PORT: '0',
      MEMBER_RATE: NO_MEMBER_LIMIT,
    },
  });
}

/** What one writes with discord.js in ten minutes: the yardstick. */
export function startPongBot({ playground, page, core, nodeArgs = [] }: PongOptions): Program {
  const env = { DISCORD_TOKEN: playground.token, DISCORD_API_URL: playground.apiUrl, PAGE: page };
  return startProgram({ args: [...nodeArgs, PONG_BOT], core, env });
}

export async function ready(bot: Program): Promise<Program> {
  await bot.line('being ready', ({ event }) => event === 'ready');
  return bot;
}

export interface Folder {
  readonly path: string;
  remove(): void;
}

export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'quorum-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
