import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, waitsOf } from '../../../../src/domain/estimate/calculators/backoff.ts';
import type { Calculator } from '../../../../src/domain/estimate/calculators/calculator.ts';
import {
  fixedWindow,
  slidingWindow,
  tokenBucket,
} from '../../../../src/domain/estimate/calculators/limiting.ts';
import { answersOf, baseValueOf, refusalOf } from './shown.ts';

describe('calculators of rate limits and retries', () => {
  it.each<[string, Calculator, Record<string, string>, string[]]>([
    ['700 in the first minute', tokenBucket, {}, ['700 req', '10/s', '10 s']],
    ['100 in 15 minutes', fixedWindow, { window: '15 min' }, ['200 req', '0.1111 req/s']],
    ['80 before, 30 now, a quarter gone', slidingWindow, {}, ['90 req', '10 req']],
    ['over the limit', slidingWindow, { now: '90' }, ['150 req', '0 req']],
    ['ten waits of the sources', backoff, {}, ['1 min 21 s', '1 min 1 s', '40.55 s']],
    ['one wait', backoff, { retries: '1' }, ['100 ms', '75 ms', '50 ms']],
  ])('%s', (_name, calculator, typed, answers) => {
    expect(answersOf(calculator, typed)).toEqual(answers);
  });

  it('adds 81.1 s up over 10 retries', () => {
    expect(waitsOf(0.1, 30, 10).reduce((sum, wait) => sum + wait, 0)).toBeCloseTo(81.1, 9);
  });

  it('lets through what a simulated bucket does, asked without a pause', () => {
    const [capacity, rate, time] = [20, 3, 10];
    let tokens = capacity;
    let passed = 0;
    for (let tick = 0; tick <= time * 1_000; tick++) {
      while (tokens >= 1 - 1e-9) {
        tokens -= 1;
        passed += 1;
      }
      tokens = Math.min(capacity, tokens + rate / 1_000);
    }
    const typed = { capacity: String(capacity), refill: `${rate}/s`, time: `${time} s` };
    expect(baseValueOf(tokenBucket, typed)).toBe(passed);
  });

  it('never waits longer than the cap, nor shorter than before', () => {
    const positive = fc.double({ min: 0.001, max: 100, noNaN: true });
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 1, max: 50 }), (base, cap, retries) => {
        const waits = waitsOf(base, cap, retries);
        expect(waits.every((wait, i) => wait <= cap && wait >= (waits[i - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it('refuses more retries than make sense', () => {
    expect(refusalOf(backoff, { retries: '500' })).toBe('Retries: a whole number from 1 to 50.');
  });
});
