import { randomInt } from 'node:crypto';
import { type Database, openDatabase } from '../src/db/connect.ts';
import { startEmbedded } from '../src/db/embedded/embedded.ts';
import { LocalDate } from '../src/domain/calendar/local-date.ts';
import { ChapterId, type GuildId, UserId } from '../src/domain/ids.ts';
import type { BoardScope } from '../src/domain/standing.ts';
import { MIGRATIONS_DIR } from '../src/paths.ts';
import { createServerDatabase } from '../test/support/postgres.ts';
import { seedBoards } from './harness/board-seed.ts';
import { type Folder, temporaryFolder } from './harness/bots.ts';
import { percentile } from './harness/statistics.ts';
import { ms, table, times } from './harness/table.ts';

const SERVER_URL = process.env['TEST_DATABASE_URL'];
const SIZES = [1_000, 100_000, 1_000_000];
const READS = 400;
const ANSWERS = 2_000;
const AT_ONCE = 10;
const TODAY = LocalDate.parse('2026-03-01');
const CHAPTER = ChapterId.parse('caching');

/** Pages and places among more and more members, and answers a second in the largest server, on each Postgres at hand. */
export async function boards(): Promise<string> {
  const reports = [`embedded\n${await onEmbedded()}`];
  if (SERVER_URL !== undefined) reports.push(`Postgres server\n${await onServer(SERVER_URL)}`);
  return reports.join('\n\n');
}

async function onEmbedded(): Promise<string> {
  const folder: Folder = temporaryFolder();
  const embedded = await startEmbedded(folder.path, () => undefined);
  try {
    return await measure(embedded.url);
  } finally {
    await embedded.close();
    folder.remove();
  }
}

async function onServer(serverUrl: string): Promise<string> {
  const { url, remove } = await createServerDatabase(serverUrl);
  return await measure(url).finally(remove);
}

async function measure(url: string): Promise<string> {
  const log = () => undefined;
  const database = await openDatabase({ url, dataDir: '', migrationsDir: MIGRATIONS_DIR, log });
  try {
    const servers = await seedBoards(url, SIZES);
    const rows = await reads(database, servers);
    const largest = servers.get(SIZES.at(-1) ?? 0);
    const rate = largest === undefined ? Number.NaN : await answersASecond(database, largest);
    return `${readTable(rows)}\n\n${Math.round(rate)} answers a second in the server with most members, ${AT_ONCE} at once`;
  } finally {
    await database.close();
  }
}

interface Row {
  readonly what: string;
  readonly size: number;
  readonly work: () => Promise<unknown>;
  readonly took: number[];
}

/** Reads take turns, so that whatever else the machine does hits all alike. */
async function reads(database: Database, servers: ReadonlyMap<number, GuildId>): Promise<Row[]> {
  const rows = [...servers].flatMap(([size, guildId]) => rowsOf(database, guildId, size));
  for (let read = 0; read < READS; read += 1) {
    for (const { work, took } of rows) {
      const started = performance.now();
      await work();
      took.push(performance.now() - started);
    }
  }
  return rows.toSorted((a, b) => a.what.localeCompare(b.what));
}

function rowsOf(database: Database, guildId: GuildId, size: number): Row[] {
  const scope: BoardScope = { guildId, period: 'all', chapter: null, today: TODAY };
  const shown = Math.floor(size * 0.98);
  const work: Readonly<Record<string, () => Promise<unknown>>> = {
    'first page': () => database.scores.board(scope, { offset: 0, limit: 10 }),
    'any page': () => database.scores.board(scope, { offset: randomInt(shown), limit: 10 }),
    'own place': () => database.scores.standing(scope, UserId.parse(String(1 + randomInt(size)))),
  };
  return Object.entries(work).map(([what, run]) => ({ what, size, work: run, took: [] }));
}

function readTable(rows: readonly Row[]): string {
  const baseline = (what: string) =>
    rows.find((row) => row.what === what && row.size === SIZES[0])?.took ?? [];
  return table(
    ['', 'members', 'p50', 'p99', 'p50 to 1,000', 'p99 to 1,000'],
    rows.map(({ what, size, took }) => [
      what,
      size.toLocaleString('en'),
      ms(percentile(took, 0.5)),
      ms(percentile(took, 0.99)),
      times(percentile(took, 0.5) / percentile(baseline(what), 0.5)),
      times(percentile(took, 0.99) / percentile(baseline(what), 0.99)),
    ]),
  );
}

async function answersASecond(database: Database, guildId: GuildId): Promise<number> {
  const started = performance.now();
  let next = 0;
  const answer = async () => {
    while (next < ANSWERS) {
      const n = next++;
      const userId = UserId.parse(String(1 + randomInt(1_000_000)));
      const at = new Date();
      const earning = { source: `daily:${n}`, points: 20, chapter: CHAPTER, at, localDate: TODAY };
      await database.ledger.pay(guildId, userId, { kind: 'daily', ...earning });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, answer));
  return ANSWERS / ((performance.now() - started) / 1000);
}
