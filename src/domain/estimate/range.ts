import { CalculationError, describe, isPlain, type Quantity, sameDimensions } from './quantity.ts';

/** "50M to 200M": somewhere in between, nine times in ten. Both ends have the same dimensions; low is below high. */
export interface Range {
  readonly low: Quantity;
  readonly high: Quantity;
}

/** Throws a CalculationError when the ends do not make a range. */
export function rangeOf(low: Quantity, high: Quantity): Range {
  if (!sameDimensions(low, high)) {
    throw new CalculationError(
      `The ends of a range measure the same thing; these are ${describe(low)} and ${describe(high)}.`,
    );
  }
  if (low.value >= high.value)
    throw new CalculationError('A range runs from the smaller to the larger, as in `50M to 200M`.');
  return { low, high };
}

export const isRange = (parsed: Range | Quantity): parsed is Range => 'low' in parsed;

/**
 * The value that a share `p`, in (0, 1), of all the range's values stays below.
 *
 * What is counted and measured is read as lognormal with its 5th percentile at `low` and its 95th at `high`, as
 * people mean "within a factor of" by a range. Source: the `low to high` of Squiggle,
 * https://www.squiggle-language.com/docs/Guides/DistributionCreation. A share between 0 and 1 is logit-normal with the
 * same percentiles, and so stays a share. A range that starts at zero has no factor: it is uniform from end to end.
 */
export function rangeAt({ low, high }: Range, p: number): Quantity {
  const { to, from } = scaleOf(low, high);
  const middle = (to(low.value) + to(high.value)) / 2;
  const half = (to(high.value) - to(low.value)) / 2;
  const value = Number.isFinite(half)
    ? from(middle + (half * standardNormalAt(p)) / standardNormalAt(0.95))
    : low.value + p * (high.value - low.value);
  return { value, dimensions: low.dimensions };
}

const LOG = { to: Math.log, from: Math.exp };
const LOGIT = { to: (x: number) => Math.log(x / (1 - x)), from: (x: number) => 1 / (1 + Math.exp(-x)) };

const scaleOf = (low: Quantity, high: Quantity) => (isPlain(low) && high.value <= 1 ? LOGIT : LOG);

/**
 * The inverse of the standard normal distribution function, to within 4.5e-4.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.23.
 */
function standardNormalAt(p: number): number {
  const tail = Math.min(p, 1 - p);
  const t = Math.sqrt(-2 * Math.log(tail));
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  const size = t - (2.515517 + t * (0.802853 + t * 0.010328)) / below;
  return p < 0.5 ? -size : size;
}
