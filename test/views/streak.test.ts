import { describe, expect, it } from 'vitest';
import { NO_STREAK, type StreakChange } from '../../src/domain/streak.ts';
import { streakField, streakView } from '../../src/views/streak.ts';
import { day } from '../support/calendar.ts';

const change = (over: Partial<StreakChange>): StreakChange => ({
  date: day('2026-03-04'),
  kind: 'answered',
  before: 11,
  after: 12,
  freezes: 1,
  earned: false,
  ...over,
});

const streak = { current: 12, longest: 30, credit: 12 };
const textOf = (changes: readonly StreakChange[]) =>
  streakView({ streak, changes, total: 25 }, 1).embeds?.[0]?.description;

describe('a streak', () => {
  it.each([
    [streak, '🔥 **12 days** · longest 30 days\n❄️ 1 freeze held, next in 2 answers'],
    [
      { current: 1, longest: 1, credit: 1 },
      '🔥 **1 day** · longest 1 day\n❄️ 0 freezes held, next in 6 answers',
    ],
    [
      { current: 20, longest: 20, credit: 14 },
      '🔥 **20 days** · longest 20 days\n❄️ 2 freezes held, as many as can be held',
    ],
  ])('is told in two lines', (shown, lines) => expect(streakField(shown).value).toBe(lines));

  it.each<[Partial<StreakChange>, string]>([
    [{}, '**Wed 4 Mar** ✅ answered: 12 days'],
    [{ earned: true }, '**Wed 4 Mar** ✅ answered: 12 days · ❄️ freeze earned, 1 held'],
    [{ kind: 'frozen', after: 11 }, '**Wed 4 Mar** ❄️ missed: freeze used, 1 left'],
    [
      { kind: 'protected', after: 11 },
      '**Wed 4 Mar** 🛟 the bot had no challenge for you: your streak is safe',
    ],
    [{ kind: 'ended', after: 0 }, '**Wed 4 Mar** ❌ missed, and no freeze left: 11 days ended'],
  ])('gives the reason of each change: %o', (over, line) => expect(textOf([change(over)])).toBe(line));

  it('is paged, and says how to begin one', () => {
    const labels = streakView({ streak, changes: [], total: 25 }, 1).components?.flatMap(({ components }) =>
      components.map((part) => ('label' in part ? part.label : '')),
    );
    expect(labels).toEqual(['Newer', 'Older']);
    const [embed] = streakView({ streak: NO_STREAK, changes: [], total: 0 }, 0).embeds ?? [];
    expect(embed?.description).toBe('Nothing yet. Answer the daily challenge, and it begins.');
  });
});
