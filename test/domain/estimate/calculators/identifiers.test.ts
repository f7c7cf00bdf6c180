import { describe, expect, it } from 'vitest';
import type { Calculator } from '../../../../src/domain/estimate/calculators/calculator.ts';
import { bcrypt } from '../../../../src/domain/estimate/calculators/hashing.ts';
import {
  base62,
  chanceOfRepeat,
  collision,
  snowflake,
} from '../../../../src/domain/estimate/calculators/identifiers.ts';
import { answersOf, refusalOf } from './shown.ts';

describe('calculators of identifiers', () => {
  it.each<[string, Calculator, Record<string, string>, string[]]>([
    [
      '41, 10 and 12 bits',
      snowflake,
      {},
      ['69 years 267 days', '1,024 machines', '4,096,000 ids/s', '4.194 billion ids/s'],
    ],
    [
      'seven characters for five years',
      base62,
      {},
      ['3.522 trillion codes', '96 years 176 days', '182.5 billion codes', '5.182%'],
    ],
    [
      'six are too few',
      base62,
      { length: '6' },
      ['56.8 billion codes', '1 year 203 days', '182.5 billion codes', '321.3%'],
    ],
    ['cost 12', bcrypt, {}, ['240 ms', '4,096', '12 cores']],
    ['cost 14 takes four times that', bcrypt, { cost: '14' }, ['960 ms', '16,384', '48 cores']],
  ])('%s', (_name, calculator, typed, answers) => {
    expect(answersOf(calculator, typed)).toEqual(answers);
  });

  it('finds even odds of 64 random bits at five billion ids', () => {
    expect(answersOf(collision, { ids: '5.06 billion', bits: '64' }).slice(0, 2)).toEqual([
      '50.04%',
      '5.057 billion ids',
    ]);
  });

  it('agrees with the product of all single chances', () => {
    for (const [n, bits] of [
      [23, Math.log2(365)],
      [100, 16],
      [1_000, 20],
    ] as const) {
      let without = 1;
      for (let i = 0; i < n; i++) without *= 1 - i / 2 ** bits;
      expect(chanceOfRepeat(n, bits)).toBeCloseTo(1 - without, 1);
    }
  });

  it('refuses what does not fit 63 bits', () => {
    expect(refusalOf(snowflake, { sequence: '20' })).toBe(
      'That is 71 bits, and 63 fit beside the sign bit. Take some bits from one of the three.',
    );
  });
});
