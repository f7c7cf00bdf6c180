import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { z } from 'zod';
import { startEmbedded } from '../src/db/embedded/embedded.ts';
import { createServerDatabase } from '../test/support/postgres.ts';
import { ready, startQuorum, temporaryFolder } from './harness/bots.ts';
import { withClient } from './harness/data.ts';
import { type PlaygroundProcess, startPlaygroundProcess } from './harness/playground.ts';
import { peakMegabytes } from './harness/proc.ts';
import type { Program } from './harness/program.ts';
import { topic } from './harness/scenarios.ts';
import { percentile } from './harness/statistics.ts';
import { ms, table } from './harness/table.ts';

const SERVER_URL = process.env['TEST_DATABASE_URL'];
/** What Discord takes from a bot in a second: no bot can be faster. */
const CALLS_PER_SECOND = 50;
const IDLE_ASKS = 500;
const PAUSE_MS = 20;
/** How many asks there are between two looks at what has been posted. */
const LOOK_EVERY = 50;
/** Long enough for a bot at a third of the pace: what has not come by then counts as missed. */
const patienceMs = (guilds: number) => (3 * guilds * 1_000) / CALLS_PER_SECOND + 120_000;

/** A database that is also there while no bot runs. */
interface Data {
  readonly title: string;
  readonly processes: number;
  /** For the bot; null for the embedded one. */
  readonly url: string | null;
  use<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
  remove(): Promise<void> | void;
}

/**
 * As many servers as given are due at once, on a playground that enforces Discord's rate limits. Counts what comes
 * more than once or not at all, and how interactions fare meanwhile. TEST_DATABASE_URL adds two processes on a Postgres.
 */
export async function daily(guilds: number): Promise<string> {
  const folder = temporaryFolder();
  const rows = [await measure(embedded(folder.path), folder.path, guilds)];
  if (SERVER_URL) rows.push(await measure(await onServer(SERVER_URL), folder.path, guilds));
  folder.remove();
  const heading = ['', 'due', 'posted', 'missed', 'repeated', '429', 'took', 'floor', 'ratio'];
  const answers = ['idle p50', 'idle p99', 'busy p50', 'busy p99', 'unanswered', 'peak memory'];
  return table([...heading, ...answers], rows);
}

async function measure(data: Data, dataDir: string, guilds: number): Promise<string[]> {
  const playground = await startPlaygroundProcess({ guilds: guilds - 1 });
  const start = () => ready(startQuorum({ playground, dataDir, databaseUrl: data.url }));
  let bots: Program[] = [];
  try {
    // One after the other the first time: the second waits for the first one's migrations anyway.
    for (let n = 0; n < data.processes; n += 1) bots.push(await start());
    const idle = await ask(playground, async () => false, IDLE_ASKS);
    await Promise.all(bots.map((bot) => bot.stop()));

    await data.use((client) => client.query(MAKE_DUE, [guilds]));
    bots = await Promise.all(Array.from({ length: data.processes }, start));
    const until = performance.now() + patienceMs(guilds);
    const isOver = async () => performance.now() > until || (await playground.posts()).channels >= guilds;
    const busy = await ask(playground, isOver, Number.POSITIVE_INFINITY);
    const peak = Math.max(...bots.map(({ pid }) => peakMegabytes(pid)));
    const { channels, repeated, turnedAway } = await playground.posts();
    await Promise.all(bots.map((bot) => bot.stop()));

    const seconds = await data.use(async (client) => spanOf((await client.query(POSTED)).rows));
    const floor = guilds / CALLS_PER_SECOND;
    const counts = [guilds, channels, guilds - channels, repeated, turnedAway].map(String);
    const took = [`${seconds.toFixed(0)} s`, `${floor.toFixed(0)} s`, `${(seconds / floor).toFixed(2)}x`];
    const answers = [idle, busy].flatMap(({ times }) => [percentile(times, 0.5), percentile(times, 0.99)]);
    return [
      data.title,
      ...counts,
      ...took,
      ...answers.map(ms),
      String(busy.unanswered),
      `${peak.toFixed(0)} MB`,
    ];
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
    await playground.stop();
    await data.remove();
  }
}

interface Asked {
  /** How long the bot took, in ms. */
  readonly times: readonly number[];
  readonly unanswered: number;
}

/** A member reads a topic over and over, until it is over or as often as `most`. */
async function ask(
  playground: PlaygroundProcess,
  isOver: () => Promise<boolean>,
  most: number,
): Promise<Asked> {
  const member = await playground.member();
  const step = await topic.worker(member);
  await playground.takeSamples();
  let unanswered = 0;
  for (let asked = 0; asked < most; asked += 1) {
    if (asked % LOOK_EVERY === 0 && (await isOver())) break;
    await step().catch(() => {
      unanswered += 1;
    });
    await delay(PAUSE_MS);
  }
  const samples = await playground.takeSamples();
  return { times: samples.map(({ milliseconds }) => milliseconds), unanswered };
}

/** The servers of the playground, with a challenge that has been due for a minute. Ids as playground/server gives them. */
const MAKE_DUE = `
  INSERT INTO guild_settings (guild_id, channel_id, zone, time, weekdays, topics, chapters, board_names,
    next_due_at, next_due_on)
  SELECT (1191000000000000000 + n * 4194304)::text, (1191000000000000010 + n * 4194304)::text, 'UTC',
    to_char(now() - interval '1 minute', 'HH24:MI'), '{mon,tue,wed,thu,fri,sat,sun}', '{}', '{}', true,
    date_trunc('minute', now() - interval '1 minute'), (now() - interval '1 minute')::date
  FROM generate_series(0, $1::bigint - 1) AS n`;

const POSTED = `SELECT message_id AS id FROM challenges WHERE status = 'posted'`;
const Posted = z.array(z.object({ id: z.string() }));

/** Seconds from the first message to the last: a message's id holds its time. */
function spanOf(rows: unknown[]): number {
  const times = Posted.parse(rows).map(({ id }) => Number(BigInt(id) >> 22n));
  const least = times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = times.reduce((a, b) => Math.max(a, b), 0);
  return (most - least) / 1_000;
}

function embedded(dataDir: string): Data {
  return {
    title: 'embedded, one process',
    processes: 1,
    url: null,
    async use(work) {
      const database = await startEmbedded(join(dataDir, 'postgres'), () => undefined);
      return await withClient(database.url, work).finally(() => database.close());
    },
    remove: () => undefined,
  };
}

async function onServer(serverUrl: string): Promise<Data> {
  const { url, remove } = await createServerDatabase(serverUrl);
  return {
    title: 'Postgres, two processes',
    processes: 2,
    url,
    use: (work) => withClient(url, work),
    remove,
  };
}
