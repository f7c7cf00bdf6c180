import { END, type Row } from './lexicon.ts';
import type { Postings } from './likelihood.ts';

/** Which two words follow one another in which texts, those of grammar included: "one of", "the others". */
export interface Pairs {
  /** How many pairs each row holds, in their order. */
  readonly lengths: Float64Array;
  /** Which rows hold a pair, and how often. */
  postings(pair: number): Postings;
}

/** Chains for some 200,000 pairs. */
const CHAINS = 2 ** 18;
/** Above the number of any word. */
const WORDS = 2 ** 26;

/** The pairs of a question, with that of its start and its first word. */
export const pairsIn = (words: readonly number[]): number[] =>
  words.map((word, at) => pairOf(words[at - 1] ?? END, word));

const pairOf = (before: number, word: number): number => before * WORDS + word;

/**
 * Keeps every pair of every row in arrays, those with the same hash chained one to the next. A map of as many is slow
 * to fill.
 */
export function createPairs(rows: readonly Row[]): Pairs {
  const size = rows.reduce((sum, row) => sum + row.length, 0);
  const lengths = new Float64Array(rows.length);
  const pairs = new Float64Array(size);
  const rowOf = new Uint16Array(size);
  const next = new Int32Array(size);
  const first = new Int32Array(CHAINS).fill(-1);
  let at = 0;
  rows.forEach((row, group) => {
    let before = END;
    for (const word of row) {
      if (word !== END) {
        const pair = pairOf(before, word);
        const chain = chainOf(pair);
        pairs[at] = pair;
        rowOf[at] = group;
        next[at] = first[chain] ?? -1;
        first[chain] = at;
        lengths[group] = (lengths[group] ?? 0) + 1;
        at += 1;
      }
      before = word;
    }
  });

  return {
    lengths,
    postings(pair) {
      const documents: number[] = [];
      const frequencies: number[] = [];
      for (let i = first[chainOf(pair)] ?? -1; i >= 0; i = next[i] ?? -1) {
        if (pairs[i] !== pair) continue;
        const row = rowOf[i] ?? 0;
        const last = documents.length - 1;
        if (documents[last] === row) frequencies[last] = (frequencies[last] ?? 0) + 1;
        else {
          documents.push(row);
          frequencies.push(1);
        }
      }
      return { documents, frequencies };
    },
  };
}

/** The highest bits of a product with large odd numbers: Knuth's multiplicative hash. */
const chainOf = (pair: number): number =>
  (Math.imul(Math.imul(Math.floor(pair / WORDS), 0x9e3779b1) ^ (pair % WORDS), 0x85ebca6b) >>> 0) >>> 14;
