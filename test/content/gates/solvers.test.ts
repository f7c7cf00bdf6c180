import { describe, expect, it } from 'vitest';
import { chanceRight, SOLVERS, solverFigures } from '../../../src/content/gates/solvers.ts';
import { many, question } from './question.ts';

function chance(name: string, wanted: Parameters<typeof question>[0]): number {
  const solver = SOLVERS.find((candidate) => candidate.name === name);
  if (solver === undefined) throw new Error(`there is no solver "${name}"`);
  return chanceRight(solver, question(wanted));
}

describe('a solver that does not know the subject', () => {
  it.each([
    ['longest', { answer: 'a longer one', distractors: ['short', 'tiny', 'small'] }, 1],
    ['longest', { answer: 'tiny', distractors: ['short', 'longest', 'small'] }, 0],
    ['longest', { answer: 'aaaa', distractors: ['bbbb', 'c', 'd'] }, 1 / 2],
    ['most punctuation', { answer: 'one, two', distractors: ['one two', 'one', 'two'] }, 1],
    ['most punctuation', { answer: 'one two', distractors: ['one, two', 'one', 'two'] }, 0],
    ['most punctuation', { answer: 'a', distractors: ['b', 'c'] }, 1 / 3],
    [
      'most words shared with the question',
      {
        text: 'Which replica answers reads?',
        answer: 'a read replica',
        distractors: ['a read', 'a disk', 'a log'],
      },
      1,
    ],
    [
      'most words shared with the question',
      {
        text: 'Which replica answers reads?',
        answer: 'a disk',
        distractors: ['replicas', 'a lock', 'a log'],
      },
      0,
    ],
    [
      'most words shared with the other options',
      { answer: 'lock the row', distractors: ['lock the table', 'delete the row', 'wait a day'] },
      1,
    ],
    [
      'most words shared with the other options',
      { answer: 'wait a day', distractors: ['lock the table', 'delete the row', 'lock the row'] },
      0,
    ],
    ['fewest absolutes', { answer: 'some of it', distractors: ['always', 'never', 'only once'] }, 1],
    ['fewest absolutes', { answer: 'always', distractors: ['some', 'most', 'half'] }, 0],
    ['fewest absolutes', { answer: 'some', distractors: ['half', 'always', 'never'] }, 1 / 2],
  ])('by "%s" of %j is right %d of the time', (name, wanted, expected) => {
    expect(chance(name, wanted)).toBe(expected);
  });
});

it('passes a set in which every solver does no better than chance', () => {
  const figures = solverFigures(many(40, { answer: 'aaaa', distractors: ['bbbb', 'cccc', 'dddd'] }));
  expect(figures.map(({ value, verdict }) => `${value} ${verdict}`)).toEqual([
    ...Array.from({ length: 5 }, () => '25.0% ok'),
    '25.0% info',
  ]);
});

it('fails a set in which a solver is right more than 30% of the time', () => {
  const even = many(92, { answer: 'aaaa', distractors: ['bbbb', 'cccc', 'dddd'] });
  const long = many(8, { answer: 'aaaaaa', distractors: ['bbbb', 'cccc', 'dddd'] });
  const longest = solverFigures([...even, ...long]).find(({ gate }) => gate.endsWith('longest'));
  expect(longest).toMatchObject({ value: '31.0%', verdict: 'FAIL', limit: 'at most 30.0%' });
});
