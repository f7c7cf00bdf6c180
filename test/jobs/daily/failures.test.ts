import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import type { RestFault } from '../../../playground/server/faults.ts';
import { type Database, openDatabase } from '../../../src/db/connect.ts';
import type { StreakOwner } from '../../../src/db/streak-sql.ts';
import { startClock } from '../../../src/jobs/clock.ts';
import { postDailyChallenges } from '../../../src/jobs/daily/job.ts';
import { someMember } from '../../support/attempts.ts';
import { dateOf, onDay, rightDaily } from '../../support/challenges.ts';
import {
  type DailyDiscord,
  DUE,
  hoursAfterDue,
  posterOn,
  type Server,
  servers,
  setUp,
  startDailyDiscord,
} from '../../support/daily.ts';
import { eachPostgres, MIGRATIONS_DIR } from '../../support/database.ts';
import { query } from '../../support/postgres.ts';
import { createPostgresProxy, type PostgresProxy } from '../../support/postgres-proxy.ts';
import { type BotProcess, nodeProcess } from '../../support/process.ts';

const ROOT = resolve(import.meta.dirname, '..', '..', '..');
/** As many as are planned, and so claimed, at once. */
const COUNT = 10;
const POST = { method: 'POST', path: '/messages' };
/** Longer than any of these tests: the call is never answered. */
const FOREVER_MS = 120_000;

eachPostgres('the daily challenge, in spite of', (url) => {
  let discord: DailyDiscord;
  let way: PostgresProxy;
  let database: Database;
  let all: Server[] = [];
  let used = 0;

  beforeAll(async () => {
    discord = await startDailyDiscord(200);
    way = await createPostgresProxy(url());
    const log = () => undefined;
    database = await openDatabase({ url: way.url, dataDir: '', migrationsDir: MIGRATIONS_DIR, log });
  });
  afterAll(async () => {
    await database.close();
    await way.cut();
    await discord.close();
  });
  beforeEach(async () => {
    discord.faults.clear();
    await way.restore();
    await expect.poll(() => database.ready()).toBe(true);
    await query(url(), 'TRUNCATE challenges, guild_settings');
    used += COUNT;
    all = servers(used).slice(-COUNT);
    await setUp(database, all);
  });

  const run = (now: Date) =>
    postDailyChallenges.run(posterOn(database, discord), now, new AbortController().signal);
  const came = () => Promise.all(all.map(discord.messagesIn));
  const total = async () => (await came()).reduce((sum, count) => sum + count, 0);
  const once = () => all.map(() => 1);
  const afterLeases = () => query(url(), 'UPDATE challenges SET free_at = now()');
  const unrecorded = async () =>
    (await query(url(), `SELECT FROM challenges WHERE status <> 'posted' OR message_id IS NULL`)).length;

  async function startProcess(...only: string[]): Promise<BotProcess> {
    const script = resolve(ROOT, 'test', 'support', 'daily-process.ts');
    const where = [way.url, discord.apiUrl, discord.token];
    const bot = nodeProcess(['--import', 'tsx', script, ...where, ...only], ROOT, {});
    await bot.said(/begun/);
    return bot;
  }

  it('a process that is killed between planning and claiming, comes once, and at once', async () => {
    const bot = await startProcess('plan-only');
    await expect.poll(unrecorded).toBe(COUNT);
    bot.child.kill('SIGKILL');
    await bot.ended;
    expect([await claimed(), await total()]).toEqual([0, 0]);
    await run(DUE);
    await run(hoursAfterDue(0.1));
    expect([await came(), await unrecorded()]).toEqual([once(), 0]);
  });

  describe.each<[string, RestFault | null, number]>([
    ['before Discord has heard of most', { kind: 'slow', milliseconds: FOREVER_MS }, COUNT - 3],
    [
      'before Discord’s answers have arrived',
      { kind: 'slow', milliseconds: FOREVER_MS, afterwards: true },
      COUNT - 3,
    ],
    ['before most are recorded', null, 3],
  ])('a process that is killed %s,', (_when, fault, times) => {
    it('comes once, and not before the lease of the dead is over', async () => {
      if (fault !== null) discord.faults.rest(POST, fault, times);
      const bot = await startProcess();
      if (fault === null) {
        await expect.poll(total, { interval: 5 }).toBeGreaterThan(2);
        way.freeze();
        await expect.poll(total).toBe(COUNT);
      } else {
        const seen = 'afterwards' in fault ? COUNT : 3;
        await expect.poll(total).toBe(seen);
        await expect.poll(claimed).toBe(COUNT);
      }
      bot.child.kill('SIGKILL');
      await bot.ended;
      discord.faults.clear();
      await way.restore();
      await expect.poll(() => database.ready()).toBe(true);
      const known = await total();
      expect(await unrecorded()).toBeGreaterThan(0);
      await run(DUE);
      expect(await total()).toBe(known);

      await afterLeases();
      await run(hoursAfterDue(0.1));
      expect([await came(), await unrecorded()]).toEqual([once(), 0]);
    });
  });

  it('a database that is gone at the due minute, and again in the middle, comes once', async () => {
    await way.cut();
    await expect(run(DUE)).rejects.toThrow('The database cannot be reached');
    expect(await total()).toBe(0);
    await way.restore();
    await expect.poll(() => database.ready()).toBe(true);
    const interrupted = run(hoursAfterDue(0.01)).catch(() => undefined);
    await expect.poll(total, { interval: 5 }).toBeGreaterThan(2);
    await way.cut();
    await interrupted;
    await way.restore();
    await expect.poll(() => database.ready()).toBe(true);
    await afterLeases();
    await run(hoursAfterDue(0.02));
    expect([await came(), await unrecorded()]).toEqual([once(), 0]);
  });

  describe('a database that is gone for the 30 s around the due minute', () => {
    const at = (time: string) => new Date(`2026-03-03T${time}Z`);
    const until = (time: string) => vi.advanceTimersByTimeAsync(at(time).getTime() - Date.now());

    const answer = (owner: StreakOwner, n: number) =>
      database.challengeAnswers.answer(rightDaily(owner, { date: dateOf(n), at: onDay(n) }));
    const recorded = async () => {
      const rows = await query(url(), `SELECT DISTINCT kind || ' ' || status AS row FROM challenges`);
      return z
        .array(z.object({ row: z.string() }))
        .parse(rows)
        .map(({ row }) => row)
        .sort();
    };

    it('comes once, a minute late, and no streak is lost', async () => {
      await run(DUE);
      const owners = all.map(({ guildId }) => ({ guildId, userId: someMember() }));
      for (const owner of owners) await answer(owner, 0);
      vi.useFakeTimers({ now: at('08:59:30'), toFake: ['Date', 'setTimeout', 'clearTimeout'] });
      onTestFinished(() => {
        vi.useRealTimers();
      });
      const app = posterOn(database, discord);
      const clock = startClock(app, [postDailyChallenges]);
      onTestFinished(() => clock.stop());
      await until('08:59:45');
      await way.cut();
      await until('09:00:00');
      const failed = { event: 'job-failed', job: 'daily-challenges' };
      await expect.poll(() => app.lines).toContainEqual(expect.objectContaining(failed));
      await until('09:00:15');
      await way.restore();
      expect(await came()).toEqual(once());
      await until('09:01:00');
      // The recap of the day before, and the new one.
      await expect.poll(came).toEqual(all.map(() => 3));
      await expect.poll(recorded).toEqual(['challenge closed', 'challenge posted', 'recap posted']);
      for (const owner of owners) await answer(owner, 1);
      const streaks = await Promise.all(owners.map((owner) => database.streaks.find(owner, at('09:02:00'))));
      expect(streaks.map(({ current }) => current)).toEqual(all.map(() => 2));
    });
  });

  /** How many posts somebody has begun. */
  const claimed = async () => (await query(url(), 'SELECT FROM challenges WHERE attempts > 0')).length;
});
