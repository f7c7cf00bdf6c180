import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../../src/content/load.ts';
import { LocalDate } from '../../../../src/domain/calendar/local-date.ts';
import { humanQuantity } from '../../../../src/domain/estimate/human.ts';
import {
  dailyProblemSeed,
  problemFor,
  problemNamed,
  TEMPLATES,
} from '../../../../src/domain/estimate/problems/index.ts';
import { type Problem, ProblemId } from '../../../../src/domain/estimate/problems/problem.ts';
import { scoreEstimate } from '../../../../src/domain/estimate/problems/score.ts';
import { GuildId } from '../../../../src/domain/ids.ts';
import { CONTENT_DIR } from '../../../../src/paths.ts';

const SEEDS = 1_000;
const reference = (problem: Problem): string => humanQuantity(problem.reference).text;

describe('every kind of problem', () => {
  it.each(TEMPLATES)('$name: a thousand seeds, each with a sensible answer that scores 100', (template) => {
    const problems = Array.from({ length: SEEDS }, (_, seed) => template.problem(seed));
    for (const problem of problems) {
      const { value } = problem.reference;
      expect(value, problem.story).toBeGreaterThan(0);
      expect(value, problem.story).toBeLessThan(1e20);
      expect(scoreEstimate(problem, reference(problem)).score, problem.story).toBe(100);
      expect(problem.steps.length, problem.story).toBeGreaterThan(0);
      expect(`${problem.story} ${problem.question}`).not.toMatch(/undefined|NaN| {2}/);
      expect(problem.story.length).toBeLessThan(350);
    }
    // One story, one answer; and enough of them to play for long.
    const answers = new Map(problems.map(({ story, reference: { value } }) => [story, value]));
    for (const {
      story,
      reference: { value },
    } of problems)
      expect(answers.get(story)).toBe(value);
    expect(answers.size).toBeGreaterThan(40);
  });
});

it('leads on to topics that are there', async () => {
  const { topics } = await loadLibrary(CONTENT_DIR);
  const missing = TEMPLATES.flatMap((template) => template.problem(1).topics).filter((id) => !topics.has(id));
  expect(missing).toEqual([]);
});

describe('a seed', () => {
  it('always gives the same problem, which can be asked for by its name', () => {
    for (const seed of [0, 1, 2 ** 32 - 1]) {
      expect(problemFor(seed)).toEqual(problemFor(seed));
      expect(problemNamed(problemFor(seed).id)).toEqual(problemFor(seed));
    }
  });

  it('reaches every kind', () => {
    const seen = new Set(Array.from({ length: 2_000 }, (_, seed) => problemFor(seed).template));
    expect(seen).toEqual(new Set(TEMPLATES.map(({ name }) => name)));
  });

  it('of a day is the same for a server, and another one elsewhere and on other days', () => {
    const seed = (guild: string, date: string) =>
      dailyProblemSeed(GuildId.parse(guild), LocalDate.parse(date));
    expect(seed('1', '2026-03-01')).toBe(seed('1', '2026-03-01'));
    expect(new Set([seed('1', '2026-03-01'), seed('2', '2026-03-01'), seed('1', '2026-03-02')]).size).toBe(3);
  });

  it('of a kind that is gone gives nothing', () => {
    const { id } = problemFor(1);
    const gone = id.replace(/^.*\./, 'no-such-kind.');
    expect(problemNamed(ProblemId.parse(gone))).toBeNull();
  });
});
