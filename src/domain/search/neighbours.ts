import type { Weighted } from './language-model.ts';
import { END, type Lexicon, type Row } from './lexicon.ts';

/** Compares a question with single lines: how one asks, beside what all of them say together. */
export interface Neighbours {
  /** By row: how many of its lines are how close; 0 where none shares a word. */
  closeness(terms: Weighted): Float64Array;
}

/** To the third power a close line counts for more than many that are half as close. */
const cube = (share: number): number => share * share * share;
/** Added to the length of every line, in idf, so that a line of one word is not close to all that hold it. */
const SHORT = 3;

/** Nearest neighbours over lines in rows: the cosine of stems weighted by rarity, to a power, in sum. */
export function createNeighbours(rows: readonly Row[], { stemOf }: Pick<Lexicon, 'stemOf'>): Neighbours {
  const rowOf: number[] = [];
  const postings: (number[] | undefined)[] = [];
  rows.forEach((row, at) => {
    for (const word of row) {
      if (word === END) rowOf.push(at);
      else if (stemOf(word) !== null) post(postings, word, rowOf.length);
    }
  });
  const rarity = new Float64Array(postings.length);
  const lengths = new Float64Array(rowOf.length);
  postings.forEach((lines = [], word) => {
    const squared = Math.log(1 + rowOf.length / lines.length) ** 2;
    rarity[word] = squared;
    for (const line of lines) lengths[line] = (lengths[line] ?? 0) + squared;
  });
  const norms = lengths.map((length) => SHORT + Math.sqrt(length));

  return {
    closeness(terms) {
      const shared = new Float64Array(rowOf.length);
      let sum = 0;
      for (const [term, weight] of terms) {
        const squared = rarity[term] ?? 0;
        sum += weight * weight * squared;
        for (const line of postings[term] ?? []) shared[line] = (shared[line] ?? 0) + weight * squared;
      }
      const close = new Float64Array(rows.length);
      const length = Math.sqrt(sum);
      for (let line = 0; line < shared.length; line += 1) {
        const product = shared[line] ?? 0;
        if (product === 0) continue;
        const row = rowOf[line] ?? 0;
        close[row] = (close[row] ?? 0) + cube(product / (length * (norms[line] ?? 0)));
      }
      return close;
    },
  };
}

function post(postings: (number[] | undefined)[], word: number, line: number): void {
  const known = postings[word];
  if (known === undefined) postings[word] = [line];
  else if (known[known.length - 1] !== line) known.push(line);
}
