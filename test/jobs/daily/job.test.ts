import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { RestFault } from '../../../playground/server/faults.ts';
import type { StreakOwner } from '../../../src/db/streak-sql.ts';
import { LocalDate } from '../../../src/domain/calendar/local-date.ts';
import { TimeZone } from '../../../src/domain/calendar/time-zone.ts';
import { WallTime } from '../../../src/domain/calendar/wall-time.ts';
import { planDay } from '../../../src/domain/posting/plan.ts';
import { postDailyChallenges } from '../../../src/jobs/daily/job.ts';
import { someMember } from '../../support/attempts.ts';
import { dateOf, onDay, rightDaily } from '../../support/challenges.ts';
import {
  type DailyDiscord,
  DUE,
  hoursAfterDue,
  LIBRARY,
  posterOn,
  type Server,
  serverAt,
  servers,
  setUp,
  startDailyDiscord,
} from '../../support/daily.ts';
import { eachDatabase } from '../../support/database.ts';
import { libraryOf, questionsOf, topic } from '../../support/library.ts';
import { query } from '../../support/postgres.ts';

/** Discord knows a post that it has had, so that every test needs servers of its own. */
const SERVERS = 150;
const MANY = 20;
const POST = { method: 'POST', path: '/messages' };
const Row = z.object({
  status: z.string(),
  kind: z.string(),
  reason: z.string().nullable(),
  message: z.string().nullable(),
});

eachDatabase('the daily challenge', (database, url) => {
  let discord: DailyDiscord;
  let used = 0;
  const newServers = (count: number) => {
    used += count;
    return servers(used).slice(-count);
  };
  let [one, other] = [serverAt(0), serverAt(0)];

  beforeAll(async () => {
    discord = await startDailyDiscord(SERVERS);
  });
  afterAll(() => discord.close());
  beforeEach(async () => {
    discord.faults.clear();
    await query(url(), 'TRUNCATE challenges, guild_settings');
    [one, other] = [newServers(1)[0] ?? one, newServers(1)[0] ?? other];
  });

  const poster = () => posterOn(database(), discord);
  const run = (now: Date, signal = new AbortController().signal) =>
    postDailyChallenges.run(poster(), now, signal);
  /** How many messages there are in each server. */
  const came = (...to: Server[]) => Promise.all(to.map(discord.messagesIn));
  const rowsOf = async ({ guildId }: Server) =>
    z
      .array(Row)
      .parse(
        await query(
          url(),
          `SELECT status, kind, reason, message_id AS message FROM challenges WHERE guild_id = '${guildId}' ORDER BY local_date, kind`,
        ),
      );
  const refuse = ({ channelId }: Server, status: number, code: number) =>
    discord.faults.rest(
      { method: 'POST', path: channelId },
      { kind: 'status', status, body: { code, message: 'No' } },
      99,
    );
  /** As if every lease and every wait had run out. */
  const afterLeases = () => query(url(), 'UPDATE challenges SET free_at = now()');
  const pauseOf = async ({ guildId }: Server) => (await database().guilds.find(guildId)).settings.pause;

  describe('is posted', () => {
    it('when it is due and not before, and once however often the clock ticks', async () => {
      await setUp(database(), [one]);
      await run(hoursAfterDue(-0.1));
      expect(await came(one)).toEqual([0]);
      for (const hours of [0, 0, 0.1]) await run(hoursAfterDue(hours));
      expect(await came(one)).toEqual([1]);
      const posted = { status: 'posted', kind: 'challenge', reason: null, message: expect.any(String) };
      expect(await rowsOf(one)).toEqual([posted]);
    });

    it('once in every server when two processes race for them', async () => {
      const all = newServers(MANY);
      await setUp(database(), all);
      await Promise.all([run(DUE), run(DUE)]);
      expect(await came(...all)).toEqual(all.map(() => 1));
    });

    it('late, within its grace, when the bot was away', async () => {
      await setUp(database(), [one]);
      await run(hoursAfterDue(5.9));
      expect(await came(one)).toEqual([1]);
    });

    it('once a day, however the clock jumps', async () => {
      await setUp(database(), [one]);
      for (const hours of [0, 24, 0, -24, 24.1]) await run(hoursAfterDue(hours));
      expect((await rowsOf(one)).map(({ kind, status }) => `${kind} ${status}`)).toEqual([
        'challenge closed',
        'recap posted',
        'challenge posted',
      ]);
      expect(await came(one)).toEqual([3]);
    });

    it('ahead of its time when the organisers want it now, and not again that day', async () => {
      await setUp(database(), [one]);
      const { settings } = await database().guilds.find(one.guildId);
      const due = { date: LocalDate.parse('2026-03-02'), at: hoursAfterDue(-2) };
      const plan = planDay(LIBRARY, { guildId: one.guildId, settings, due, past: [] }, due.at);
      expect(await database().challenges.planExtra(plan)).toBe(true);
      expect(await database().challenges.planExtra(plan)).toBe(false);
      await run(due.at);
      await run(DUE);
      expect(await came(one)).toEqual([1]);
    });
  });

  describe('is skipped', () => {
    it('when it is too late, on each day of a long absence, and comes again the next day', async () => {
      await setUp(database(), [one]);
      await run(hoursAfterDue(48 + 6));
      const skipped = { status: 'skipped', kind: 'challenge', reason: expect.stringContaining('too late') };
      expect(await rowsOf(one)).toMatchObject([skipped, skipped, skipped]);
      await run(hoursAfterDue(72));
      expect(await came(one)).toEqual([1]);
    });

    it('when the organisers move the zone past it', async () => {
      await setUp(database(), [one]);
      const zone = TimeZone.parse('Pacific/Kiritimati');
      await database().guilds.save(one.guildId, { zone, time: WallTime.parse('01:00') }, hoursAfterDue(-1));
      const reason = expect.stringContaining('changed past this day');
      expect(await rowsOf(one)).toMatchObject([{ status: 'skipped', reason }]);
      await run(hoursAfterDue(4));
      expect(await came(one)).toEqual([1]);
    });

    it('when it was turned off before it could be posted', async () => {
      await setUp(database(), [one]);
      discord.faults.rest(POST, { kind: 'status', status: 500 });
      await run(DUE);
      await database().guilds.save(one.guildId, { channelId: null }, DUE);
      await afterLeases();
      await run(hoursAfterDue(6));
      expect(await rowsOf(one)).toMatchObject([{ status: 'skipped' }]);
    });
  });

  describe('in a channel that refuses it', () => {
    it('pauses that server alone, and no more calls are spent on it until it is worth trying again', async () => {
      await setUp(database(), [one, other]);
      refuse(one, 403, 50013);
      await run(DUE);
      expect(await came(one, other)).toEqual([0, 1]);
      const reason = expect.stringContaining('Give it Send Messages');
      expect(await pauseOf(one)).toEqual({ reason, since: DUE, retryAt: hoursAfterDue(1) });
      const tried = await discord.attemptsIn(one);
      await run(hoursAfterDue(0.9));
      expect(await discord.attemptsIn(one)).toBe(tried);
      await run(hoursAfterDue(1));
      expect(await pauseOf(one)).toEqual({ reason, since: DUE, retryAt: hoursAfterDue(2) });
      discord.faults.clear();
      await run(hoursAfterDue(2));
      expect([await came(one), await pauseOf(one)]).toEqual([[1], null]);
    });

    it('is posted at once when the organisers have chosen another one', async () => {
      const gone = { ...one, channelId: serverAt(SERVERS + 1).channelId };
      await setUp(database(), [gone]);
      await run(DUE);
      expect(await pauseOf(one)).toMatchObject({ reason: 'The channel is gone. Choose another one.' });
      await database().guilds.save(one.guildId, { channelId: one.channelId }, DUE);
      await run(hoursAfterDue(0.1));
      expect([await came(one), await pauseOf(one)]).toEqual([[1], null]);
    });

    it('is skipped with the reason once it is too late', async () => {
      await setUp(database(), [one]);
      refuse(one, 403, 50001);
      for (const hours of [0, 1, 2, 4, 6]) await run(hoursAfterDue(hours));
      const reason = expect.stringContaining('View Channel');
      expect(await rowsOf(one)).toMatchObject([{ status: 'skipped', reason }]);
    });
  });

  describe.each<[string, RestFault, number]>([
    ['says 429', { kind: 'rate-limited', retryAfterSeconds: 0.01, global: true }, 0],
    ['says 500', { kind: 'status', status: 500 }, 0],
    ['hangs up', { kind: 'refused' }, 0],
    ['says 500, though it has the message', { kind: 'status', status: 500, afterwards: true }, 1],
    ['hangs up, though it has the message', { kind: 'refused', afterwards: true }, 1],
  ])('when Discord %s', (_what, fault, there) => {
    it('is tried again later, and there once', async () => {
      await setUp(database(), [one, other]);
      discord.faults.rest({ method: 'POST', path: one.channelId }, fault);
      await run(DUE);
      await run(DUE);
      expect([await came(one), await pauseOf(one)]).toEqual([[there], null]);
      await afterLeases();
      await run(hoursAfterDue(0.1));
      expect(await came(one, other)).toEqual([1, 1]);
      expect(await rowsOf(one)).toMatchObject([{ status: 'posted', message: expect.any(String) }]);
    });
  });

  it('that is on Discord, as a late look finds, is not skipped', async () => {
    await setUp(database(), [one]);
    discord.faults.rest(POST, { kind: 'refused', afterwards: true });
    await run(DUE);
    await afterLeases();
    await run(hoursAfterDue(7));
    expect([await came(one), await rowsOf(one)]).toMatchObject([[1], [{ status: 'posted' }]]);
  });

  it('is looked for where it was sent, also when another channel was chosen since', async () => {
    await setUp(database(), [one]);
    discord.faults.rest(POST, { kind: 'refused', afterwards: true });
    await run(DUE);
    await database().guilds.save(one.guildId, { channelId: other.channelId }, DUE);
    await afterLeases();
    await run(hoursAfterDue(0.1));
    expect(await came(one, other)).toEqual([1, 0]);
  });

  it('is left to the next start when the bot stops before its turn', async () => {
    const all = newServers(5);
    await setUp(database(), all);
    const stopping = new AbortController();
    const app = poster();
    const post: typeof app.channels.post = (message) => {
      stopping.abort();
      return app.channels.post(message);
    };
    const stopped = { ...app, channels: { ...app.channels, post } };
    await postDailyChallenges.run(stopped, DUE, stopping.signal);
    expect((await came(...all)).sort()).toEqual([0, 0, 0, 0, 1]);
    await run(DUE);
    expect(await came(...all)).toEqual(all.map(() => 1));
  });

  describe('whose question has left the content', () => {
    const other = libraryOf(topic('quorum', { questions: questionsOf('quorum', 'easy', 'medium') }));
    const runWithOther = (now: Date) =>
      postDailyChallenges.run(posterOn(database(), discord, other), now, new AbortController().signal);
    const find = () => database().challenges.find(one.guildId, dateOf(0));

    it('before it was posted asks something else', async () => {
      await setUp(database(), [one]);
      discord.faults.rest(POST, { kind: 'status', status: 500 });
      await run(DUE);
      expect((await find())?.task).toMatchObject({ question: expect.stringMatching(/^ttl/) });
      await afterLeases();
      await runWithOther(hoursAfterDue(0.1));
      expect((await find())?.task).toMatchObject({ question: expect.stringMatching(/^quorum/) });
      expect(await came(one)).toEqual([1]);
    });

    it('while it was open costs nobody a streak, and takes none from who had answered', async () => {
      await setUp(database(), [one]);
      const { challengeAnswers, streaks } = database();
      const [early, late] = [someMember(), someMember()].map((userId) => ({ guildId: one.guildId, userId }));
      if (early === undefined || late === undefined) return expect.fail();
      const answer = (owner: StreakOwner, n: number) =>
        challengeAnswers.answer(rightDaily(owner, { date: dateOf(n), at: onDay(n) }));
      // The second day brings an estimate, which no content can lose.
      for (const n of [0, 1, 2]) {
        await run(onDay(n, 0));
        await answer(early, n);
        if (n < 2) await answer(late, n);
      }
      await runWithOther(onDay(3, 0));
      const standing = async (owner: StreakOwner) => (await streaks.find(owner, onDay(3))).current;
      expect([await standing(early), await standing(late)]).toEqual([3, 2]);
      const { changes } = await streaks.history(late, onDay(3), { offset: 0, limit: 1 });
      expect(changes).toMatchObject([{ date: dateOf(2), kind: 'protected' }]);
    });
  });

  it('is left to a later minute while Discord refuses too much', async () => {
    await setUp(database(), [one]);
    const app = poster();
    const held = { ...app, channels: { ...app.channels, holdMs: () => 1_000 } };
    await postDailyChallenges.run(held, DUE, new AbortController().signal);
    expect(await came(one)).toEqual([0]);
    expect(app.lines).toContainEqual(expect.objectContaining({ event: 'posting-on-hold', waitMs: 1_000 }));
    await run(DUE);
    expect(await came(one)).toEqual([1]);
  });

  it('closes a day later, and is recalled once, with the next one', async () => {
    await setUp(database(), [one]);
    await run(DUE);
    await Promise.all([run(hoursAfterDue(24)), run(hoursAfterDue(24))]);
    await run(hoursAfterDue(24.1));
    expect(await came(one)).toEqual([3]);
    expect((await rowsOf(one)).map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'challenge closed',
      'recap posted',
      'challenge posted',
    ]);
  });
});
