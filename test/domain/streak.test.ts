import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../src/domain/calendar/local-date.ts';
import {
  type ChallengeDay,
  type Checkpoint,
  freezesOf,
  NO_STREAK,
  type Streak,
  untilNextFreeze,
  walkStreak,
} from '../../src/domain/streak.ts';
import { day } from '../support/calendar.ts';

const FIRST = day('2026-03-02');
const BEFORE: Checkpoint = { streak: NO_STREAK, through: day('2026-03-01') };

/**
 * Days from Monday 2 March 2026 on, a letter each: answered, missed, skipped by the bot, open and not yet answered;
 * a dot is a day without a challenge.
 */
function walk(letters: string) {
  const dated = [...letters].map((letter, n) => ({ letter, date: addDays(FIRST, n) }));
  const days = dated.flatMap(({ letter, date }): ChallengeDay[] => {
    if (letter === '.') return [];
    const state = letter === 's' ? 'skipped' : letter === 'o' ? 'open' : 'closed';
    return [{ date, state }];
  });
  const answered = new Set(dated.flatMap(({ letter, date }) => (letter === 'a' ? [date] : [])));
  return { days, answered, ...walkStreak(BEFORE, days, answered) };
}

const standing = (streak: Streak) => [streak.current, streak.longest, freezesOf(streak)];

describe('a streak', () => {
  it.each([
    ['', [0, 0, 0], 'nothing happened'],
    ['aaa', [3, 3, 0], 'every day answered counts'],
    ['mmaaa', [3, 3, 0], 'days missed before the first answer cost nothing'],
    ['aaao', [3, 3, 0], 'today is not missed before it is over'],
    ['aaam', [0, 3, 0], 'a missed day without a freeze ends it'],
    ['aaamaa', [2, 3, 0], 'it begins anew, and the longest is remembered'],
    ['aaassaa', [5, 5, 0], 'days that the bot did not post cost nothing'],
    ['aa..aa...a', [5, 5, 0], 'days without a challenge cost nothing'],
    ['aaaaaaa', [7, 7, 1], 'seven days earn a freeze'],
    ['aaaaaaam', [7, 7, 0], 'a freeze is spent for a missed day'],
    ['aaaaaaamm', [0, 7, 0], 'one freeze covers one day'],
    ['a'.repeat(30), [30, 30, 2], 'two freezes are held at most'],
    [`${'a'.repeat(14)}mm`, [14, 14, 0], 'two freezes cover two days'],
    [`${'a'.repeat(14)}ma`, [15, 15, 1], 'a spent freeze is earned again by seven days'],
    [`${'a'.repeat(14)}maaaaaaa`, [21, 21, 2], 'a spent freeze is earned again by seven days'],
  ])('%s → %j: %s', (letters, expected) => expect(standing(walk(letters).streak)).toEqual(expected));

  it.each([
    ['', 7],
    ['aa', 5],
    ['aaaaaaa', 7],
    ['a'.repeat(14), null],
  ])('after "%s" is so many days from its next freeze: %s', (letters, days) => {
    expect(untilNextFreeze(walk(letters).streak)).toBe(days);
  });
});

describe('the changes of a streak', () => {
  it('tell what each day did, and leave out days that did nothing', () => {
    const told = walk(`m${'a'.repeat(7)}smmo`).changes.slice(5);
    expect(told).toEqual([
      { date: '2026-03-08', kind: 'answered', before: 5, after: 6, freezes: 0, earned: false },
      { date: '2026-03-09', kind: 'answered', before: 6, after: 7, freezes: 1, earned: true },
      { date: '2026-03-10', kind: 'protected', before: 7, after: 7, freezes: 1, earned: false },
      { date: '2026-03-11', kind: 'frozen', before: 7, after: 7, freezes: 0, earned: false },
      { date: '2026-03-12', kind: 'ended', before: 7, after: 0, freezes: 0, earned: false },
    ]);
  });
});

/** Long runs of answers, so that freezes are earned, with all else in between. */
const anyHistory = fc
  .array(fc.constantFrom('aaaaaaa', 'aaa', 'a', 'm', 'm', 's', '.'), { maxLength: 40 })
  .map((runs) => runs.join(''));

const replaced = (letters: string, at: number, letter: string): string =>
  letters.slice(0, at) + letter + letters.slice(at + 1);

/** Every way to replace one of these letters by another. */
const variants = (letters: string, from: string, to: string): string[] =>
  [...letters].flatMap((letter, at) => (letter === from ? [replaced(letters, at, to)] : []));

function expectNoLess(better: string, letters: string): void {
  const [ours, theirs] = [standing(walk(better).streak), standing(walk(letters).streak)];
  ours.forEach((value, i) => {
    expect(value).toBeGreaterThanOrEqual(theirs[i] ?? 0);
  });
}

describe('whatever happened', () => {
  it('one more answer never lowers a streak, the longest one or the freezes held', () => {
    fc.assert(
      fc.property(anyHistory, (letters) => {
        for (const better of variants(letters, 'm', 'a')) expectNoLess(better, letters);
      }),
    );
  });

  it('a day that the bot did not post never lowers them, nor does it change anything when it is left out', () => {
    fc.assert(
      fc.property(anyHistory, (letters) => {
        for (const better of variants(letters, 'm', 's')) expectNoLess(better, letters);
        expect(standing(walk(letters.replaceAll('s', '.')).streak)).toEqual(standing(walk(letters).streak));
      }),
    );
  });

  it('at most two freezes are held, and the streak is never longer than the longest', () => {
    fc.assert(
      fc.property(anyHistory, (letters) => {
        const { changes, streak } = walk(letters);
        expect(changes.every(({ freezes }) => freezes >= 0 && freezes <= 2)).toBe(true);
        expect(streak.current).toBeLessThanOrEqual(streak.longest);
      }),
    );
  });

  it('counting day by day from what is kept is the same as counting all anew', () => {
    const cuts = fc.array(fc.nat({ max: 60 }), { maxLength: 6 });
    const withOpenDays = fc
      .tuple(anyHistory, fc.constantFrom('', 'o', 'oa', 'ao', 'ooa'))
      .map(([a, b]) => a + b);
    fc.assert(
      fc.property(withOpenDays, cuts, (letters, places) => {
        const { days, answered, ...whole } = walk(letters);
        const ends = [...places.toSorted((a, b) => a - b), days.length];
        const resumed = ends.reduce(
          (walked, end) =>
            walkStreak(walked.checkpoint, after(days.slice(0, end), walked.checkpoint.through), answered),
          walkStreak(BEFORE, [], answered),
        );
        expect([resumed.streak, resumed.checkpoint]).toEqual([whole.streak, whole.checkpoint]);
      }),
    );
  });
});

const after = (days: readonly ChallengeDay[], through: LocalDate): ChallengeDay[] =>
  days.filter(({ date }) => date > through);
