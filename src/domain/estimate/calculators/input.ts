import { parseQuantity } from '../parse.ts';
import type { Quantity } from '../quantity.ts';
import type { Figure } from './figures.ts';

/** Bounds are in the input's own unit. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
  /** As `least` and `most`, but the bound itself does not count. */
  readonly above?: number;
  readonly below?: number;
  readonly whole?: boolean;
  /** Says what the bounds are and why: "Utilisation is below 100%: at 100% the queue never ends." */
  readonly limit: string;
}

/** One value that a calculator asks for. */
export interface Input extends Bounds {
  /** "Requests per user": at most 45 characters, for the form. */
  readonly term: string;
  /** One of what a bare number stands for: `1 ms`, `$1/month`, `1 req/user/day`; `1` for a plain number. */
  readonly one: string;
  readonly usual: string;
  readonly many: boolean;
  /** True when every unit will do. */
  readonly any?: boolean;
}

export type Single = Input & { readonly many: false };
/** Several values in one text, with commas between them. */
export type Several = Input & { readonly many: true };

type ValueOf<I extends Input> = I extends Several
  ? readonly Figure[]
  : I extends Single
    ? Figure
    : Figure | readonly Figure[];

/** What `work` is given: an amount for each input, in base units (bits, seconds, dollars). */
export type Values<Inputs extends Readonly<Record<string, Input>>> = {
  readonly [Name in keyof Inputs]: ValueOf<Inputs[Name]>;
};

const units = new Map<string, Quantity>();

/** One of what a bare number stands for. Read when it is wanted: all of them at start would take a tenth of a second. */
export function unitOf({ one }: Input): Quantity {
  const unit = units.get(one) ?? parseQuantity(one);
  units.set(one, unit);
  return unit;
}

type Own = Partial<Bounds>;

const single = (term: string, one: string, usual: string, limit: string): Single => ({
  ...{ term, one, usual, many: false, limit },
});

/** An amount of what `one` names, more than nothing unless told otherwise. */
export const amount = (term: string, one: string, usual: string, own: Own = {}): Single => ({
  ...single(term, one, usual, `${term}: it has to be more than nothing.`),
  above: 0,
  ...own,
});

/** An amount that may be nothing. */
export const amountOrNone = (term: string, one: string, usual: string, own: Own = {}): Single => ({
  ...single(term, one, usual, `${term}: it cannot be less than nothing.`),
  least: 0,
  ...own,
});

/** An amount of anything, with whatever unit it is written. */
export const anything = (term: string, usual: string): Single => ({ ...amount(term, '1', usual), any: true });

/** A whole number of things, one or more unless told otherwise. */
export const count = (term: string, one: string, usual: string, own: Own = {}): Single => ({
  ...single(term, one, usual, `${term}: a whole number from 1 up.`),
  ...{ least: 1, whole: true },
  ...own,
});

/** A part of a whole, from 0 to 1 unless told otherwise; written as 0.7 or 70%. */
export const share = (term: string, usual: string, own: Own = {}): Single => ({
  ...single(term, '1', usual, `${term}: a share from 0% to 100%. Write it as in \`${usual}\`.`),
  ...{ least: 0, most: 1 },
  ...own,
});

/** How many times as much; written as 3 or 3x. */
export const factor = (term: string, usual: string, own: Own = {}): Single => amount(term, '1', usual, own);

/** A list of what the other makes one of. */
export const several = ({ many: _, ...one }: Single): Several => ({ ...one, many: true });
