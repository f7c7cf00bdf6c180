/** Corrects words against those that are known. */
export interface Speller {
  knows(word: string): boolean;
  /** The known word that was most likely meant, or null when none is near. */
  correct(word: string): string | null;
}

const SHORTEST = 4;
const LONG = 8;

/** `frequencies` says how often each known word is written. */
export function createSpeller(frequencies: ReadonlyMap<string, number>): Speller {
  const byFirst = new Map<string, string[]>();
  for (const word of frequencies.keys()) {
    const first = word.charAt(0);
    const bucket = byFirst.get(first);
    if (bucket === undefined) byFirst.set(first, [word]);
    else bucket.push(word);
  }
  const likelihood = (word: string, slips: number): number =>
    Math.log(1 + (frequencies.get(word) ?? 0)) - slips * SLIP;

  return {
    knows: (word) => frequencies.has(word),
    correct(word) {
      if (word.length < SHORTEST) return null;
      const most = word.length >= LONG ? 2 : 1;
      const near = [...new Set([word.charAt(0), word.charAt(1)])]
        .flatMap((first) => byFirst.get(first) ?? [])
        .filter((known) => Math.abs(known.length - word.length) <= most)
        .map((known) => ({ known, slips: distance(word, known) }))
        .filter(({ slips }) => slips <= most)
        .map(({ known, slips }) => ({ known, score: likelihood(known, slips) }));
      return near.toSorted((a, b) => b.score - a.score)[0]?.known ?? null;
    },
  };
}

/** One slip more outweighs a word that is e^SLIP times as frequent. */
const SLIP = 4;

/**
 * The number of single slips (a letter too many, missing, wrong, or two swapped) between two words:
 * optimal string alignment, the restricted form of Damerau's distance (CACM 7, 1964).
 */
export function distance(a: string, b: string): number {
  let [older, old]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
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
