import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../../src/domain/estimate/calculate.ts';
import { humanQuantity } from '../../../src/domain/estimate/human.ts';
import { CalculationError } from '../../../src/domain/estimate/quantity.ts';

const shown = (typed: string): string => humanQuantity(calculate(typed).result).text;
const baseValue = (typed: string): number => calculate(typed).result.value;

function refusal(typed: string): string {
  try {
    return `no refusal: ${shown(typed)}`;
  } catch (error) {
    if (error instanceof CalculationError) return error.message;
    throw error;
  }
}

describe('an expression', () => {
  it.each([
    ['100M users * 10 req/user/day', '11,574 req/s'],
    ['100M users × 10 requests per user per day', '11,574 req/s'],
    ['1 TB / 1 Gbps', '2 h 13 min'],
    ['3 TB * 1.2^5', '7.465 TB'],
    ['20% of 50 GB', '10 GB'],
    ['50 GB + 20%', '60 GB'],
    ['2 * 5570 km / 200000 km/s', '55.7 ms'],
    ['three nines', '0.999'],
    ['5 nines', '0.99999'],
    ['(1 - 99.9%) * 1 year', '8 h 46 min'],
    ['(1-99.9%) * 1 year', '8 h 46 min'],
    ['$0.023/GB/month * 500 TB', '$11,500 a month'],
    ['100 servers * $0.10/h', '$7,300 a month'],
    ['1 million users * 2 photos/user/day * 500 KB/photo', '92.59 Mbps'],
    ['2000 active users * 5 MB photos per user', '10 GB'],
    ['10K req/s * 3x', '30,000 req/s'],
    ['1,000,000', '1,000,000'],
    ['1e6 + .5', '1,000,001'],
    ['2 ^ 3 ^ 2', '512'],
    ['-2^2', '-4'],
    ['2 + 3 * 4', '14'],
    ['log2(1024) + sqrt(16)', '14'],
    ['max(3 GB, 400 MB)', '3 GB'],
    ['10 GB / 1000 users', '10 MB per user'],
    ['3 req/min', '4,320 req a day'],
    ['5 constructors + 1 constructor', '6 constructors'],
  ])('%s is %s', (typed, expected) => expect(shown(typed)).toBe(expected));

  it.each([
    ['1 Gbps in MB/s', 125],
    ['5 years in days', 1_825],
    ['1 PiB in TiB', 1_024],
    ['10 req/user/day * 1M users in req/s', 115.740_74],
    ['1 day in s', 86_400],
    ['1 month in days', 30.416_67],
  ])('%s converts to %d', (typed, expected) => {
    const { result, unit } = calculate(typed);
    expect(result.value / (unit?.one.value ?? 0)).toBeCloseTo(expected, 4);
  });

  it.each([
    ['1 KB', 8_000],
    ['1 KiB', 8_192],
    ['1 kb', 8_000],
    ['1 Kb', 1_000],
    ['1 Mb', 1_000_000],
    ['1 MB', 8_000_000],
    ['1 mbps', 1_000_000],
    ['1 MB/s', 8_000_000],
    ['1 byte', 8],
    ['8 bits', 8],
  ])('never confuses bits and bytes: %s is %d bit', (typed, bits) => expect(baseValue(typed)).toBe(bits));

  it.each([
    ['100B users', '`B` was read as a billion'],
    ['5m users', '`m` was read as a million'],
    ['1M users * 500 KB', 'the amount was read as being for each user'],
  ])('says how %s was read', (typed, assumption) =>
    expect(calculate(typed).assumptions).toEqual([assumption]),
  );
});

describe('a bad expression gets a sentence', () => {
  it.each([
    ['10 s + 5 GB', 'Seconds cannot be added to bytes: they measure different things.'],
    ['2 TB - 3 h', 'Seconds cannot be subtracted from bytes: they measure different things.'],
    ['5 GB in hours', 'The result is in bytes, which cannot be shown in hours.'],
    ['2 ^ (3 GB)', 'An exponent has no unit, and this one is in bytes.'],
    ['(2 GB) ^ 0.5', 'Only whole powers of bytes make sense.'],
    ['sqrt(4 GB)', 'sqrt takes a plain number, not bytes.'],
    ['1 / 0', 'That divides by zero.'],
    ['(-8) ^ 0.5', 'That has no answer among the real numbers.'],
    ['1e999', 'That is too large to work out.'],
    ['10 req + 5 users', 'Requests cannot be added to users: they measure different things.'],
    ['1.000.000', 'Write a number as in `1,000,000.5`: comma for thousands, point for decimals.'],
    ['10,5', 'Write a number as in `1,000,000.5`: comma for thousands, point for decimals.'],
    ['１００', '“１” cannot be read here.'],
    ['5 GB in', 'Which unit should it be in? Write it after “in”.'],
    ['10^400', 'That is too large to work out.'],
    ['(1 + 2', 'A bracket is not closed.'],
    ['1 +', 'Something is missing at the end.'],
    ['', 'Something is missing at the end.'],
    ['5m', '`m` could be minutes, metres or a million. Write `min`, `meters` or `M`.'],
    ['1 2', '“2” was not expected there.'],
    ['9'.repeat(201), 'That is longer than 200 characters. Take it in parts.'],
    ['1+'.repeat(60), 'That has too many parts. Take it in steps.'],
    ['process.exit(1)', '“.” cannot be read here.'],
    ['import("fs")', '“"” cannot be read here.'],
  ])('%s', (typed, sentence) => expect(refusal(typed)).toBe(sentence));
});

describe('quantities', () => {
  const amount = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
  const unit = fc.constantFrom('KB', 'GiB', 'Mb', 's', 'days', 'km', 'users', 'Gbps');

  it('come back from any unit of their kind as they went in', () => {
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom(['KB', 'GiB'], ['s', 'days'], ['Mbps', 'TB/day']),
        (n, [from = '', to = '']) => {
          const there = calculate(`${n.toFixed(3)} ${from} in ${to}`);
          const back = (there.result.value / (there.unit?.one.value ?? 0)) * baseValue(`1 ${to}`);
          expect(back / baseValue(`${n.toFixed(3)} ${from}`)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('multiply in any order, and divide back', () => {
    fc.assert(
      fc.property(amount, unit, amount, unit, (a, first, b, second) => {
        const [left, right] = [`${a.toFixed(3)} ${first}`, `${b.toFixed(3)} ${second}`];
        expect(baseValue(`(${left}) * (${right})`)).toBeCloseTo(baseValue(`(${right}) * (${left})`), 3);
        fc.pre(b >= 0.001);
        expect(baseValue(`(${left}) * (${right}) / (${right})`) / baseValue(left)).toBeCloseTo(1, 9);
      }),
    );
  });
});
