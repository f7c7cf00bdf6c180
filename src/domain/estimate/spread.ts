import { evaluate } from './evaluate.ts';
import { type Expression, rangesIn } from './expression.ts';
import type { Quantity } from './quantity.ts';
import { type Range, rangeAt } from './range.ts';

/** Nine results in ten lie between p5 and p95, half of them below the median. */
export interface Spread {
  readonly p5: Quantity;
  readonly median: Quantity;
  readonly p95: Quantity;
}

/** An odd number of tens, so that p5 and p95 are draws and no mixtures of two. */
const DRAWS = 1_010;

/**
 * Draws from ranges that do not depend on each other: a list of as many values for each, to be read side by side. They
 * are spread evenly and by no chance, so the same ranges give the same draws, the first comes back with exact
 * percentiles, and the tails are within 5% for a few ranges.
 * Source: the R sequence of Martin Roberts, "The Unreasonable Effectiveness of Quasirandom Sequences" (2018).
 */
export function drawsFrom(ranges: readonly Range[]): Quantity[][] {
  const ratio = 1 / generalisedGoldenRatio(ranges.length - 1);
  return ranges.map((range, dimension) =>
    Array.from({ length: DRAWS }, (_, i) => {
      const even = (i + 0.5) / DRAWS;
      const p = dimension === 0 ? even : (0.5 + (i + 1) * ratio ** dimension) % 1;
      return rangeAt(range, Math.min(Math.max(p, 0.5 / DRAWS), 1 - 0.5 / DRAWS));
    }),
  );
}

/** The positive root of x^(d + 1) = x + 1, by iteration. */
function generalisedGoldenRatio(d: number): number {
  let root = 2;
  for (let i = 0; i < 50; i += 1) root = (1 + root) ** (1 / (d + 1));
  return root;
}

/** The spread of an expression with ranges. Throws a CalculationError. */
export function spreadOf(expression: Expression): Spread {
  const ranges = rangesIn(expression);
  const draws = new Map(drawsFrom(ranges).map((values, i) => [ranges[i], values]));
  const middle = evaluate(expression, (range) => rangeAt(range, 0.5));
  const results = Array.from({ length: DRAWS }, (_, i) =>
    evaluate(expression, (range) => draws.get(range)?.[i] ?? range.low),
  );
  return spreadOfValues(
    results.map(({ value }) => value),
    middle.dimensions,
  );
}

/** The spread of results, given in any order; interpolated between neighbours. */
export function spreadOfValues(values: readonly number[], dimensions: Quantity['dimensions']): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (p: number): Quantity => {
    const place = Math.min(Math.max(p * sorted.length - 0.5, 0), sorted.length - 1);
    const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return { value: below + (above - below) * (place - Math.floor(place)), dimensions };
  };
  return { p5: at(0.05), median: at(0.5), p95: at(0.95) };
}
