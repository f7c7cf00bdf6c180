import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/domain/estimate/quantity.ts';
import { rangeAt, rangeOf } from '../../../src/domain/estimate/range.ts';
import { drawsFrom, spreadOfValues } from '../../../src/domain/estimate/spread.ts';

const range = (low: number, high: number) => rangeOf(plain(low), plain(high));
const valueAt = (low: number, high: number, p: number): number => rangeAt(range(low, high), p).value;

const ends = fc.tuple(fc.double({ min: 1e-3, max: 1e9 }), fc.double({ min: 1.01, max: 1e4 }));

describe('a range', () => {
  it('has its ends at the 5th and 95th percentile, and its geometric mean in the middle', () => {
    fc.assert(
      fc.property(ends, ([low, factor]) => {
        fc.pre(low * factor > 1);
        expect(valueAt(low, low * factor, 0.05) / low).toBeCloseTo(1, 9);
        expect(valueAt(low, low * factor, 0.95) / (low * factor)).toBeCloseTo(1, 9);
        expect(valueAt(low, low * factor, 0.5) / (low * Math.sqrt(factor))).toBeCloseTo(1, 2);
      }),
    );
  });

  it('of shares never leaves 0 to 1, and never falls as the share rises', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (a, b, p, q) => {
        fc.pre(a < b && p < q);
        const [lower, upper] = [valueAt(a, b, p), valueAt(a, b, q)];
        expect(lower).toBeGreaterThan(0);
        expect(upper).toBeLessThan(1);
        expect(lower).toBeLessThanOrEqual(upper);
      }),
    );
  });

  it.each([
    [0, 100, 0.05, 5],
    [0, 100, 0.5, 50],
    [0.5, 1, 0.5, 0.75],
  ])('from %d to %d is even where it has no factor: at %d it is %d', (low, high, p, value) =>
    expect(valueAt(low, high, p)).toBeCloseTo(value, 9),
  );
});

describe('draws', () => {
  it('give a range alone back exactly', () => {
    const [values = []] = drawsFrom([range(50, 200)]);
    const { p5, p95 } = spreadOfValues(
      values.map(({ value }) => value),
      {},
    );
    expect(p5.value).toBeCloseTo(50, 6);
    expect(p95.value).toBeCloseTo(200, 6);
  });

  it('of two ranges are as wide as lognormal theory says', () => {
    const [a = [], b = []] = drawsFrom([range(10, 1_000), range(10, 1_000)]);
    const products = a.map(({ value }, i) => value * (b[i]?.value ?? 0));
    const { p5, median, p95 } = spreadOfValues(products, {});
    // Widths of independent factors add up as squares: log10 of p95 / median is 1 for each, and √2 for both.
    expect(Math.log10(p95.value / median.value)).toBeCloseTo(Math.SQRT2, 1);
    expect(Math.log10(median.value / p5.value)).toBeCloseTo(Math.SQRT2, 1);
    expect(Math.log10(median.value)).toBeCloseTo(4, 1);
  });
});
