import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, LocalDate } from '../../../src/domain/calendar/local-date.ts';
import { kindsByTurn, SHARES } from '../../../src/domain/daily/mix.ts';
import { daysWithoutRepeat, planTask, REST_DAYS } from '../../../src/domain/daily/plan.ts';
import { candidatesIn } from '../../../src/domain/daily/pool.ts';
import { type PastChallenge, type TaskKind, taskKey } from '../../../src/domain/daily/task.ts';
import { ChapterId, GuildId } from '../../../src/domain/ids.ts';
import { DIFFICULTIES, type Difficulty, type Library } from '../../../src/domain/library.ts';
import type { ChallengeScope } from '../../../src/domain/settings.ts';
import { libraryOf, questionsOf, situation, topic, withSituations } from '../../support/library.ts';

const FIRST_DAY = LocalDate.parse('2026-01-01');
const DAYS = 400;

const levels = (count: number): Difficulty[] =>
  Array.from({ length: count }, (_, i) => DIFFICULTIES[i % DIFFICULTIES.length] ?? 'easy');

const WIDE = ChapterId.parse('wide');
const NARROW = ChapterId.parse('narrow');
const BARE = ChapterId.parse('bare');
const EVERYTHING: ChallengeScope = { topics: [], chapters: [] };
/** Three chapters: one that lasts for months, one for weeks, and one without any situation. */
const LIBRARY: Library = withSituations(
  libraryOf(
    topic('wide', { chapter: WIDE, questions: questionsOf('wide', ...levels(120)) }),
    topic('narrow', { chapter: NARROW, questions: questionsOf('narrow', ...levels(12)) }),
    topic('bare', { chapter: BARE, questions: questionsOf('bare', ...levels(9)) }),
  ),
  ...levels(30).map((_, i) => situation(`wide-${i}`, 'wide')),
  situation('narrow-1', 'narrow'),
);

interface Server {
  readonly guildId: GuildId;
  readonly scope: ChallengeScope;
  readonly difficulty: Difficulty | null;
  /** Days from one challenge to the next. */
  readonly every: number;
  /** How many answers out of ten are right. */
  readonly right: number;
}

const SERVER: Server = {
  guildId: GuildId.parse('7'),
  scope: EVERYTHING,
  difficulty: null,
  every: 1,
  right: 6,
};

const anyServer = fc.record({
  guildId: fc.integer({ min: 1, max: 1e9 }).map((id) => GuildId.parse(String(id))),
  scope: fc.subarray([WIDE, NARROW, BARE]).map((chapters) => ({ topics: [], chapters })),
  difficulty: fc.constantFrom(null, ...DIFFICULTIES),
  every: fc.constantFrom(1, 2, 7),
  right: fc.integer({ min: 0, max: 10 }),
});

/** What a server is asked over 400 days, told the past 90 days each time. */
function challengesOf({ guildId, scope, difficulty, every, right }: Server): PastChallenge[] {
  const all: PastChallenge[] = [];
  for (let day = 0; day < DAYS; day += every) {
    const date = addDays(FIRST_DAY, day);
    const since = addDays(date, -REST_DAYS);
    const past = all.filter((one) => one.date >= since);
    const task = planTask(LIBRARY, { guildId, date, settings: { scope, difficulty }, past });
    all.push({ date, task, answered: 10, right });
  }
  return all;
}

describe('what a server is asked', () => {
  it('never comes again within 90 days while its scope holds anything else', () => {
    fc.assert(
      fc.property(anyServer, (server) => {
        const held = daysWithoutRepeat(LIBRARY, server.scope);
        challengesOf(server).forEach(({ task, date }, i, all) => {
          const before = all.slice(0, i).findLast((other) => taskKey(other.task) === taskKey(task));
          if (before === undefined) return;
          if (daysBetween(before.date, date) >= REST_DAYS) return;
          const since = all.slice(all.indexOf(before), i).map((other) => taskKey(other.task));
          expect(new Set(since).size).toBe(held);
        });
      }),
      { numRuns: 12 },
    );
  });

  it('is within its scope', () => {
    fc.assert(
      fc.property(anyServer, (server) => {
        const inScope = new Set(
          candidatesIn(LIBRARY, server.scope, { level: 'easy', seed: 0 }).map(({ task }) => taskKey(task)),
        );
        expect(challengesOf(server).every(({ task }) => inScope.has(taskKey(task)))).toBe(true);
      }),
      { numRuns: 4 },
    );
  });

  it('is the same whoever works it out, and not the same in every server', () => {
    const asked = challengesOf(SERVER);
    expect(challengesOf(SERVER)).toEqual(asked);
    expect(challengesOf({ ...SERVER, guildId: GuildId.parse('8') })).not.toEqual(asked);
  });

  it('is anything at all when the topics of its scope are gone', () => {
    const gone = { topics: [], chapters: [ChapterId.parse('gone')] };
    expect(daysWithoutRepeat(LIBRARY, gone)).toBe(daysWithoutRepeat(LIBRARY, EVERYTHING));
  });
});

describe('the mix', () => {
  it('holds its shares over any seven in a row', () => {
    const kinds: TaskKind[] = [];
    for (let day = 0; day < 60; day++) kinds.push(...kindsByTurn(kinds).slice(0, 1));
    for (let from = 0; from + 7 <= 60; from++) {
      const week = kinds.slice(from, from + 7);
      for (const [kind, share] of Object.entries(SHARES))
        expect(week.filter((one) => one === kind).length).toBe(share);
    }
  });

  it('starts with a question', () => {
    expect(kindsByTurn([])[0]).toBe('question');
  });
});

describe('the difficulty', () => {
  const levelsOf = (right: number) => challengesOf({ ...SERVER, right }).map(({ task }) => task.level);

  it('starts in the middle, and follows the results after four challenges', () => {
    expect(levelsOf(10).slice(0, 6)).toEqual(['medium', 'medium', 'medium', 'medium', 'hard', 'hard']);
    expect(levelsOf(0).slice(0, 6)).toEqual(['medium', 'medium', 'medium', 'medium', 'easy', 'easy']);
  });

  it('stays where between 55% and 75% of the answers are right', () => {
    for (const right of [6, 7]) expect(new Set(levelsOf(right))).toEqual(new Set(['medium']));
  });

  it('is what the organisers chose', () => {
    const fixed = challengesOf({ ...SERVER, difficulty: 'hard', right: 0 });
    expect(new Set(fixed.map(({ task }) => task.level))).toEqual(new Set(['hard']));
  });
});
