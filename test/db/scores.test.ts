import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GuildId, UserId } from '../../src/domain/ids.ts';
import {
  questions,
  quiz,
  rightAnswer,
  secondsAfterNoon,
  someMember,
  someServer,
} from '../support/attempts.ts';
import { eachDatabase } from '../support/database.ts';

const ALL = { offset: 0, limit: 100 };

eachDatabase('scores', (database) => {
  /** Has a member earn points at a second after noon. */
  const earn = async (guildId: GuildId, userId: UserId, points: number, second: number) => {
    const attempt = quiz({ guildId, userId, questionIds: questions(`q${second}`) });
    await database().quizzes.start(attempt, secondsAfterNoon(second));
    await database().quizzes.answer(rightAnswer(attempt, 0, { points, at: secondsAfterNoon(second) }));
  };

  const serverWhere = async (...earned: [UserId, number][]) => {
    const server = someServer();
    for (const [second, [member, points]] of earned.entries()) await earn(server, member, points, second);
    return server;
  };

  describe('the board', () => {
    const [ann, ben, cem] = [someMember(), someMember(), someMember()];

    test('goes from most points to fewest', async () => {
      const server = await serverWhere([ann, 10], [ben, 20], [cem, 30], [ann, 15]);
      expect(await database().scores.board(server, ALL)).toEqual({
        entries: [
          { userId: cem, points: 30, rank: 1 },
          { userId: ann, points: 25, rank: 2 },
          { userId: ben, points: 20, rank: 3 },
        ],
        total: 3,
      });
    });

    test('puts whoever got there first above another with the same points', async () => {
      const server = await serverWhere([ann, 10], [ben, 20], [cem, 20], [ann, 10]);
      const { entries } = await database().scores.board(server, ALL);
      expect(entries.map(({ userId, rank }) => [userId, rank])).toEqual([
        [ben, 1],
        [cem, 2],
        [ann, 3],
      ]);
    });

    test('has pages, whose ranks go on', async () => {
      const server = await serverWhere([ann, 30], [ben, 20], [cem, 10]);
      const page = await database().scores.board(server, { offset: 1, limit: 1 });
      expect(page).toEqual({ entries: [{ userId: ben, points: 20, rank: 2 }], total: 3 });
      expect((await database().scores.board(server, { offset: 9, limit: 1 })).entries).toEqual([]);
    });

    test('leaves out who earned nothing, and other servers', async () => {
      const server = await serverWhere([ann, 0]);
      await serverWhere([ben, 10]);
      expect(await database().scores.board(server, ALL)).toEqual({ entries: [], total: 0 });
    });

    test('breaks a tie at the same instant the same way each time', async () => {
      const server = someServer();
      for (const member of [ben, cem, ann]) await earn(server, member, 10, 1);
      const { entries } = await database().scores.board(server, ALL);
      expect(entries.map(({ userId }) => userId)).toEqual([ann, ben, cem].sort());
    });
  });

  describe('a standing', () => {
    const [ann, ben] = [someMember(), someMember()];

    test('says rank, how many there are, and who is one place above', async () => {
      const server = await serverWhere([ann, 10], [ben, 20]);
      expect(await database().scores.standing(server, ann)).toEqual({
        points: 10,
        rank: 2,
        total: 2,
        next: { userId: ben, points: 20 },
      });
      expect(await database().scores.standing(server, ben)).toMatchObject({ rank: 1, next: null });
    });

    test('is null for a member without points', async () => {
      expect(await database().scores.standing(await serverWhere([ann, 10]), ben)).toBeNull();
    });
  });

  describe('counting anew from the ledger', () => {
    const members = [someMember(), someMember(), someMember()] as const;
    const step = fc.record({
      member: fc.constantFrom(...members),
      question: fc.constantFrom(...questions('q1', 'q2', 'q3', 'q4')),
      points: fc.constantFrom(0, 10, 20),
      second: fc.nat({ max: 5 }),
    });

    test('gives the same totals and places as were kept, whatever was answered when', async () => {
      const play = async (steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]) => {
        const guildId = someServer();
        const attempts = steps.map(({ member, question }) =>
          quiz({ guildId, userId: member, questionIds: [question] }),
        );
        await Promise.all(attempts.map((attempt) => database().quizzes.start(attempt, secondsAfterNoon(0))));
        await Promise.all(
          steps.flatMap(({ points, second }, i) => {
            const attempt = attempts[i] ?? expect.fail();
            const given = rightAnswer(attempt, 0, { points, at: secondsAfterNoon(second) });
            return [database().quizzes.answer(given), database().quizzes.answer(given)];
          }),
        );
        const kept = await database().scores.board(guildId, ALL);
        await database().scores.rebuild(guildId);
        expect(await database().scores.board(guildId, ALL)).toEqual(kept);
      };
      await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), play), { numRuns: 15 });
    });

    test('of all servers leaves each as it was', async () => {
      const [ann, ben] = [someMember(), someMember()];
      const servers = [await serverWhere([ann, 10], [ben, 20]), await serverWhere([ann, 30])];
      const boards = () => Promise.all(servers.map((server) => database().scores.board(server, ALL)));
      const kept = await boards();
      await database().scores.rebuild();
      expect(await boards()).toEqual(kept);
    });

    test('beside answers loses none of them', async () => {
      const server = someServer();
      const ann = someMember();
      await Promise.all(
        Array.from({ length: 20 }, async (_, second) => {
          await earn(server, ann, 10, second);
          if (second % 5 === 0) await database().scores.rebuild(server);
        }),
      );
      expect(await database().scores.standing(server, ann)).toMatchObject({ points: 200 });
    });
  });
});
