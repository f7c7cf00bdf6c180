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

/** What is wrong with a problem, in words; empty for a good one. */
function faultsOf(problem: Problem): string[] {
  const { reference, steps, story, question } = problem;
  const text = humanQuantity(reference).text;
  const faults = {
    'no sensible answer': !(reference.value > 1e-6 && reference.value < 1e20),
    'the answer as shown does not score 100': scoreEstimate(problem, text).score !== 100,
    'no derivation': steps.length === 0,
    'the derivation ends elsewhere': !steps.at(-1)?.includes(text.split(' ')[0] ?? text),
    'broken text': /undefined|NaN|null| {2}/.test([story, question, ...steps].join(' ')),
    'too long for a phone': story.length > 300 || question.length > 90,
  };
  return Object.entries(faults).flatMap(([fault, found]) => (found ? [`${problem.id}: ${fault}`] : []));
}

describe('every kind of problem', () => {
  it.each(TEMPLATES)('$name: a thousand seeds, each with a sensible answer that scores 100', (template) => {
    const problems = Array.from({ length: SEEDS }, (_, seed) => template.problem(seed));
    expect(problems.flatMap(faultsOf)).toEqual([]);
    const answers = new Map(problems.map(({ story, reference }) => [story, reference.value]));
    const ambiguous = problems.filter(({ story, reference }) => answers.get(story) !== reference.value);
    expect(ambiguous).toEqual([]);
    expect(answers.size).toBeGreaterThan(40);
    expect(new Set(problems.map(({ topics }) => topics.join()))).toEqual(new Set([template.topics().join()]));
  });

  it('has a name of its own, and every system has two or more', () => {
    expect(new Set(TEMPLATES.map(({ name }) => name)).size).toBe(TEMPLATES.length);
    expect(TEMPLATES.length).toBeGreaterThanOrEqual(40);
    const systems = TEMPLATES.map((template) => template.problem(1).system);
    const counts = [...new Set(systems)].map((one) => systems.filter((system) => system === one).length);
    expect(counts.length).toBe(20);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
  });
});

it('leads on to topics that are there', async () => {
  const { topics } = await loadLibrary(CONTENT_DIR);
  const missing = TEMPLATES.flatMap((template) => template.topics()).filter((id) => !topics.has(id));
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
