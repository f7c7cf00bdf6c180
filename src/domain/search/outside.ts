import { createNeighbours, type Lines } from './neighbours.ts';

/** Tells what sounds like a question of another field. */
export interface Outside {
  /** Log-odds that someone who says these words asks of something else, from -MOST to MOST; 0 when it could be both; a word that nobody says counts for none. */
  odds(stems: readonly string[]): number;
  /** How close single questions of other fields come; 0 where none shares a word. */
  closeness(stems: readonly string[]): number;
}

/** Many words make no more certain than this. */
const MOST = 8;
/** How often each word is taken to have been said on both sides before any was read: naive Bayes, smoothed. */
const SMOOTHING = 0.5;

/**
 * `ours` are lines of how people ask in the field, `theirs` of how they ask elsewhere. Without theirs all is ours. A
 * word that is part of a name of the field never speaks for elsewhere: only what stands beside it tells a circuit
 * breaker in a fuse box.
 */
export function createOutside(ours: Lines, theirs: Lines, isName: (stem: string) => boolean): Outside {
  const [inside, outside] = [countsOf(ours), countsOf(theirs)];
  const words = new Set([...inside.counts.keys(), ...outside.counts.keys()]);
  const share = ({ counts, total }: Counts, stem: string) =>
    Math.log(((counts.get(stem) ?? 0) + SMOOTHING) / (total + SMOOTHING * words.size));
  const neighbours = createNeighbours([theirs]);

  return {
    odds(stems) {
      if (theirs.length === 0) return 0;
      const odds = stems
        .filter((stem) => words.has(stem))
        .map((stem) => ({ stem, odds: share(outside, stem) - share(inside, stem) }))
        .reduce((sum, { stem, odds: one }) => sum + (isName(stem) ? Math.min(0, one) : one), 0);
      return Math.max(-MOST, Math.min(MOST, odds));
    },
    closeness: (stems) => neighbours.closeness(new Map(stems.map((stem) => [stem, 1])))[0] ?? 0,
  };
}

interface Counts {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function countsOf(lines: Lines): Counts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const line of lines) {
    for (const stem of line) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    total += line.length;
  }
  return { counts, total };
}
