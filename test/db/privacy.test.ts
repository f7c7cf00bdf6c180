import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PERSONAL_TABLES } from '../../src/db/personal.ts';
import type { GuildId, UserId } from '../../src/domain/ids.ts';
import {
  boardOf,
  DAY,
  earning,
  NOON,
  quiz,
  rightAnswer,
  someMember,
  someServer,
} from '../support/attempts.ts';
import { eachDatabase } from '../support/database.ts';
import { query } from '../support/postgres.ts';

const Columns = z.array(z.object({ table: z.string() }));

eachDatabase('privacy', (database, url) => {
  const takeQuiz = async (userId: UserId, guildId: GuildId | null, id: string) => {
    const attempt = await database().quizzes.start(quiz({ userId, guildId, id }), NOON);
    await database().quizzes.answer(rightAnswer(attempt, 0));
  };
  const pay = (server: GuildId, member: UserId, points: number) =>
    database().ledger.pay(server, member, earning({ points }));
  const board = async (server: GuildId) =>
    (await database().scores.board(boardOf(server), { offset: 0, limit: 9 })).entries.map(
      ({ userId, rank }) => [rank, userId],
    );
  /** What there is of the kinds that there is something of. */
  const countsOf = async (member: UserId, server: GuildId | null) =>
    (await database().privacy.stored(member, server)).kinds
      .filter(({ everywhere }) => everywhere > 0)
      .map(({ here, everywhere }) => [here, everywhere]);

  test('knows every table that holds a member’s id', async () => {
    const found = Columns.parse(
      await query(
        url(),
        `SELECT table_name AS "table" FROM information_schema.columns
         WHERE table_schema = 'public' AND column_name LIKE '%user_id'`,
      ),
    );
    const known = PERSONAL_TABLES.filter(({ through }) => through === undefined).map(({ table }) => table);
    expect(found.map(({ table }) => table).sort()).toEqual(known.sort());
  });

  test('finds the rows of a member by an index, in every table', async () => {
    const found = Columns.parse(
      await query(
        url(),
        `SELECT DISTINCT indrelid::regclass::text AS "table" FROM pg_index
         JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
         WHERE attname IN ('user_id', 'attempt_id') AND indpred IS NULL`,
      ),
    );
    expect(found.map(({ table }) => table).sort()).toEqual(PERSONAL_TABLES.map(({ table }) => table).sort());
  });

  describe('a member', () => {
    const played = async () => {
      const [member, here, there] = [someMember(), someServer(), someServer()];
      for (const [i, server] of [here, there, null].entries())
        await takeQuiz(member, server, `${member}${i}`);
      return { member, here, there };
    };

    test('is told how much is stored, here and everywhere', async () => {
      const { member, here } = await played();
      expect(await countsOf(member, here)).toEqual([
        [1, 3],
        [1, 3],
        [1, 2],
        [1, 2],
        [12, 24],
      ]);
    });

    test('is given every row', async () => {
      const { member, here, there } = await played();
      const tables = await database().privacy.export(member);
      expect(Object.keys(tables)).toEqual(PERSONAL_TABLES.map(({ table }) => table));
      expect(tables['ledger_entries']).toMatchObject([
        { guild_id: here, source: 'quiz:cache-aside', points: 10, local_date: DAY },
        { guild_id: there },
      ]);
      expect(tables['quiz_answers']).toHaveLength(3);
    });

    test('is deleted in one server and kept elsewhere, or deleted everywhere, and the second time is as good', async () => {
      const { member, here } = await played();
      expect(await database().privacy.erase(member, here)).toBe(16);
      expect(await countsOf(member, here)).toEqual([
        [0, 2],
        [0, 2],
        [0, 1],
        [0, 1],
        [0, 12],
      ]);
      expect(await database().privacy.erase(member, null)).toBe(18);
      expect(await countsOf(member, null)).toEqual([]);
      expect(await database().privacy.erase(member, null)).toBe(0);
    });

    test('who was deleted leaves no gap, and starts anew when coming back', async () => {
      const [server, ann, ben, cem] = [someServer(), someMember(), someMember(), someMember()];
      for (const [member, points] of [
        [ann, 30],
        [ben, 20],
        [cem, 10],
      ] as const)
        await pay(server, member, points);
      await database().privacy.erase(ben, server);
      expect(await board(server)).toEqual([
        [1, ann],
        [2, cem],
      ]);
      expect(await pay(server, ben, 40)).toBe(40);
      expect(await board(server)).toEqual([
        [1, ben],
        [2, ann],
        [3, cem],
      ]);
    });
  });

  describe('a hidden member', () => {
    test('takes no place, sees where it would be, and is shown again', async () => {
      const [server, ann, ben] = [someServer(), someMember(), someMember()];
      await pay(server, ann, 30);
      await pay(server, ben, 20);
      await database().privacy.list(ann, server, 'hidden');
      expect(await board(server)).toEqual([[1, ben]]);
      expect(await database().scores.standing(boardOf(server), ann)).toMatchObject({
        rank: 1,
        total: 1,
        listing: 'hidden',
      });
      expect(await database().scores.standing(boardOf(server), ben)).toMatchObject({ rank: 1, next: null });
      await database().privacy.list(ann, server, 'named');
      expect(await board(server)).toEqual([
        [1, ann],
        [2, ben],
      ]);
    });

    test('stays hidden on boards that come later, also when hiding and answering at once', async () => {
      const [server, ann] = [someServer(), someMember()];
      await Promise.all([
        ...Array.from({ length: 6 }, (_, i) =>
          database().ledger.pay(server, ann, earning({ source: `quiz:${i}`, chapter: null })),
        ),
        database().privacy.list(ann, server, 'hidden'),
      ]);
      await database().ledger.pay(server, ann, earning({ source: 'quiz:later' }));
      expect(await board(server)).toEqual([]);
      expect(await database().scores.standing(boardOf(server), ann)).toMatchObject({ points: 70, total: 0 });
    });

    test('erased while answering is either gone or starts anew, and boards agree', async () => {
      const [server, ann] = [someServer(), someMember()];
      await Promise.all([
        ...Array.from({ length: 6 }, (_, i) =>
          database().ledger.pay(server, ann, earning({ source: `quiz:${i}` })),
        ),
        database().privacy.erase(ann, null),
      ]);
      const standing = await database().scores.standing(boardOf(server), ann);
      await database().rebuild.server(server, DAY);
      expect(await database().scores.standing(boardOf(server), ann)).toEqual(standing);
    });
  });
});
