import { humanNumber } from '../human.ts';
import type { Quantity } from '../quantity.ts';
import { type Figure, shown } from './figures.ts';

/** A line of text that is put together when it is read: a calculator runs a thousand times and is shown once. */
export type Line = () => string;

/** Makes a line of a template with quantities in it, in human units. */
export const line =
  (texts: TemplateStringsArray, ...values: readonly (Figure | Quantity | number | string)[]): Line =>
  () =>
    String.raw({ raw: texts }, ...values.map(textOf));

function textOf(value: Figure | Quantity | number | string): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? humanNumber(value) : shown(value);
}
