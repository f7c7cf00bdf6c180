import { humanQuantity } from '../human.ts';
import type { Quantity } from '../quantity.ts';
import { isRange } from '../range.ts';
import type { Calculator } from './calculator.ts';
import { type Given, inOwnUnit } from './given.ts';

/**
 * What was given, in few enough characters to travel in a custom id, for `fits` to judge. Values as usual are left
 * out. Where the texts of a member are too long, numbers in the units of their inputs stand for them, to fewer and
 * fewer digits; null when not even those fit.
 */
export function shorthand(given: readonly Given[], fits: (text: string) => boolean): string | null {
  const asWritten = joined(given.map(({ text, byDefault }) => (byDefault ? '' : text)));
  const rounded = [12, 6, 4, 3].map((digits) =>
    joined(given.map((one) => (one.byDefault ? '' : rounding(one, digits)))),
  );
  return [asWritten, ...rounded].find(fits) ?? null;
}

/** The texts that a shorthand stands for, by the names of the inputs. */
export function readShorthand(calculator: Calculator, text: string): Record<string, string> {
  const parts = text.split(SEPARATOR).map(expanded);
  return Object.fromEntries(Object.keys(calculator.inputs).map((name, i) => [name, parts[i] ?? '']));
}

/** Characters that no quantity is written with, and that a custom id holds as they are. */
const SEPARATOR = '~';
const SHORT: readonly (readonly [written: string, short: string])[] = [
  [' ', '_'],
  ['%', '!'],
  ['/', "'"],
];

const joined = (texts: readonly string[]): string => texts.map(shortened).join(SEPARATOR).replace(/~+$/, '');
const shortened = (text: string): string =>
  SHORT.reduce((all, [written, short]) => all.replaceAll(written, short), text);
const expanded = (text: string): string =>
  SHORT.reduce((all, [written, short]) => all.replaceAll(short, written), text);

function rounding({ input, values }: Given, digits: number): string {
  const number = (quantity: Quantity) =>
    input.any === true
      ? humanQuantity(quantity).text
      : String(Number(inOwnUnit(input, quantity.value).toPrecision(digits)));
  return values
    .map(({ known }) => (isRange(known) ? `${number(known.low)} to ${number(known.high)}` : number(known)))
    .join('; ');
}
