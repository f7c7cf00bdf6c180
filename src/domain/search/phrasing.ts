import type { Row } from './lexicon.ts';
import { sum } from './likelihood.ts';
import { createPairs, type Pairs, pairsIn } from './pairs.ts';

/** Tells by how a question is put, whatever its subject, whether it is asked of another field. */
export interface Phrasing {
  /** Log-odds that it is, from -MOST to MOST; 0 when it could be both. */
  odds(words: readonly number[]): number;
}

const MOST = 10;
/** How often each pair is taken to have been said on both sides before any was read. */
const SMOOTHING = 0.5;

/**
 * Naive Bayes over each two words that follow one another: "should I buy" and "who won the" are of elsewhere, "why do
 * we need" is not. `ours` are the pairs of how people ask in the field, `theirs` how they ask elsewhere; without theirs
 * all is ours. A pair that nobody says counts for none, and neither does one of `frames`, how one asks of anything.
 */
export function createPhrasing(ours: Pairs, theirs: Row, frames: readonly (readonly number[])[]): Phrasing {
  const outside = createPairs([theirs]);
  const ofAnything = new Set(frames.flatMap(pairsIn));
  const evenly = Math.log(sum(ours.lengths) / sum(outside.lengths));

  return {
    odds(words) {
      if (theirs.length === 0) return 0;
      let odds = 0;
      for (const pair of pairsIn(words)) {
        if (ofAnything.has(pair)) continue;
        const here = sum(ours.postings(pair).frequencies);
        const there = sum(outside.postings(pair).frequencies);
        if (here + there > 0) odds += Math.log((there + SMOOTHING) / (here + SMOOTHING)) + evenly;
      }
      return Math.max(-MOST, Math.min(MOST, odds));
    },
  };
}
