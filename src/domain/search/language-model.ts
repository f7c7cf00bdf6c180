/** Terms with how much each counts. */
export type Weighted = ReadonlyMap<string, number>;

export interface LanguageModel {
  /** Inverse document frequency; of a term that is nowhere, that of the rarest. */
  idf(term: string): number;
  /** By how much each document says the terms more than all documents do, as a log-likelihood; 0 for one that holds none. */
  score(terms: Weighted): Float64Array;
}

/** How many words of the average document the whole collection weighs, in what a document is expected to say. */
const SMOOTHING = 0.7;
/** How far a long document is held to have to say a term more often. */
const LENGTH_PENALTY = 0.9;

/** Where a term is said, and how often, in the order of the documents. */
interface Postings {
  readonly documents: number[];
  readonly frequencies: number[];
}

/** A word of a document, with how much it counts there. */
export type Say = (term: string, weight: number) => void;

/**
 * Ranks documents by how likely they would be to say what is asked: query likelihood with Dirichlet smoothing (Zhai
 * and Lafferty, "A study of smoothing methods for language models applied to information retrieval", 2004, eq. 6).
 * Each document says its words when it is given the chance.
 */
export function createLanguageModel(documents: readonly ((say: Say) => void)[]): LanguageModel {
  const lengths = new Float64Array(documents.length);
  const postings = new Map<string, Postings>();
  documents.forEach((words, document) => {
    words((term, weight) => {
      lengths[document] = (lengths[document] ?? 0) + weight;
      const known = postings.get(term);
      if (known === undefined) postings.set(term, { documents: [document], frequencies: [weight] });
      else count(known, document, weight);
    });
  });
  const total = sum(lengths);
  const average = total / documents.length;
  const smoothing = SMOOTHING * average;
  const lengthPenalty = lengths.map(
    (length) => LENGTH_PENALTY * Math.log((length + smoothing) / (average + smoothing)),
  );

  return {
    idf(term) {
      const holding = postings.get(term)?.documents.length ?? 0;
      return Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
    },
    score(terms) {
      const scores = new Float64Array(documents.length);
      let known = 0;
      for (const [term, weight] of terms) {
        const found = postings.get(term);
        if (found === undefined) continue;
        known += weight;
        const expected = (smoothing * sum(found.frequencies)) / total;
        found.documents.forEach((document, at) => {
          const frequency = found.frequencies[at] ?? 0;
          scores[document] = (scores[document] ?? 0) + weight * Math.log(1 + frequency / expected);
        });
      }
      return scores.map((score, at) => (score === 0 ? 0 : score - known * (lengthPenalty[at] ?? 0)));
    },
  };
}

function count({ documents, frequencies }: Postings, document: number, weight: number): void {
  const last = documents.length - 1;
  if (documents[last] === document) frequencies[last] = (frequencies[last] ?? 0) + weight;
  else {
    documents.push(document);
    frequencies.push(weight);
  }
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
