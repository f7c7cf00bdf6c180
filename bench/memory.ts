import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { ready, startPongBot, startQuorum, temporaryFolder } from './harness/bots.ts';
import { COLLECT } from './harness/paths.ts';
import { startPlaygroundProcess } from './harness/playground.ts';
import { childrenOf, residentMegabytes } from './harness/proc.ts';
import type { Program } from './harness/program.ts';
import { median } from './harness/statistics.ts';
import { table, times } from './harness/table.ts';

const ROUNDS = 3;
const GUILDS = [1, 2500] as const;
const SETTLING_MS = 3_000;
const NODE_ARGS = ['--expose-gc', '--import', COLLECT];

interface Sizes {
  readonly bot: number;
  /** Its child process: the embedded database. */
  readonly database: number;
}

/** Resident memory of a bot that is ready and idle, in one and in many servers. */
export async function memory(): Promise<string> {
  const rows: string[][] = [];
  for (const guilds of GUILDS) rows.push(...(await compare(guilds)));
  return `megabytes, median of ${ROUNDS}\n${table(['', 'bot', 'ratio', 'embedded database'], rows)}`;
}

async function compare(guilds: number): Promise<string[][]> {
  const playground = await startPlaygroundProcess({ guilds: guilds - 1 });
  const [pong, first, later]: [Sizes[], Sizes[], Sizes[]] = [[], [], []];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      pong.push(await measure(startPongBot({ playground, nodeArgs: NODE_ARGS })));
      const folder = temporaryFolder();
      const options = { playground, dataDir: folder.path, nodeArgs: NODE_ARGS };
      first.push(await measure(startQuorum(options)));
      later.push(await measure(startQuorum(options)));
      folder.remove();
    }
  } finally {
    await playground.stop();
  }
  const servers = `${guilds} ${guilds === 1 ? 'server' : 'servers'}`;
  return [
    rowOf(`pong bot, ${servers}`, pong, pong),
    rowOf(`Quorum, ${servers}, first start`, first, pong),
    rowOf(`Quorum, ${servers}, later starts`, later, pong),
  ];
}

async function measure(program: Program): Promise<Sizes> {
  try {
    await ready(program);
    await delay(SETTLING_MS);
    const collected = once(program.process, 'message');
    program.process.send('collect');
    await collected;
    const [database] = childrenOf(program.pid).map(residentMegabytes);
    return { bot: residentMegabytes(program.pid), database: database ?? 0 };
  } finally {
    await program.stop();
  }
}

function rowOf(title: string, sizes: Sizes[], pong: Sizes[]): string[] {
  const bot = (all: Sizes[]) => median(all.map((size) => size.bot));
  const database = median(sizes.map((size) => size.database));
  return [
    title,
    bot(sizes).toFixed(0),
    times(bot(sizes) / bot(pong)),
    database > 0 ? database.toFixed(0) : '',
  ];
}
