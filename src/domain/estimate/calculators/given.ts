import { humanNumber, humanQuantity } from '../human.ts';
import { lookup } from '../lookup.ts';
import { parseRange } from '../parse.ts';
import { CalculationError, pluralOf, type Quantity } from '../quantity.ts';
import { isRange, type Range } from '../range.ts';
import type { Figure } from './figures.ts';
import { fitted } from './fitted.ts';
import { type Input, unitOf } from './input.ts';

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

/** A value as the member wrote it, or in the unit of its input if it is one that nobody wrote. */
export const figureOf = (
  input: Input,
  { known, text }: GivenValue,
  { value, dimensions }: Quantity,
): Figure => ({
  value: isRange(known) ? within(input, value) : value,
  dimensions,
  textOf: (own) => (isRange(known) ? ownText(input, { value: own, dimensions }) : text),
});

/** One range value in ten lies outside its ends, where the limits of the input may be. */
function within(input: Input, value: number): number {
  const { least, most, whole } = input;
  const unit = unitOf(input).value;
  const rounded = whole === true ? Math.round(value / unit) * unit : value;
  return Math.min(
    Math.max(rounded, (least ?? Number.NEGATIVE_INFINITY) * unit),
    (most ?? Number.POSITIVE_INFINITY) * unit,
  );
}

/** A value in base units as a number of what a bare number stands for. */
export const inOwnUnit = (input: Input, value: number): number => value / unitOf(input).value;

const ownText = (input: Input, quantity: Quantity): string =>
  input.any === true
    ? humanQuantity(quantity).text
    : manyOf(input.one, humanNumber(inOwnUnit(input, quantity.value)));

/** A number without a unit. Not those in `B`, which alone is bytes. */
const BARE = /^[\d.,]+ ?([kKMT]|thousand|million|billion|trillion)?$/;

const withUnit = (input: Input, text: string): string =>
  input.any !== true && BARE.test(text) ? manyOf(input.one, text) : text;

/** "1 server" as "20 servers"; "1 ms" as "20 ms". */
function manyOf(one: string, count: string): string {
  const [, noun] = /^1 (?!min|req)([a-z]{3,})$/.exec(one) ?? [];
  return noun === undefined || count === '1' ? one.replace('1', count) : `${count} ${pluralOf(noun)}`;
}
