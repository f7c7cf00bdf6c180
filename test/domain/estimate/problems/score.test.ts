import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../../../src/domain/estimate/parse.ts';
import { type Problem, ProblemId } from '../../../../src/domain/estimate/problems/problem.ts';
import { scoreEstimate, scoreFor } from '../../../../src/domain/estimate/problems/score.ts';
import { CalculationError } from '../../../../src/domain/estimate/quantity.ts';
import { TopicId } from '../../../../src/domain/ids.ts';

const asking = (reference: string, unit: string): Problem => ({
  id: ProblemId.parse('some-problem.1'),
  template: 'some-problem',
  system: 'Some system',
  topics: [TopicId.parse('design-chat'), TopicId.parse('traffic-and-qps')],
  difficulty: 'easy',
  story: '',
  question: '',
  unit,
  reference: parseQuantity(reference),
  steps: [],
});

function result(reference: string, unit: string, typed: string): string | number {
  try {
    return scoreEstimate(asking(reference, unit), typed).score;
  } catch (error) {
    if (error instanceof CalculationError) return error.message;
    throw error;
  }
}

describe('an estimate scores by how far off it is', () => {
  it.each([
    [0, 100],
    [0.05, 100],
    [0.051, 80],
    [0.1, 80],
    [0.2, 60],
    [0.3, 40],
    [0.5, 20],
    [1, 10],
    [1.001, 0],
  ])('by %d powers of ten, either way: %d', (off, score) => {
    expect([scoreFor(10 ** off), scoreFor(10 ** -off)]).toEqual([score, score]);
  });

  it.each([
    ['10000 req/s', '1 req/s', '10k rps', 100],
    ['10000 req/s', '1 req/s', 'about 12k qps', 80],
    ['10000 req/s', '1 req/s', '10,000', 100],
    ['10000 req/s', '1 req/s', '10000 redirects per second', 100],
    ['10000 req/s', '1 req/s', '864 million a day', 100],
    ['10000 req/s', '1 req/s', '100M users * 10 req/user/day', 80],
    ['10000 req/s', '1 req/s', '5k to 20k req/s', 100],
    ['10000 req/s', '1 req/s', '1 req/s', 0],
    ['12 servers', '1 servers', '12', 100],
    ['1 TB', '1 TB', '1000 GB', 100],
    ['1 Gbps', '1 Gbps', '125 MB/s', 100],
  ])('%s in %s: %s scores %s', (reference, unit, typed, score) =>
    expect(result(reference, unit, typed)).toBe(score),
  );

  it.each([
    [
      '10000 req/s',
      '1 req/s',
      '5 GB',
      'This asks for requests per second, and your answer is in bytes. Write it as in `12 req/s`.',
    ],
    [
      '1 TB',
      '1 TB',
      '5 GB/s',
      'This asks for bytes, and your answer is in bytes per second. Write it as in `12 TB`.',
    ],
    ['10000 req/s', '1 req/s', '12k qsp/', 'Something is missing at the end.'],
    ['10000 req/s', '1 req/s', '', 'Something is missing at the end.'],
    ['10000 req/s', '1 req/s', '0', 'An estimate is more than nothing.'],
    ['10000 req/s', '1 req/s', '-10k', 'An estimate is more than nothing.'],
  ])('a slip gets a sentence, not a zero: %s in %s: %s', (reference, unit, typed, sentence) =>
    expect(result(reference, unit, typed)).toBe(sentence),
  );
});
