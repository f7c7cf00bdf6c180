import { lookup } from '../lookup.ts';
import { BASE, CalculationError, type Dimensions, describe, isPlain, type Quantity } from '../quantity.ts';
import { type Bounds, type Input, unitOf } from './input.ts';

/** A value for an input, in base units. Throws a CalculationError when it measures something else or is out of bounds. */
export function fitted(input: Input, given: Quantity): Quantity {
  const one = input.any === true ? { value: 1, dimensions: given.dimensions } : unitOf(input);
  const value = isPlain(given) ? given.value * one.value : given.value;
  if (!isPlain(given) && !measuresTheSame(given.dimensions, one.dimensions)) {
    throw new CalculationError(
      `${input.term}: this takes ${describe(one)}, not ${describe(given)}. Write it as in \`${input.usual}\`.`,
    );
  }
  if (!keepsTo(input, value / one.value)) throw new CalculationError(input.limit);
  return { value, dimensions: one.dimensions };
}

/** What is counted may be called anything, or nothing: 10/day is as good as 10 req/user/day, or 10 photos a day. */
function measuresTheSame(given: Dimensions, wanted: Dimensions): boolean {
  const measured = (dimensions: Dimensions) =>
    Object.values(BASE).map((unit) => lookup(dimensions, unit) ?? 0);
  const counted = Object.keys(given).filter((unit) => DISTINCT.has(unit));
  const strange = counted.some((unit) => lookup(wanted, unit) === undefined);
  return `${measured(given)}` === `${measured(wanted)}` && !(strange && namesSomething(wanted));
}

/** What is counted by so many calculators that one must not be taken for the other. */
export const DISTINCT: ReadonlySet<string> = new Set(['user', 'req', 'server', 'message']);

const namesSomething = (wanted: Dimensions): boolean =>
  Object.keys(wanted).some((unit) => DISTINCT.has(unit));

/** Bounds hold but for what rounding adds: 3 * 0.1 is 0.3. */
function keepsTo({ least, most, above, below, whole }: Bounds, exact: number): boolean {
  const value = Number(exact.toPrecision(12));
  return (
    Number.isFinite(value) &&
    value >= (least ?? Number.NEGATIVE_INFINITY) &&
    value <= (most ?? Number.POSITIVE_INFINITY) &&
    value > (above ?? Number.NEGATIVE_INFINITY) &&
    value < (below ?? Number.POSITIVE_INFINITY) &&
    !(whole === true && !Number.isInteger(value))
  );
}
