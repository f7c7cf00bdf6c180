import { describe, expect, it } from 'vitest';
import {
  combinedFaults,
  isNegative,
  negativeFaults,
  wordingFigures,
} from '../../../src/content/gates/wording.ts';
import { many, question } from './question.ts';

const verdict = (questions: Parameters<typeof wordingFigures>[0], gate: string) => {
  const figure = wordingFigures(questions).find((candidate) => candidate.gate.startsWith(gate));
  return `${figure?.value} ${figure?.verdict}`;
};

describe('an option that speaks of other options', () => {
  it.each([
    'All of the above',
    'none of these',
    'Both A and B',
    'Neither A nor C',
    'Any of the other options',
    'None',
  ])('is refused: %s', (text) => {
    const faults = combinedFaults(question({ distractors: ['One', 'Two', text] }));
    expect(faults).toEqual([`the option "${text}" speaks of other options; state something of its own`]);
  });

  it.each(['All of the rows', 'Both replicas and the leader', 'Each of them once', 'None of the followers'])(
    'is not: %s',
    (text) => {
      expect(combinedFaults(question({ answer: text }))).toEqual([]);
    },
  );
});

describe('a question', () => {
  it.each([
    'Which of these is not a quorum?',
    "Which failure doesn't a retry fix?",
    'What can a cache not do here?',
    'Which query cannot use the index?',
    'All of these scale, except which?',
  ])('that asks for the exception is refused without capitals: %s', (text) => {
    expect(negativeFaults(question({ text }))).toEqual([
      'asks for what does not hold; ask for what does, or write NOT in capitals',
    ]);
  });

  it('may ask for the exception in capitals, and counts as negative', () => {
    const asked = question({ text: 'Which of these is NOT a quorum?' });
    expect(negativeFaults(asked)).toEqual([]);
    expect(isNegative(asked)).toBe(true);
  });

  it.each([
    'Replicas do not agree after a write. Which value does a reader see?',
    'Which of them needs at least two replicas?',
    'What happens when the leader does not answer?',
    'Which option keeps reads alive if the primary is not reachable?',
  ])('may describe what does not work: %s', (text) => {
    expect(isNegative(question({ text }))).toBe(false);
  });
});

it('lets 1% of questions be negative, and no more', () => {
  const negative = { text: 'Which is NOT a quorum?' };
  expect(verdict([...many(1, negative), ...many(99, {})], 'negative')).toBe('1.0% ok');
  expect(verdict([...many(2, negative), ...many(98, {})], 'negative')).toBe('2.0% FAIL');
});

it('lets distractors be absolute 5 points more often than answers, and no more', () => {
  const absolute = { distractors: ['It always works', 'wrong'] };
  const plain = { distractors: ['wrong', 'false'] };
  expect(verdict([...many(4, absolute), ...many(36, plain)], 'always')).toBe('5.0% - 0.0% = 5.0% ok');
  expect(verdict([...many(5, absolute), ...many(35, plain)], 'always')).toBe('6.3% - 0.0% = 6.3% FAIL');
  expect(verdict(many(40, { ...absolute, answer: 'It never works' }), 'always')).toBe(
    '50.0% - 100.0% = -50.0% ok',
  );
});
