import type { Vocabulary } from './vocabulary.ts';

/** Corrects stems against those that are known. */
export interface Speller {
  /** The known stem that was most likely meant by an unknown one, or null when none is near. */
  correct(stem: string): string | null;
}

/** Below this many letters nothing but two swapped letters of an acronym is mended: "jtw". */
const SHORTEST = 4;
/** From this many letters on, two slips are mended. */
const LONG = 8;
/** Weights, in units of the logarithm of how often a stem is written: one slip less, a word of the field, the same first letter. */
const SLIP = 4;
const NAME = 2;
const SAME_START = 1;

export function createSpeller({ frequencies, names }: Vocabulary): Speller {
  const byFirst = groupedByFirst(frequencies.keys());
  const likelihood = (typed: string, meant: string, slips: number): number =>
    Math.log(1 + (frequencies.get(meant) ?? 0)) +
    (names.has(meant) ? NAME : 0) +
    (meant.charAt(0) === typed.charAt(0) ? SAME_START : 0) -
    slips * SLIP;

  return {
    correct(typed) {
      const most = typed.length >= LONG ? 2 : 1;
      let best: string | null = null;
      let highest = Number.NEGATIVE_INFINITY;
      for (const first of new Set([typed.charAt(0), typed.charAt(1)])) {
        for (const meant of byFirst.get(first) ?? []) {
          if (Math.abs(meant.length - typed.length) > most || !mayBe(typed, meant, names)) continue;
          const slips = distance(typed, meant);
          const score = likelihood(typed, meant, slips);
          if (slips <= most && score > highest) [best, highest] = [meant, score];
        }
      }
      return best;
    },
  };
}

function groupedByFirst(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const group = groups.get(word.charAt(0));
    if (group === undefined) groups.set(word.charAt(0), [word]);
    else group.push(word);
  }
  return groups;
}

const mayBe = (typed: string, meant: string, names: ReadonlySet<string>): boolean =>
  typed.length >= SHORTEST ||
  (typed.length === SHORTEST - 1 && names.has(meant) && sorted(typed) === sorted(meant));

const sorted = (word: string): string => [...word].sort().join('');

/**
 * The number of single slips (a letter too many, missing, wrong, or two swapped) between two words:
 * optimal string alignment, the restricted form of Damerau's distance (CACM 7, 1964).
 */
export function distance(a: string, b: string): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const plain = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(plain, (older[j - 2] ?? 0) + 1) : plain);
    }
    [older, old] = [old, row];
  }
  return old[b.length] ?? 0;
}
