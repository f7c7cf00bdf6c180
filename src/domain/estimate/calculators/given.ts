import { humanNumber } from '../human.ts';
import { lookup } from '../lookup.ts';
import { parseQuantity, parseRange } from '../parse.ts';
import { BASE, CalculationError, type Dimensions, describe, isPlain, type Quantity } from '../quantity.ts';
import { isRange, type Range } from '../range.ts';
import type { Figure } from './figures.ts';
import type { Bounds, Input } from './input.ts';

/** What was given for one input: as written, and as read. */
export interface Given {
  readonly name: string;
  readonly input: Input;
  readonly text: string;
  readonly byDefault: boolean;
  /** One for each value in it. */
  readonly values: readonly GivenValue[];
}

export interface GivenValue {
  readonly text: string;
  readonly known: Quantity | Range;
}

/** Reads what was typed for each input, or takes what is usual. Throws a CalculationError with a sentence. */
export function readGiven(
  inputs: Readonly<Record<string, Input>>,
  typed: Readonly<Record<string, string | undefined>>,
): Given[] {
  return Object.entries(inputs).map(([name, input]) => {
    const text = tidy(lookup(typed, name) ?? '') || input.usual;
    const values = partsOf(text, input.many).map((part) => readValue(input, part));
    return { name, input, text, byDefault: text === input.usual, values };
  });
}

/** As it was written, but for what says nothing or would be taken for markdown. */
const tidy = (typed: string): string =>
  typed
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=\d)_(?=\d)|~/g, '')
    .replaceAll('*', '×');

const MOST_PARTS = 10;

/** A comma before three digits groups thousands; any other one separates. */
function partsOf(text: string, many: boolean): string[] {
  const parts = many ? text.split(/\s*;\s*|\s*,\s+|,(?!\d{3}(?!\d))/) : [text];
  if (parts.length > MOST_PARTS) throw new CalculationError(`At most ${MOST_PARTS} values at once, please.`);
  return parts.filter((part) => part !== '');
}

function readValue(input: Input, part: string): GivenValue {
  const known = parseRange(part);
  return {
    text: withUnit(input, part),
    known: isRange(known)
      ? { low: fitted(input, known.low), high: fitted(input, known.high) }
      : fitted(input, known),
  };
}

function fitted(input: Input, given: Quantity): Quantity {
  const one = parseQuantity(input.one);
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
const DISTINCT: ReadonlySet<string> = new Set(['user', 'req', 'server', 'message']);

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

/** A value as the member wrote it, or in the unit of its input if it is one that nobody wrote. */
export const figureOf = (
  input: Input,
  { known, text }: GivenValue,
  { value, dimensions }: Quantity,
): Figure => ({
  value: isRange(known) ? within(input, value) : value,
  dimensions,
  textOf: (own) => (isRange(known) ? ownText(input, own) : text),
});

/** One range value in ten lies outside its ends, where the limits of the input may be. */
function within({ least, most, whole, one }: Input, value: number): number {
  const unit = parseQuantity(one).value;
  const rounded = whole === true ? Math.round(value / unit) * unit : value;
  return Math.min(
    Math.max(rounded, (least ?? Number.NEGATIVE_INFINITY) * unit),
    (most ?? Number.POSITIVE_INFINITY) * unit,
  );
}

/** A value in base units as a number of what a bare number stands for. */
export const inOwnUnit = (input: Input, value: number): number => value / parseQuantity(input.one).value;

const ownText = (input: Input, value: number): string =>
  input.one.replace('1', humanNumber(inOwnUnit(input, value)));

/** A number without a unit. Not those in `B`, which alone is bytes. */
const BARE = /^[\d.,]+ ?([kKMT]|thousand|million|billion|trillion)?$/;

const withUnit = (input: Input, text: string): string =>
  BARE.test(text) ? input.one.replace('1', text) : text;
