import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { UserId } from '../../src/domain/ids.ts';
import { BOARD_PERIODS } from '../../src/domain/standing.ts';
import { boardOf, CACHING, earning, secondsAfterNoon, someMember, someServer } from '../support/attempts.ts';
import { eachDatabase } from '../support/database.ts';
import { query } from '../support/postgres.ts';
import { nodeProcess } from '../support/process.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

eachDatabase('npm run scores:rebuild', (database, url) => {
  it('counts the same totals from the ledger again, whatever had become of them', async () => {
    const server = someServer();
    const [ann, ben, cem] = [someMember(), someMember(), someMember()];
    const { ledger, privacy, scores } = database();
    const pay = (member: UserId, points: number, second: number) =>
      ledger.pay(server, member, earning({ source: `quiz:${second}`, points, at: secondsAfterNoon(second) }));
    await pay(ann, 30, 1);
    await pay(ben, 20, 2);
    await pay(ben, 10, 3);
    await pay(cem, 50, 4);
    await privacy.list(cem, server, 'hidden');
    const boards = () =>
      Promise.all(
        BOARD_PERIODS.filter((period) => period !== 'day' && period !== 'rolling').flatMap((period) =>
          [null, CACHING].map((chapter) =>
            scores.board(boardOf(server, { period, chapter }), { offset: 0, limit: 9 }),
          ),
        ),
      );
    const before = await boards();
    expect(before[0]).toMatchObject({
      total: 2,
      entries: [
        { userId: ann, points: 30 },
        { userId: ben, points: 30 },
      ],
    });

    await query(
      url(),
      'UPDATE scores SET points = points * 3, hidden = FALSE',
      `DELETE FROM scores WHERE user_id = '${ann}'`,
    );
    expect(await boards()).not.toEqual(before);
    const rebuild = nodeProcess(['dist/src/rebuild-scores.js'], ROOT, { DATABASE_URL: url() });
    expect([await rebuild.ended, rebuild.output()]).toEqual([0, expect.stringContaining('"servers":1')]);
    expect(await boards()).toEqual(before);
  });
});
