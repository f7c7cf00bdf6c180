/** Where a term is said, and how often. */
export interface Postings {
  readonly documents: readonly number[];
  readonly frequencies: readonly number[];
}

/** By how much each document says terms more than all documents do, as a log-likelihood; 0 for one that holds none. */
export type Likelihood = (terms: readonly (readonly [said: Postings, weight: number])[]) => Float64Array;

/** How many words of the average document the whole collection weighs, in what a document is expected to say. */
const SMOOTHING = 0.7;
/** How far a long document is held to have to say a term more often. */
const LENGTH_PENALTY = 0.9;

/**
 * How likely documents of these lengths would be to say what is asked: query likelihood with Dirichlet smoothing (Zhai
 * and Lafferty, "A study of smoothing methods for language models applied to information retrieval", 2004, eq. 6).
 */
export function likelihoodIn(lengths: Float64Array): Likelihood {
  const total = sum(lengths);
  const average = total / lengths.length;
  const smoothing = SMOOTHING * average;
  const lengthPenalty = lengths.map(
    (length) => LENGTH_PENALTY * Math.log((length + smoothing) / (average + smoothing)),
  );

  return (terms) => {
    const scores = new Float64Array(lengths.length);
    let known = 0;
    for (const [{ documents, frequencies }, weight] of terms) {
      if (documents.length === 0) continue;
      known += weight;
      const expected = (smoothing * sum(frequencies)) / total;
      documents.forEach((document, at) => {
        scores[document] = (scores[document] ?? 0) + weight * Math.log(1 + (frequencies[at] ?? 0) / expected);
      });
    }
    return scores.map((score, at) => (score === 0 ? 0 : score - known * (lengthPenalty[at] ?? 0)));
  };
}

/** Of lengths or of frequencies. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
