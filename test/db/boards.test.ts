import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Database, openDatabase } from '../../src/db/connect.ts';
import { addDays, type LocalDate } from '../../src/domain/calendar/local-date.ts';
import { ChapterId, type GuildId, UserId } from '../../src/domain/ids.ts';
import { BOARD_PERIODS } from '../../src/domain/standing.ts';
import { boardOf, CACHING, DAY, earning, someMember, someServer } from '../support/attempts.ts';
import { eachDatabase, MIGRATIONS_DIR } from '../support/database.ts';
import { query } from '../support/postgres.ts';
import { ledgerOf, recount } from '../support/recount.ts';

const Place = z.object({ userId: UserId, rank: z.int() });
const Totals = z.array(z.object({ total: z.int() }));
const ALL = { offset: 0, limit: 100 };
const CONSENSUS = ChapterId.parse('consensus');
const CHAPTERS = [null, CACHING, CONSENSUS];

eachDatabase('boards', (database, url) => {
  let other: Database;
  beforeAll(async () => {
    other = await openDatabase({
      url: url(),
      dataDir: '',
      migrationsDir: MIGRATIONS_DIR,
      log: () => undefined,
    });
  });
  afterAll(() => other.close());

  const passDays = async (guildId: GuildId, today: LocalDate) => {
    while ((await database().boardUpkeep.forgetPast(guildId, today)) > 0);
    await database().boardUpkeep.sweep(guildId, today);
  };

  const everyBoard = (guildId: GuildId, today: LocalDate) =>
    BOARD_PERIODS.flatMap((period) =>
      CHAPTERS.map((chapter) => boardOf(guildId, { period, chapter, today })),
    );

  /** All boards of a server, and the place of each member on each, as they are shown. */
  const shown = (guildId: GuildId, members: readonly UserId[], today: LocalDate) =>
    Promise.all(
      everyBoard(guildId, today).map(async (scope) => ({
        board: await database().scores.board(scope, ALL),
        places: await Promise.all(
          members.map(async (member) => (await database().scores.standing(scope, member))?.rank),
        ),
      })),
    );

  const counted = async (guildId: GuildId, members: readonly UserId[], today: LocalDate) => {
    const ledger = await ledgerOf(url(), guildId);
    return everyBoard(guildId, today).map((scope) => {
      const entries = recount(ledger, scope);
      return {
        board: { entries: entries.map((entry) => ({ ...entry, listing: null })), total: entries.length },
        places: members.map((member) => entries.find(({ userId }) => userId === member)?.rank),
      };
    });
  };

  describe('whatever was answered by whom, when and how often', () => {
    const members = [someMember(), someMember(), someMember()] as const;
    const answer = fc.record({
      member: fc.constantFrom(...members),
      question: fc.nat({ max: 7 }),
      points: fc.constantFrom(0, 10, 20),
      day: fc.nat({ max: 100 }),
      second: fc.nat({ max: 2 }),
    });
    /** Answers that come at once, over two connections, and then perhaps the days that pass. */
    const round = fc.record({ answers: fc.array(answer, { maxLength: 5 }), passes: fc.boolean() });

    test('equal a plain recount of the ledger, before and after they are rebuilt from it', async () => {
      const play = async (rounds: (typeof round extends fc.Arbitrary<infer T> ? T : never)[]) => {
        const guildId = someServer();
        const today = addDays(DAY, 100);
        for (const { answers, passes } of rounds) {
          await Promise.all(
            answers.flatMap(({ member, question, points, day, second }) => {
              const localDate = addDays(DAY, day);
              const at = new Date(Date.parse(localDate) + second * 1_000);
              const chapter = CHAPTERS[question % 3] ?? null;
              const earned = earning({ source: `quiz:${question}`, points, chapter, at, localDate });
              return [database(), other].map(({ ledger }) => ledger.pay(guildId, member, earned));
            }),
          );
          if (passes) await passDays(guildId, today);
        }
        await passDays(guildId, today);
        const expected = await counted(guildId, members, today);
        expect(await shown(guildId, members, today)).toEqual(expected);
        await database().rebuild.server(guildId, today);
        expect(await shown(guildId, members, today)).toEqual(expected);
      };
      await fc.assert(fc.asyncProperty(fc.array(round, { maxLength: 5 }), play), { numRuns: 12 });
    });
  });

  test('rebuilt beside answers lose none of them', async () => {
    const [server, ann] = [someServer(), someMember()];
    await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        await database().ledger.pay(server, ann, earning({ source: `quiz:${i}` }));
        if (i % 5 === 0) await database().rebuild.server(server, DAY);
      }),
    );
    expect(await database().scores.standing(boardOf(server), ann)).toMatchObject({ points: 200 });
  });

  test('of servers with days that are over are found, until these are forgotten', async () => {
    const [server, ann] = [someServer(), someMember()];
    await database().ledger.pay(server, ann, earning());
    const due = () => database().boardUpkeep.serversWithPast(addDays(DAY, 30));
    expect(await database().boardUpkeep.serversWithPast(addDays(DAY, 29))).not.toContain(server);
    expect(await due()).toContain(server);
    await passDays(server, addDays(DAY, 30));
    expect(await due()).not.toContain(server);
    expect(
      await database().scores.standing(boardOf(server, { period: 'rolling', today: addDays(DAY, 30) }), ann),
    ).toBeNull();
  });

  describe('of many members', () => {
    const server = someServer();
    const MEMBERS = 6_000;
    const inOrder = `
      SELECT user_id AS "userId", (row_number() OVER (ORDER BY points DESC, reached_at, user_id))::int AS rank
      FROM scores WHERE guild_id = '${server}' AND points > 0 AND NOT hidden`;
    const level = async () => {
      while (await database().boardUpkeep.levelBlock());
    };
    const placesHold = async () => {
      const sample = await query(url(), `SELECT * FROM (${inOrder}) AS ranked WHERE rank % 397 = 1`);
      const standings = sample.map(async (row) => {
        const { userId, rank } = Place.parse(row);
        const [page, standing] = await Promise.all([
          database().scores.board(boardOf(server), { offset: rank - 1, limit: 1 }),
          database().scores.standing(boardOf(server), userId),
        ]);
        return [page.entries[0]?.userId, page.entries[0]?.rank, standing?.rank, page.total, standing?.total];
      });
      const [{ total } = { total: 0 }] = Totals.parse(
        await query(url(), `SELECT count(*)::int AS total FROM (${inOrder}) AS ranked`),
      );
      expect(await Promise.all(standings)).toEqual(
        sample.map((row) => {
          const { userId, rank } = Place.parse(row);
          return [userId, rank, rank, total, total];
        }),
      );
    };

    test('have the same places however they are cut into blocks, while members come, climb, hide and go', async () => {
      await query(
        url(),
        `INSERT INTO scores (guild_id, user_id, chapter, period, starts_on, points, reached_at, hidden)
         SELECT '${server}', n::text, '', 'all', '0001-01-01', 10 * (n % 40), TIMESTAMPTZ '2026-03-01' + n % 50 * interval '1 s', n % 100 = 0
         FROM generate_series(1, ${MEMBERS}) AS n`,
      );
      await placesHold();
      await level();
      await placesHold();
      const changes = [
        `UPDATE scores SET points = points + 70 WHERE guild_id = '${server}' AND user_id::int % 7 = 0`,
        `UPDATE scores SET hidden = NOT hidden WHERE guild_id = '${server}' AND user_id::int % 30 = 0`,
        `DELETE FROM scores WHERE guild_id = '${server}' AND (user_id::int % 5 = 0 OR points BETWEEN 100 AND 220)`,
      ];
      for (const change of changes) {
        await query(url(), change);
        await placesHold();
      }
      await level();
      await placesHold();
    });
  });
});
