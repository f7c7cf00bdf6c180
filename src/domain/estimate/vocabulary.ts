/** The words of an expression that are neither numbers nor units. */

/** As written, or in lower case from three letters on: "m" is not "M". */
export const MULTIPLES: Readonly<Record<string, number>> = {
  ...{ k: 1e3, K: 1e3, thousand: 1e3, M: 1e6, mn: 1e6, mil: 1e6, mio: 1e6, million: 1e6, millions: 1e6 },
  ...{ G: 1e9, bn: 1e9, bln: 1e9, billion: 1e9, billions: 1e9, T: 1e12, trillion: 1e12, trillions: 1e12 },
  ...{ hundred: 100, dozen: 12, lakh: 1e5, lakhs: 1e5, crore: 1e7, crores: 1e7 },
};

export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, half: 0.5, one: 1, two: 2, three: 3, four: 4, five: 5 },
  ...{ six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
};

export const CONVERSIONS: ReadonlySet<string> = new Set(['in', 'to', 'as']);

/** Words that end a unit: they say how amounts hang together. */
export const KEYWORDS: ReadonlySet<string> = new Set([
  ...CONVERSIONS,
  ...['of', 'per', 'every', 'times', 'plus', 'minus', 'over', 'and', 'between', 'from'],
]);

/** Words before a number that leave it as it is. */
export const APPROXIMATIONS: ReadonlySet<string> = new Set([
  ...['about', 'around', 'roughly', 'approximately', 'approx', 'circa', 'nearly', 'almost', 'maybe', 'say'],
]);

export const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  ...{ sqrt: Math.sqrt, log2: Math.log2, log: Math.log10, log10: Math.log10, ln: Math.log, exp: Math.exp },
  ...{ ceil: Math.ceil, floor: Math.floor, round: Math.round, abs: Math.abs, min: Math.min, max: Math.max },
};

/** The functions that work on amounts with a unit, and keep it. */
export const UNIT_KEEPING: ReadonlySet<string> = new Set(['ceil', 'floor', 'round', 'abs', 'min', 'max']);
