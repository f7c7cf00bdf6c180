import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connect.ts';
import type { GuildId } from '../../src/domain/ids.ts';
import { boardOf, someMember, someServer } from '../support/attempts.ts';
import { dateOf, giveChallenges, onDay, rightDaily as right } from '../support/challenges.ts';
import { eachDatabase, MIGRATIONS_DIR } from '../support/database.ts';
import { query } from '../support/postgres.ts';

eachDatabase('answers to challenges', (database, url, embedded) => {
  async function played(letters = 'p') {
    const owner = { guildId: someServer(), userId: someMember() };
    await giveChallenges(url(), owner.guildId, letters);
    return owner;
  }

  const pointsIn = async (guildId: GuildId) =>
    (await database().scores.board(boardOf(guildId), { offset: 0, limit: 9 })).entries.map(
      ({ points }) => points,
    );

  test('count once and pay once, whatever comes after the first', async () => {
    const owner = await played();
    const { challengeAnswers, streaks } = database();
    expect(await challengeAnswers.answer(right(owner))).toMatchObject({
      recorded: true,
      answer: { points: 30 },
    });
    const second = await challengeAnswers.answer(right(owner, { option: 2, correct: false, points: 0 }));
    expect(second).toMatchObject({ recorded: false, answer: { option: 0, correct: true, points: 30 } });
    expect(await pointsIn(owner.guildId)).toEqual([30]);
    expect(await streaks.find(owner, onDay(0))).toMatchObject({ current: 1 });
  });

  test('given at once in two processes count once', async () => {
    const owner = await played();
    const where = { url: url(), dataDir: '', migrationsDir: MIGRATIONS_DIR, log: () => undefined };
    const other: Database = await openDatabase(where);
    const given = [0, 1, 2, 3, 4, 5].map((option) =>
      right(owner, { option, correct: option === 0, points: option === 0 ? 30 : 0 }),
    );
    const outcomes = await Promise.all(
      given.map((one, i) => (i % 2 === 0 ? database() : other).challengeAnswers.answer(one)),
    );
    await other.close();
    const kept = await database().challengeAnswers.of(owner.guildId, dateOf(0), owner.userId);
    expect(outcomes.filter((outcome) => outcome.kind === 'answered' && outcome.recorded)).toHaveLength(1);
    expect(outcomes.every((one) => one.kind === 'answered' && one.answer.option === kept[0]?.option)).toBe(
      true,
    );
    expect(await pointsIn(owner.guildId)).toEqual(kept[0]?.correct ? [30] : []);
  });

  test('go step by step', async () => {
    const owner = await played();
    const { challengeAnswers } = database();
    expect(await challengeAnswers.answer(right(owner, { step: 1 }))).toEqual({ kind: 'closed' });
    await challengeAnswers.answer(right(owner, { points: 15 }));
    await challengeAnswers.answer(right(owner, { step: 1, points: 15 }));
    expect(await pointsIn(owner.guildId)).toEqual([30]);
  });

  test('after midnight count for the day of the challenge, until it closes', async () => {
    const owner = await played('pp');
    const late = { guildId: owner.guildId, userId: someMember() };
    const { challengeAnswers, streaks } = database();
    await challengeAnswers.answer(right(owner, { at: onDay(0, 23) }));
    await challengeAnswers.answer(right(owner, { date: dateOf(1), at: onDay(1) }));
    expect(await streaks.find(owner, onDay(1))).toMatchObject({ current: 2 });
    const [row] = await query(
      url(),
      `SELECT local_date::text FROM ledger_entries WHERE user_id = '${owner.userId}' ORDER BY id`,
    );
    expect(row).toEqual({ local_date: dateOf(0) });
    expect(await challengeAnswers.answer(right(late, { at: onDay(0, 24) }))).toEqual({ kind: 'closed' });
    expect(await challengeAnswers.of(late.guildId, dateOf(0), late.userId)).toEqual([]);
  });

  test('to a day that was skipped, or to no challenge at all, are not taken', async () => {
    const owner = await played('s');
    for (const date of [dateOf(0), dateOf(5)]) {
      expect(await database().challengeAnswers.answer(right(owner, { date }))).toEqual({ kind: 'closed' });
    }
  });

  test('are summed up with the names of those who may be named', async () => {
    const owner = await played();
    const [second, wrong] = [someMember(), someMember()];
    const { challengeAnswers, privacy } = database();
    await challengeAnswers.answer(right(owner));
    await challengeAnswers.answer(right({ ...owner, userId: second }, { at: onDay(0, 2) }));
    await challengeAnswers.answer(
      right({ ...owner, userId: wrong }, { option: 1, correct: false, points: 0 }),
    );
    await privacy.list(second, owner.guildId, 'hidden');
    expect(await challengeAnswers.outcome(owner.guildId, dateOf(0), 1)).toEqual({
      tallies: [
        { step: 0, option: 0, members: 2 },
        { step: 0, option: 1, members: 1 },
      ],
      solved: 2,
      solvers: [owner.userId],
      streaks: [],
    });
  });

  describe('of a member who is being erased', () => {
    const inOneTransaction = async (work: (client: pg.Client) => Promise<void>) => {
      const client = new pg.Client({ connectionString: url() });
      await client.connect();
      await client.query('BEGIN');
      await work(client).finally(() => client.end());
    };
    const waiting = async () =>
      (await query(url(), `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).length;

    // The embedded Postgres has one session for all: nobody can wait for another there.
    test.skipIf(embedded)('wait for it, and then find no step before them', async () => {
      const owner = await played();
      const { challengeAnswers } = database();
      await challengeAnswers.answer(right(owner));
      const { userId } = owner;
      await inOneTransaction(async (erasing) => {
        await erasing.query('SELECT pg_advisory_xact_lock(8203, hashtext($1))', [userId]);
        const second = challengeAnswers.answer(right(owner, { step: 1 }));
        await expect.poll(waiting).toBe(1);
        await erasing.query('DELETE FROM challenge_answers WHERE user_id = $1', [userId]);
        await erasing.query('COMMIT');
        expect(await second).toEqual({ kind: 'closed' });
      });
      expect(await challengeAnswers.of(owner.guildId, dateOf(0), userId)).toEqual([]);
    });

    test.skipIf(embedded)('are not shared any more', async () => {
      const owner = await played();
      const { challengeAnswers, privacy } = database();
      await challengeAnswers.answer(right(owner));
      const { guildId, userId } = owner;
      await inOneTransaction(async (erasing) => {
        await erasing.query('SELECT pg_advisory_xact_lock(8203, hashtext($1))', [userId]);
        const shared = challengeAnswers.share(guildId, dateOf(0), userId, '1');
        await expect.poll(waiting).toBe(1);
        await erasing.query('DELETE FROM challenge_answers WHERE user_id = $1', [userId]);
        await erasing.query('COMMIT');
        expect(await shared).toBe(false);
      });
      const { kinds } = await privacy.stored(userId, null);
      expect(kinds).toContainEqual({ title: 'Results shared with a channel', here: 0, everywhere: 0 });
    });

    test('are all gone, or begin anew with points and streak', async () => {
      const { guildId } = await played();
      const { challengeAnswers, privacy, scores, streaks } = database();
      for (let round = 0; round < 8; round += 1) {
        const owner = { guildId, userId: someMember() };
        const answers = Array.from({ length: 4 }, (_, step) => right(owner, { step, points: 15 }));
        const [first] = answers;
        if (round % 2 === 0 && first !== undefined) await challengeAnswers.answer(first);
        const both = answers.map((one) => challengeAnswers.answer(one));
        await Promise.all([...both, privacy.erase(owner.userId, null)]);
        const kept = await challengeAnswers.of(guildId, dateOf(0), owner.userId);
        expect(kept.map(({ step }) => step)).toEqual(kept.map((_, step) => step));
        const { points } = (await scores.standing(boardOf(guildId), owner.userId)) ?? { points: 0 };
        expect(points).toBe(15 * kept.length);
        expect((await streaks.find(owner, onDay(0))).current).toBe(kept.length === 0 ? 0 : 1);
      }
    });
  });

  test('are shared once, by the press that came first', async () => {
    const owner = await played();
    const { guildId, userId } = owner;
    await database().challengeAnswers.answer(right(owner));
    const share = (press: string) => database().challengeAnswers.share(guildId, dateOf(0), userId, press);
    expect([await share('1'), await share('1'), await share('2')]).toEqual([true, true, false]);
  });
});
