/** How much a field counts: its weight, and how far a long one is discounted (0 to 1, the b of BM25). */
export interface FieldRule {
  readonly weight: number;
  readonly lengthNorm: number;
}

/** The terms of a document by field. */
export type FieldTerms<F extends string> = Readonly<Record<F, readonly string[]>>;

interface Posting {
  readonly document: number;
  /** The saturated frequency, 0 to 1. */
  readonly weight: number;
}

export interface TermIndex {
  /** Inverse document frequency; of a term that is nowhere, that of the rarest. */
  idf(term: string): number;
  has(term: string): boolean;
  /** The score of each document for terms with their weights. */
  score(terms: ReadonlyMap<string, number>): Float64Array;
}

/**
 * An index that scores by BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted
 * fields", 2004): frequencies are weighted by field and normed by its length first, and saturated once.
 * `saturation` is the k1 of BM25.
 */
export function indexFields<F extends string>(
  documents: readonly FieldTerms<F>[],
  rules: Readonly<Record<F, FieldRule>>,
  saturation: number,
): TermIndex {
  const fields = Object.keys(rules).filter((name): name is F => name in rules);
  const average = new Map(
    fields.map((field) => [
      field,
      documents.reduce((sum, document) => sum + document[field].length, 0) / documents.length || 1,
    ]),
  );
  const postings = new Map<string, Posting[]>();
  documents.forEach((document, at) => {
    const frequencies = new Map<string, number>();
    for (const field of fields) {
      const { weight, lengthNorm } = rules[field];
      const norm = 1 - lengthNorm + (lengthNorm * document[field].length) / (average.get(field) ?? 1);
      for (const term of document[field]) {
        frequencies.set(term, (frequencies.get(term) ?? 0) + weight / norm);
      }
    }
    for (const [term, frequency] of frequencies) {
      const posting = { document: at, weight: frequency / (saturation + frequency) };
      const known = postings.get(term);
      if (known === undefined) postings.set(term, [posting]);
      else known.push(posting);
    }
  });
  const count = documents.length;
  const idf = (term: string): number => {
    const holding = postings.get(term)?.length ?? 0;
    return Math.log(1 + (count - holding + 0.5) / (holding + 0.5));
  };
  return {
    idf,
    has: (term) => postings.has(term),
    score(terms) {
      const scores = new Float64Array(count);
      for (const [term, times] of terms) {
        const rarity = idf(term) * times;
        for (const { document, weight } of postings.get(term) ?? []) {
          scores[document] = (scores[document] ?? 0) + rarity * weight;
        }
      }
      return scores;
    },
  };
}
