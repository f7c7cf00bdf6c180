import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atLeast,
  balancedResponse,
  movingAverage,
  pool,
  smoothTurns,
  weights,
} from '../../../../src/domain/estimate/calculators/balancing.ts';
import type { Calculator } from '../../../../src/domain/estimate/calculators/calculator.ts';
import { autoscale, detection } from '../../../../src/domain/estimate/calculators/probing.ts';
import { answersOf, refusalOf } from './shown.ts';

describe('calculators of load balancing', () => {
  it.each<[string, Calculator, Record<string, string>, string[]]>([
    ['3, 2 and 1', weights, {}, ['50%', '33.33%', '16.67%']],
    ['the mean and not the fastest', balancedResponse, {}, ['41 ms', '21 ms']],
    ['a fifth of the jump', movingAverage, {}, ['120 ms', '4 measurements']],
    ['nothing remembered', movingAverage, { alpha: '1' }, ['200 ms', '1 measurement']],
    ['30 s, three times, 5 s to wait', detection, {}, ['1 min 35 s', '1 min 5 s', '1 min 30 s']],
    ['30 s, twice, no time-out', detection, { failures: '2', timeout: '0 s' }, ['1 min', '30 s', '1 min']],
    ['4 at 90% for 70%', autoscale, {}, ['6 replicas']],
    ['within a tenth of the target', autoscale, { measured: '75%' }, ['4 replicas']],
    ['down to half', autoscale, { measured: '35%' }, ['2 replicas']],
    [
      'one of two',
      pool,
      { servers: '2', needed: '1', each: '99.9%', balancer: '1' },
      ['99.9999%', '99.9999%'],
    ],
    ['no better than its balancer', pool, { needed: '1', balancer: '99%' }, ['99%', '99.999999%']],
  ])('%s', (_name, calculator, typed, answers) => {
    expect(answersOf(calculator, typed)).toEqual(answers);
  });

  it('gives every server its share of a round, and the heaviest no long run', () => {
    expect(smoothTurns([5, 1, 1]).join('')).toBe('AABACAA');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), (given) => {
        const turns = smoothTurns(given);
        const counted = given.map((_, i) => turns.filter((turn) => turn === 'ABCDEF'.charAt(i)).length);
        expect(counted).toEqual(given);
      }),
    );
  });

  it('agrees with all cases of a small pool counted out', () => {
    const p = 0.9;
    const cases = Array.from({ length: 2 ** 5 }, (_, bits) =>
      Array.from({ length: 5 }, (_, i) => ((bits >> i) & 1) === 1),
    );
    for (const k of [0, 1, 3, 5]) {
      const chance = cases
        .filter((up) => up.filter(Boolean).length >= k)
        .reduce((sum, up) => sum + up.reduce((all, one) => all * (one ? p : 1 - p), 1), 0);
      expect(atLeast(k, 5, p)).toBeCloseTo(chance, 12);
    }
  });

  it('refuses to need more servers than there are', () => {
    expect(refusalOf(pool, { needed: '5' })).toMatch(/^A pool cannot need more servers than it has\./);
  });
});
