import { CalculationError, type Quantity } from '../quantity.ts';
import { isRange, type Range, rangeAt } from '../range.ts';
import { drawsFrom, type Spread, spreadOfValues } from '../spread.ts';
import type { Given } from './given.ts';

/** How far a result goes when what it is made of is not known better than to a range. */
export interface Outcomes extends Spread {
  /** The results that were drawn, in base units and no order. */
  readonly drawn: readonly number[];
  /** The share of draws without a result, in [0, 1), with the reason; null when there are none. */
  readonly without: { readonly share: number; readonly reason: string } | null;
}

/** A value for each range. */
export type Pick = (known: Quantity | Range) => Quantity;

export const middle: Pick = (known) => (isRange(known) ? rangeAt(known, 0.5) : known);

/** Works out the result for many draws from the ranges given; null when there are none. */
export function outcomesOf(given: readonly Given[], result: (pick: Pick) => Quantity): Outcomes | null {
  const ranges = given.flatMap(({ values }) => values.map(({ known }) => known)).filter(isRange);
  if (ranges.length === 0) return null;
  const draws = drawsFrom(ranges);
  const drawn: number[] = [];
  const reasons: string[] = [];
  for (const i of draws[0]?.keys() ?? []) {
    const picked = new Map(ranges.map((range, r) => [range, draws[r]?.[i] ?? range.low]));
    try {
      drawn.push(result((known) => (isRange(known) ? (picked.get(known) ?? known.low) : known)).value);
    } catch (error) {
      if (!(error instanceof CalculationError)) throw error;
      reasons.push(error.message);
    }
  }
  const [reason] = reasons;
  const share = reasons.length / (reasons.length + drawn.length);
  return {
    ...spreadOfValues(drawn, result(middle).dimensions),
    drawn,
    without: reason === undefined ? null : { share, reason },
  };
}
