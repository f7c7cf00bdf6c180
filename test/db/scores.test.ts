import { describe, expect, test } from 'vitest';
import type { GuildId, UserId } from '../../src/domain/ids.ts';
import { boardOf, earning, secondsAfterNoon, someMember, someServer } from '../support/attempts.ts';
import { eachDatabase } from '../support/database.ts';

const ALL = { offset: 0, limit: 100 };

eachDatabase('scores', (database) => {
  /** Has a member earn points at a second after noon. */
  const earn = async (guildId: GuildId, userId: UserId, points: number, second: number) => {
    const source = `quiz:q${second}`;
    await database().ledger.pay(guildId, userId, earning({ source, points, at: secondsAfterNoon(second) }));
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
      expect(await database().scores.board(boardOf(server), ALL)).toEqual({
        entries: [
          { userId: cem, points: 30, rank: 1, listing: null },
          { userId: ann, points: 25, rank: 2, listing: null },
          { userId: ben, points: 20, rank: 3, listing: null },
        ],
        total: 3,
      });
    });

    test('puts whoever got there first above another with the same points', async () => {
      const server = await serverWhere([ann, 10], [ben, 20], [cem, 20], [ann, 10]);
      const { entries } = await database().scores.board(boardOf(server), ALL);
      expect(entries.map(({ userId, rank }) => [userId, rank])).toEqual([
        [ben, 1],
        [cem, 2],
        [ann, 3],
      ]);
    });

    test('has pages, whose ranks go on', async () => {
      const server = await serverWhere([ann, 30], [ben, 20], [cem, 10]);
      const page = await database().scores.board(boardOf(server), { offset: 1, limit: 1 });
      expect(page).toEqual({ entries: [{ userId: ben, points: 20, rank: 2, listing: null }], total: 3 });
      expect((await database().scores.board(boardOf(server), { offset: 9, limit: 1 })).entries).toEqual([]);
    });

    test('leaves out who earned nothing, and other servers', async () => {
      const server = await serverWhere([ann, 0]);
      await serverWhere([ben, 10]);
      expect(await database().scores.board(boardOf(server), ALL)).toEqual({ entries: [], total: 0 });
    });

    test('breaks a tie at the same instant the same way each time', async () => {
      const server = someServer();
      for (const member of [ben, cem, ann]) await earn(server, member, 10, 1);
      const { entries } = await database().scores.board(boardOf(server), ALL);
      expect(entries.map(({ userId }) => userId)).toEqual([ann, ben, cem].sort());
    });
  });

  describe('a standing', () => {
    const [ann, ben] = [someMember(), someMember()];

    test('says rank, how many there are, and who is one place above', async () => {
      const server = await serverWhere([ann, 10], [ben, 20]);
      expect(await database().scores.standing(boardOf(server), ann)).toEqual({
        points: 10,
        rank: 2,
        total: 2,
        listing: null,
        next: { userId: ben, points: 20, listing: null },
      });
      expect(await database().scores.standing(boardOf(server), ben)).toMatchObject({ rank: 1, next: null });
    });

    test('is null for a member without points', async () => {
      expect(await database().scores.standing(boardOf(await serverWhere([ann, 10])), ben)).toBeNull();
    });
  });
});
