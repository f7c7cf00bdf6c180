import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { humanQuantity } from '../../../src/domain/estimate/human.ts';
import { parseQuantity, parseRange } from '../../../src/domain/estimate/parse.ts';
import { CalculationError, type Quantity } from '../../../src/domain/estimate/quantity.ts';
import { isRange } from '../../../src/domain/estimate/range.ts';

const words = (quantity: Quantity): string => humanQuantity(quantity).text;

function read(typed: string): string {
  try {
    const parsed = parseRange(typed);
    return isRange(parsed) ? `${words(parsed.low)} to ${words(parsed.high)}` : words(parsed);
  } catch (error) {
    if (error instanceof CalculationError) return error.message;
    throw error;
  }
}

describe('a quantity as people type it', () => {
  it.each([
    ['100M', '100 million'],
    ['1.5 billion', '1.5 billion'],
    ['a hundred million users', '100 million users'],
    ['half a billion users', '500 million users'],
    ['3 lakh users', '300,000 users'],
    ['100M DAU', '100 million users'],
    ['500 KB', '500 KB'],
    ['2 KiB', '2.048 KB'],
    ['2 TiB', '2.199 TB'],
    ['3 gigabytes', '3 GB'],
    ['500 KB/photo', '500 KB per photo'],
    ['10/day', '10 a day'],
    ['100 per second', '100/s'],
    ['10 req/user/day', '10 req per user per day'],
    ['10k rps', '10,000 req/s'],
    ['20k writes/sec', '20,000 writes/s'],
    ['about 12k qps', '12,000 req/s'],
    ['10 requests a day', '10 req a day'],
    ['3x', '3'],
    ['1.5x', '1.5'],
    ['20%', '0.2'],
    ['99.99%', '0.9999'],
    ['three nines', '0.999'],
    ['five 9s', '0.99999'],
    ['200ms', '200 ms'],
    ['8 h 46 min', '8 h 46 min'],
    ['5 years', '5 years'],
    ['1 Gbps', '1 Gbps'],
    ['100 Mbit/s', '100 Mbps'],
    ['$0.023/GB/month', '$0.023 per GB per month'],
    ['$20/month', '$20.00 a month'],
    ['1,000,000', '1,000,000'],
    ['1 000 000', '1,000,000'],
    ['1e6', '1,000,000'],
    ['~100', '100'],
    ['5 - 20', '-15'],
    ['20-5', '15'],
    ['2*5-20', '-10'],
    ['1-2-3', '-4'],
    ['100M users * 10 req/user/day', '11,574 req/s'],
    ['what is 2 GB + 2 GB?', '4 GB'],
    ['\u200f5\u200b GB\u200e', '5 GB'],
  ])('%s is %s', (typed, expected) => expect(read(typed)).toBe(expected));
});

describe('a range', () => {
  it.each([
    ['50M to 200M', '50 million to 200 million'],
    ['50M to 200M users', '50 million users to 200 million users'],
    ['5-20', '5 to 20'],
    ['5–20', '5 to 20'],
    ['between 5 and 20', '5 to 20'],
    ['from 5 to 20 GB', '5 GB to 20 GB'],
    ['100-200ms', '100 ms to 200 ms'],
    ['100 ms to 200', '100 ms to 200 ms'],
    ['5-20M users', '5,000,000 users to 20 million users'],
    ['500-1M users', '500 users to 1,000,000 users'],
    ['500 MB to 2 GB', '500 MB to 2 GB'],
    ['$5-20/month', '$5.00 a month to $20.00 a month'],
    ['10-20%', '0.1 to 0.2'],
    ['3 to 5 nines', '0.999 to 0.99999'],
    ['2 h 13 min to 5 h', '2 h 13 min to 5 h'],
  ])('%s is %s', (typed, expected) => expect(read(typed)).toBe(expected));

  it.each([
    ['20 to 10', 'A range runs from the smaller to the larger, as in `50M to 200M`.'],
    ['5 s to 5 GB', 'The ends of a range measure the same thing; these are seconds and bytes.'],
    ['-(5 to 20)', 'A range starts at zero or above.'],
    ['5-20 GB * 3', 'A range stands alone here, as in `50M to 200M users`.'],
  ])('%s is refused', (typed, sentence) => expect(read(typed)).toBe(sentence));

  it('is read as its middle where one quantity is wanted', () => {
    expect(words(parseQuantity('50M to 200M'))).toBe('100 million');
  });

  it('keeps both its ends, whatever they are', () => {
    const end = fc.integer({ min: 1, max: 9_999 });
    fc.assert(
      fc.property(end, end, fc.constantFrom(' to ', '-'), (a, b, joint) => {
        fc.pre(a < b);
        expect(read(`${a}${joint}${b} GB`)).toBe(`${read(`${a} GB`)} to ${read(`${b} GB`)}`);
      }),
    );
  });
});
