/** The words of an expression that are neither numbers nor units. */

export const MULTIPLES: Readonly<Record<string, number>> = {
  ...{ k: 1e3, K: 1e3, thousand: 1e3, M: 1e6, mn: 1e6, million: 1e6, millions: 1e6 },
  ...{ bn: 1e9, billion: 1e9, billions: 1e9, T: 1e12, trillion: 1e12, trillions: 1e12 },
};

export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  ...{
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    a: 1,
    an: 1,
  },
};

export const CONVERSIONS: ReadonlySet<string> = new Set(['in', 'to', 'as']);
export const KEYWORDS: ReadonlySet<string> = new Set([
  ...CONVERSIONS,
  'of',
  'per',
  'times',
  'plus',
  'minus',
  'over',
]);

export const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  ...{ sqrt: Math.sqrt, log2: Math.log2, log: Math.log10, ln: Math.log, exp: Math.exp },
  ...{ ceil: Math.ceil, floor: Math.floor, round: Math.round, abs: Math.abs, min: Math.min, max: Math.max },
};
