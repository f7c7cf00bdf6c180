import type { Weighted } from './language-model.ts';

/** Texts in stems. */
export type Lines = readonly (readonly string[])[];

/** Compares a question with single lines: how one asks, beside what all of them say together. */
export interface Neighbours {
  /** By group, in their order: how many of its lines are how close; 0 where none shares a word. */
  closeness(terms: Weighted): Float64Array;
}

/** A close line counts for more than many that are half as close. */
const SHARPNESS = 3;
/** Added to the length of every line, in idf, so that a line of one word is not close to all that hold it. */
const SHORT = 3;

/** Nearest neighbours over lines in groups: the cosine of stems weighted by rarity, to a power, in sum. */
export function createNeighbours(groups: readonly Lines[]): Neighbours {
  const groupOf: number[] = [];
  const postings = new Map<string, number[]>();
  groups.forEach((lines, group) => {
    for (const stems of lines) {
      const line = groupOf.push(group) - 1;
      for (const stem of stems) post(postings, stem, line);
    }
  });
  const rarity = new Map<string, number>();
  const lengths = new Float64Array(groupOf.length);
  for (const [stem, lines] of postings) {
    const squared = Math.log(1 + groupOf.length / lines.length) ** 2;
    rarity.set(stem, squared);
    for (const line of lines) lengths[line] = (lengths[line] ?? 0) + squared;
  }

  return {
    closeness(terms) {
      const shared = new Map<number, number>();
      let sum = 0;
      for (const [term, weight] of terms) {
        const squared = rarity.get(term) ?? 0;
        sum += weight * weight * squared;
        for (const line of postings.get(term) ?? [])
          shared.set(line, (shared.get(line) ?? 0) + weight * squared);
      }
      const close = new Float64Array(groups.length);
      const length = Math.sqrt(sum);
      for (const [line, product] of shared) {
        const group = groupOf[line] ?? 0;
        close[group] =
          (close[group] ?? 0) + (product / (length * (SHORT + Math.sqrt(lengths[line] ?? 0)))) ** SHARPNESS;
      }
      return close;
    },
  };
}

function post(postings: Map<string, number[]>, stem: string, line: number): void {
  const known = postings.get(stem);
  if (known === undefined) postings.set(stem, [line]);
  else if (known[known.length - 1] !== line) known.push(line);
}
