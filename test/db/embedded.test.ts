import { type ChildProcess, fork } from 'node:child_process';
import { on, once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type EmbeddedPostgres, startEmbedded } from '../../src/db/embedded/embedded.ts';
import { startOfProcess } from '../../src/db/embedded/process.ts';
import { createDataDir, query, removeFolder } from '../support/postgres.ts';

let dataDir: string;
let started: EmbeddedPostgres[] = [];
let events: string[] = [];

beforeEach(async () => {
  dataDir = await createDataDir();
});
afterEach(async () => {
  for (const embedded of started) await embedded.close();
  [started, events] = [[], []];
  await removeFolder(dataDir);
});

async function start(folder = dataDir): Promise<EmbeddedPostgres> {
  const embedded = await startEmbedded(folder, ({ event }) => events.push(event));
  started.push(embedded);
  return embedded;
}

const pidOf = (embedded: EmbeddedPostgres) => embedded.pid() ?? expect.fail('the database does not run');

const isRunning = async (pid: number) => (await startOfProcess(pid)) !== null;

describe('the data folder', () => {
  test('is made on the first start, for this user only, and a first start that was cut off is begun anew', async () => {
    const folder = join(dataDir, 'new');
    await mkdir(join(folder, 'cluster.unfinished'), { recursive: true, mode: 0o700 });
    await writeFile(join(folder, 'cluster.unfinished', 'PG_VERSION'), 'half of a f');
    const { url } = await start(folder);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    for (const private_ of ['cluster', 'socket', 'in-use']) {
      expect((await stat(join(folder, private_))).mode & 0o077).toBe(0);
    }
    expect(existsSync(join(folder, 'cluster.unfinished'))).toBe(false);
  });

  test('keeps what was written', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE a AS SELECT 7 AS i');
    await first.close();
    expect(await query((await start()).url, 'SELECT i FROM a')).toEqual([{ i: 7 }]);
  });

  test('may have a path too long for a socket', async () => {
    const { url } = await start(join(dataDir, 'a-name-of-thirty-characters-123/'.repeat(4)));
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('in use by another process is refused with its number, and the first goes on', async () => {
    const { url } = await start();
    await expect(start()).rejects.toThrow(
      `The data folder ${dataDir} is in use by process ${process.pid}: stop that process, or set QUORUM_DATA_DIR to another folder.`,
    );
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('of another Postgres is refused with the way out, and left as it was', async () => {
    await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '17\n');
    const before = await readdir(join(dataDir, 'cluster'));
    await expect(start()).rejects.toThrow(
      /was written by Postgres 17, and this version reads Postgres 18 only: with the earlier version run `npm run db:export -- /,
    );
    expect(await readdir(join(dataDir, 'cluster'))).toEqual(before);
  });

  test.each([
    ['a file', 'cluster/PG_VERSION'],
    ['inside a file', 'cluster/PG_VERSION/data'],
  ])('that is %s is refused', async (_what, path) => {
    await expect(start(join(dataDir, path))).rejects.toThrow(
      /cannot be read and written: give this user access/,
    );
  });

  test.runIf(process.platform === 'linux' && process.getuid?.() !== 0)(
    'without access is refused',
    async () => {
      await expect(start('/proc/1/data')).rejects.toThrow(/cannot be read and written/);
    },
  );
});

describe('the process of the database', () => {
  test('is started again when it dies, with all that was acknowledged', async () => {
    const embedded = await start();
    const pid = pidOf(embedded);
    await query(embedded.url, 'CREATE TABLE a (i int)', 'INSERT INTO a VALUES (1)');
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => events).toEqual(['database-stopped', 'database-restarted']);
    expect(pidOf(embedded)).not.toBe(pid);
    expect(await query(embedded.url, 'SELECT i FROM a')).toEqual([{ i: 1 }]);
  });

  test('ends when it is closed, even while it is being started again', async () => {
    const embedded = await start();
    const pid = pidOf(embedded);
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => events).toContain('database-stopped');
    await embedded.close();
    expect(await isRunning(pid)).toBe(false);
    await start();
  });

  test('outlives the signals of a terminal, which the bot handles', async () => {
    const embedded = await start();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(pidOf(embedded), signal);
    expect(await query(embedded.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(events).toEqual([]);
  });

  test.runIf(process.platform === 'linux')('does not know the secrets of the bot', async () => {
    process.env['DISCORD_TOKEN'] = 'a-secret';
    const embedded = await start();
    delete process.env['DISCORD_TOKEN'];
    expect(await readFile(`/proc/${pidOf(embedded)}/environ`, 'latin1')).not.toContain('a-secret');
  });
});

describe('a bot that is killed', () => {
  const Report = z.object({ pid: z.number().optional(), number: z.number().optional() });

  /** Runs a bot until it has added some rows, and has it killed by what is given. Returns the last row acknowledged. */
  async function killAfterRows(kill: (bot: ChildProcess, postgres: number) => void) {
    const script = fileURLToPath(new URL('../support/embedded-bot.ts', import.meta.url));
    const bot = fork(script, [dataDir], { execArgv: ['--import', 'tsx'] });
    let [postgres, last] = [0, -1];
    bot.on('message', (raw) => {
      const { pid, number } = Report.parse(raw);
      postgres = pid ?? postgres;
      last = number ?? last;
    });
    for await (const _ of on(bot, 'message')) if (last >= 50) break;
    kill(bot, postgres);
    await once(bot, 'exit');
    return { postgres, last };
  }

  const KILLS: [string, (bot: ChildProcess, postgres: number) => void][] = [
    ['alone', (bot) => bot.kill('SIGKILL')],
    [
      'with its database',
      (bot, postgres) => {
        process.kill(postgres, 'SIGKILL');
        bot.kill('SIGKILL');
      },
    ],
  ];

  test.each(KILLS)(
    '%s leaves no process and no lock behind, and every acknowledged row',
    async (_how, kill) => {
      const { postgres, last } = await killAfterRows(kill);
      const { url } = await start();
      await expect.poll(() => isRunning(postgres)).toBe(false);
      expect(await query(url, `SELECT count(*)::int FROM acknowledged WHERE number <= ${last}`)).toEqual([
        { count: last + 1 },
      ]);
    },
  );
});

describe('connections', () => {
  const connect = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  };

  test('do not mix up their statements', async () => {
    const { url } = await start();
    const pool = new pg.Pool({ connectionString: url, max: 4 });
    const numbers = Array.from({ length: 200 }, (_, i) => i);
    const answers = numbers.map((i) => pool.query(`SELECT $1::int AS "n${i}"`, [i]).then(({ rows }) => rows));
    expect(await Promise.all(answers)).toEqual(numbers.map((i) => [{ [`n${i}`]: i }]));
    await pool.end();
  });

  test('do not see what another has not committed, and a vanished one is rolled back', async () => {
    const { url } = await start();
    const [writer, reader] = await Promise.all([connect(url), connect(url)]);
    writer.on('error', () => undefined);
    await writer.query('CREATE TABLE a (i int)');
    await writer.query('BEGIN');
    await writer.query('INSERT INTO a VALUES (1)');
    const seen = reader.query('SELECT i FROM a');
    writer.connection.stream.destroy();
    expect((await seen).rows).toEqual([]);
    await reader.end();
  });

  test('go on after an error', async () => {
    const { url } = await start();
    const client = await connect(url);
    await expect(client.query('SELECT $1::int / 0', [1])).rejects.toThrow('division by zero');
    expect((await client.query('SELECT $1::text AS t', ['ü'.repeat(100_000)])).rows).toEqual([
      { t: 'ü'.repeat(100_000) },
    ]);
    await client.end();
  });
});
