import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freezesOf, NO_STREAK, type Streak, stepStreak } from '../../src/domain/streak.ts';
import { someMember, someServer } from '../support/attempts.ts';
import { dateOf, FIRST_DAY, giveChallenges, onDay } from '../support/challenges.ts';
import { eachDatabase } from '../support/database.ts';

const standing = (streak: Streak) => [streak.current, streak.longest, freezesOf(streak)];

eachDatabase('streaks', (database, url) => {
  const streaks = () => database().streaks;

  /** A member of a new server with these days, who answers those marked `a`, each an hour after it was posted. */
  async function memberOf(letters: string) {
    const owner = { guildId: someServer(), userId: someMember() };
    await giveChallenges(url(), owner.guildId, letters);
    for (const [n, letter] of [...letters].entries()) {
      if (letter === 'a') await streaks().answered(owner, dateOf(n), onDay(n));
    }
    return owner;
  }

  it('are none before the first answer', async () => {
    const owner = { guildId: someServer(), userId: someMember() };
    expect(await streaks().find(owner, onDay(0))).toEqual(NO_STREAK);
    expect(await streaks().recount(owner, onDay(0))).toEqual(NO_STREAK);
  });

  it('count an answer once, however often and at once it comes', async () => {
    const owner = { guildId: someServer(), userId: someMember() };
    await giveChallenges(url(), owner.guildId, 'aa');
    const answers = await Promise.all([0, 0, 0].map((n) => streaks().answered(owner, dateOf(n), onDay(n))));
    expect(answers.map(({ current }) => current)).toEqual([1, 1, 1]);
    expect(await streaks().answered(owner, dateOf(1), onDay(1))).toMatchObject({ current: 2 });
    expect(await streaks().answered(owner, dateOf(0), onDay(1, 2))).toMatchObject({ current: 2 });
  });

  it('are lost by a missed day only when it is over, and nobody has to close it', async () => {
    const owner = await memberOf('aaam');
    expect(standing(await streaks().find(owner, onDay(3, 23)))).toEqual([3, 3, 0]);
    expect(standing(await streaks().find(owner, onDay(3, 25)))).toEqual([0, 3, 0]);
  });

  it('survive a missed day with a freeze, and days that the bot skipped', async () => {
    const owner = await memberOf('aaaaaaassma');
    expect(standing(await streaks().find(owner, onDay(11)))).toEqual([8, 8, 0]);
  });

  it('tell every change with its reason, page by page, the newest first', async () => {
    const owner = await memberOf('aaaaaaasmm');
    const page = (offset: number) => streaks().history(owner, onDay(11), { offset, limit: 3 });
    const told = [...(await page(0)).changes, ...(await page(3)).changes];
    expect(told.map(({ date, kind, after, freezes }) => [date, kind, after, freezes])).toEqual([
      ['2026-03-11', 'ended', 0, 0],
      ['2026-03-10', 'frozen', 7, 0],
      ['2026-03-09', 'protected', 7, 1],
      ['2026-03-08', 'answered', 7, 1],
      ['2026-03-07', 'answered', 6, 0],
      ['2026-03-06', 'answered', 5, 0],
    ]);
    expect((await page(9)).changes.map(({ date }) => date)).toEqual([FIRST_DAY]);
    expect((await page(0)).total).toBe(10);
    await streaks().answered(owner, dateOf(9), onDay(9));
    expect((await page(0)).changes[0]).toMatchObject({ date: '2026-03-11', kind: 'answered', after: 8 });
  });

  it('are counted again when an earlier day, still open, is answered after a later one', async () => {
    const owner = { guildId: someServer(), userId: someMember() };
    await giveChallenges(url(), owner.guildId, 'aaa');
    await streaks().answered(owner, dateOf(0), onDay(0));
    await streaks().answered(owner, dateOf(2), onDay(1, 2));
    expect(await streaks().answered(owner, dateOf(1), onDay(1, 3))).toMatchObject({ current: 3 });
    const { changes } = await streaks().history(owner, onDay(2), { offset: 0, limit: 5 });
    expect(changes.map(({ after }) => after)).toEqual([3, 2, 1]);
  });

  it('are the same counted answer by answer, on a look, or all anew', async () => {
    const anyDays = fc.array(fc.constantFrom('aaaaaaa', 'a', 'a', 'm', 's', '.'), {
      minLength: 1,
      maxLength: 9,
    });
    await fc.assert(
      fc.asyncProperty(anyDays, async (runs) => {
        const letters = runs.join('');
        const owner = await memberOf(letters);
        const expected = [...letters].reduce<Streak>(
          (streak, letter, n) =>
            letter === '.'
              ? streak
              : stepStreak(
                  streak,
                  { date: dateOf(n), state: letter === 's' ? 'skipped' : 'closed' },
                  letter === 'a',
                ),
          NO_STREAK,
        );
        const end = onDay(letters.length, 24);
        expect(standing(await streaks().find(owner, end))).toEqual(standing(expected));
        expect(standing(await streaks().recount(owner, end))).toEqual(standing(expected));
        expect(standing(await streaks().find(owner, end))).toEqual(standing(expected));
      }),
      { numRuns: 6 },
    );
  });
});
