/** Terms with how much each counts. */
export type Weighted = ReadonlyMap<string, number>;

interface Posting {
  readonly document: number;
  readonly frequency: number;
}

export interface LanguageModel {
  has(term: string): boolean;
  /** Inverse document frequency; of a term that is nowhere, that of the rarest. */
  idf(term: string): number;
  /** By how much each document says the terms more than all documents do, as a log-likelihood; 0 for one that holds none. */
  score(terms: Weighted): Float64Array;
}

/** How many words of the average document the whole collection weighs, in what a document is expected to say. */
const SMOOTHING = 0.7;
/** How far a long document is held to have to say a term more often. */
const LENGTH_PENALTY = 0.9;

/**
 * Ranks documents by how likely they would be to say what is asked: query likelihood with Dirichlet smoothing (Zhai
 * and Lafferty, "A study of smoothing methods for language models applied to information retrieval", 2004, eq. 6).
 */
export function createLanguageModel(documents: readonly Weighted[]): LanguageModel {
  const lengths = documents.map((document) => sum(document.values()));
  const total = sum(lengths);
  const average = total / documents.length;
  const smoothing = SMOOTHING * average;
  const postings = new Map<string, Posting[]>();
  documents.forEach((terms, document) => {
    for (const [term, frequency] of terms) {
      const known = postings.get(term);
      if (known === undefined) postings.set(term, [{ document, frequency }]);
      else known.push({ document, frequency });
    }
  });
  const lengthPenalty = lengths.map(
    (length) => LENGTH_PENALTY * Math.log((length + smoothing) / (average + smoothing)),
  );

  return {
    has: (term) => postings.has(term),
    idf(term) {
      const holding = postings.get(term)?.length ?? 0;
      return Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
    },
    score(terms) {
      const scores = new Float64Array(documents.length);
      let known = 0;
      for (const [term, weight] of terms) {
        const found = postings.get(term) ?? [];
        const expected = (smoothing * sum(found.map(({ frequency }) => frequency))) / total;
        if (found.length > 0) known += weight;
        for (const { document, frequency } of found) {
          scores[document] = (scores[document] ?? 0) + weight * Math.log(1 + frequency / expected);
        }
      }
      return scores.map((score, at) => (score === 0 ? 0 : score - known * (lengthPenalty[at] ?? 0)));
    },
  };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
