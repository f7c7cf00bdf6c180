import { humanNumber, humanQuantity, type Period, rounded } from '../human.ts';
import { BASE, type Quantity } from '../quantity.ts';

/** A quantity that is shown in its own way, not as humanQuantity would. */
export interface Figure extends Quantity {
  /** The text for a value in base units, its own one or another of the same kind. */
  readonly textOf: (value: number) => string;
}

/** Builders of results, from numbers in base units. */

export const ratio = (value: number): Quantity => ({ value, dimensions: {} });
export const seconds = (value: number): Quantity => ({ value, dimensions: { [BASE.time]: 1 } });
export const bits = (value: number): Quantity => ({ value, dimensions: { [BASE.data]: 1 } });
export const things = (value: number, noun: string): Quantity => ({ value, dimensions: { [noun]: 1 } });
export const perSecond = (value: number, noun: string): Quantity => ({
  value,
  dimensions: { [noun]: 1, [BASE.time]: -1 },
});

/** Bits a second, said for a time that suits: "500 GB a day". */
export const dataPer = (period: Period, value: number): Figure => {
  const dimensions = { [BASE.data]: 1, [BASE.time]: -1 };
  return { value, dimensions, textOf: (n) => humanQuantity({ value: n, dimensions }, period).text };
};

/** A share of a whole: 0.9995 is shown as "99.95%". */
export const percent = (value: number): Figure => ({ value, dimensions: {}, textOf: percentText });

/** How many times as much: 6.4 is shown as "6.4x". */
export const times = (value: number): Figure => ({
  value,
  dimensions: {},
  textOf: (n) => `${humanNumber(n)}x`,
});

/** Near 100% it is what is missing that counts: four digits of it. */
function percentText(share: number): string {
  const missing = (1 - share) * 100;
  if (missing >= 1 || missing <= 0) return `${Number((share * 100).toPrecision(4))}%`;
  return `${Number((share * 100).toFixed(Math.min(Math.ceil(-Math.log10(missing)) + 3, 12)))}%`;
}

/** A quantity as text: in its own way if it has one, or in human units. */
export const shown = (quantity: Quantity | Figure): string => shownLike(quantity, quantity);

const shownLike = (figure: Quantity | Figure, other: Quantity): string =>
  'textOf' in figure ? figure.textOf(other.value) : humanQuantity(other).text;

/** Another value of the same kind, in the way of the first, and to as many digits as a guess deserves. */
export const roughlyLike = (figure: Quantity | Figure, other: Quantity): string =>
  shownLike(figure, 'textOf' in figure ? other : rounded(other));
