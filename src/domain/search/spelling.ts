import type { Vocabulary } from './vocabulary.ts';
import { stem } from './words.ts';

/** Corrects stems against those that are known. */
export interface Speller {
  /**
   * The known stem that was most likely meant by an unknown one, or null when none is near; `beside` are the stems of
   * the words that stand next to it.
   */
  correct(stem: string, beside?: readonly string[]): string | null;
  /**
   * The stem that was meant by a word, however short or known by itself, because it makes a name with a word beside it:
   * "consistent hasing", "cache stampeed".
   */
  completing(word: string, beside: readonly string[]): string | null;
}

/** Below this many letters nothing but two swapped letters of an acronym is mended: "jtw". */
const SHORTEST = 4;
/** Below this many letters a slip makes any word of another. */
const SHORTEST_STEM = 3;
/** From this many letters on, a word that is known by itself is a slip when it all but makes a name. */
const LONG_ENOUGH = 6;
/** From this many letters on, two slips are mended. */
const LONG = 8;
/** Weights, in units of the logarithm of how often a stem is written: one slip less, a word of the field, the same first letter. */
const SLIP = 4;
const NAME = 2;
const SAME_START = 1;
/** Makes a name with the word beside it: "circuit braker" is no broker. */
const MAKES_NAME = 4;

export function createSpeller({ frequencies, names, namePairs, spelled }: Vocabulary): Speller {
  const candidates = grouped(frequencies.keys());
  const makesName = (meant: string, beside: readonly string[]): boolean =>
    beside.some((other) => namePairs.has(`${other} ${meant}`) || namePairs.has(`${meant} ${other}`));
  const likelihood = (typed: string, meant: string, slips: number): number =>
    Math.log(1 + (frequencies.get(meant) ?? 0)) +
    (names.has(meant) ? NAME : 0) +
    (meant.charAt(0) === typed.charAt(0) ? SAME_START : 0) -
    slips * SLIP;

  const partners = partnersIn(namePairs);
  const isNearly = (word: string, meant: string): boolean => {
    const own = stem(word);
    const isShortened = !frequencies.has(own) && own.length >= SHORTEST_STEM && distance(own, meant, 1) === 1;
    return isShortened || (word.length >= LONG_ENOUGH && distance(word, spelled(meant), 1) === 1);
  };
  return {
    completing: (word, beside) =>
      beside.flatMap((other) => partners.get(other) ?? []).find((meant) => isNearly(word, meant)) ?? null,
    correct(typed, beside = []) {
      const most = typed.length >= LONG ? 2 : 1;
      let best: string | null = null;
      let highest = Number.NEGATIVE_INFINITY;
      for (const meant of candidates(typed, most)) {
        if (!mayBe(typed, meant, names)) continue;
        const slips = distance(typed, meant, most);
        const score = likelihood(typed, meant, slips) + (makesName(meant, beside) ? MAKES_NAME : 0);
        if (slips <= most && score > highest) [best, highest] = [meant, score];
      }
      return best;
    },
  };
}

/** The words that stand beside each in a name. */
function partnersIn(pairs: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const partners = new Map<string, string[]>();
  const add = (word: string, other: string) => partners.set(word, [...(partners.get(word) ?? []), other]);
  for (const pair of pairs) {
    const [first = '', second = ''] = pair.split(' ');
    add(first, second);
    add(second, first);
  }
  return partners;
}

/** Words of about the same length that begin with the same letter, or with the first two swapped. */
function grouped(words: Iterable<string>): (typed: string, slips: number) => string[] {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const key = `${word.charAt(0)}${word.length}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  return (typed, slips) => {
    const lengths = Array.from({ length: 2 * slips + 1 }, (_, i) => typed.length - slips + i);
    const [first, second] = [typed.charAt(0), typed.charAt(1)];
    const swapped =
      first === second ? [] : lengths.flatMap((length) => groups.get(`${second}${length}`) ?? []);
    return [
      ...lengths.flatMap((length) => groups.get(`${first}${length}`) ?? []),
      ...swapped.filter((word) => word.charAt(1) === first),
    ];
  };
}

/** In four letters a wrong one makes another word too easily: "boom" is no "book". */
const mayBe = (typed: string, meant: string, names: ReadonlySet<string>): boolean =>
  typed.length > SHORTEST ||
  (typed.length === SHORTEST && (meant.length !== SHORTEST || sorted(typed) === sorted(meant))) ||
  (typed.length === SHORTEST - 1 && names.has(meant) && sorted(typed) === sorted(meant));

const sorted = (word: string): string => [...word].sort().join('');

/**
 * The number of single slips (a letter too many, missing, wrong, or two swapped) between two words: optimal string
 * alignment, the restricted form of Damerau's distance (CACM 7, 1964). Infinity when it is above `most`.
 */
export function distance(a: string, b: string, most: number): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const plain = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const slips = swapped ? Math.min(plain, (older[j - 2] ?? 0) + 1) : plain;
      row.push(slips);
      least = Math.min(least, slips);
    }
    // A swap reaches back two rows, and one slip may follow it.
    if (least > most + 1) return Number.POSITIVE_INFINITY;
    [older, old] = [old, row];
  }
  const slips = old[b.length] ?? 0;
  return slips <= most ? slips : Number.POSITIVE_INFINITY;
}
