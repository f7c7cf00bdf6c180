import type { Lexicon, Row } from './lexicon.ts';

/** Tells by its words whether a question is of another field. */
export interface Outside {
  /** Log-odds that someone who says these words asks of something else, from -MOST to MOST; 0 when it could be both; a word that nobody says counts for none. */
  odds(stems: readonly string[]): number;
}

/** Many words make no more certain than this. */
const MOST = 8;
/** How often each word is taken to have been said on both sides before any was read: naive Bayes, smoothed. */
const SMOOTHING = 0.5;

/**
 * `ours` is how people ask in the field, `theirs` how they ask elsewhere. Without theirs all is ours. A word that is part
 * of a name of the field never speaks for elsewhere: only what stands beside it tells a circuit breaker in a fuse box.
 */
export function createOutside(
  ours: readonly Row[],
  theirs: Row,
  { stemOf, numberOf }: Lexicon,
  isName: (stem: string) => boolean,
): Outside {
  const isSubject = (word: number): boolean => stemOf(word) !== null;
  const [inside, outside] = [counted(ours, isSubject), counted([theirs], isSubject)];
  const words = new Set([...Object.keys(inside.counts), ...Object.keys(outside.counts)]).size;
  const share = ({ counts, total }: Counted, word: number): number =>
    Math.log(((counts[word] ?? 0) + SMOOTHING) / (total + SMOOTHING * words));

  const oddsOf = (stem: string): number => {
    const word = numberOf(stem);
    if (inside.counts[word] === undefined && outside.counts[word] === undefined) return 0;
    const odds = share(outside, word) - share(inside, word);
    return isName(stem) ? Math.min(0, odds) : odds;
  };

  return {
    odds(stems) {
      if (theirs.length === 0) return 0;
      const odds = stems.reduce((sum, stem) => sum + oddsOf(stem), 0);
      return Math.max(-MOST, Math.min(MOST, odds));
    },
  };
}

interface Counted {
  /** By the number of a word. */
  readonly counts: readonly (number | undefined)[];
  readonly total: number;
}

function counted(rows: readonly Row[], isSubject: (word: number) => boolean): Counted {
  const counts: number[] = [];
  let total = 0;
  for (const row of rows) {
    for (const word of row) {
      if (!isSubject(word)) continue;
      counts[word] = (counts[word] ?? 0) + 1;
      total += 1;
    }
  }
  return { counts, total };
}
