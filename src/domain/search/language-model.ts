import { likelihoodIn, type Postings } from './likelihood.ts';

/** Numbers of terms with how much each counts. */
export type Weighted = readonly (readonly [term: number, weight: number])[];

export interface LanguageModel {
  /** Inverse document frequency; of a term that is nowhere, that of the rarest. */
  idf(term: number): number;
  /** By how much each document says the terms more than all documents do; 0 for one that holds none. */
  score(terms: Weighted): Float64Array;
}

/** A term of a document, with how much it counts there. */
export type Say = (term: number, weight: number) => void;

interface Growing extends Postings {
  readonly documents: number[];
  readonly frequencies: number[];
}

const NOWHERE: Postings = { documents: [], frequencies: [] };

/** Ranks documents by the terms they say. Each says its own when it is given the chance. */
export function createLanguageModel(documents: readonly ((say: Say) => void)[]): LanguageModel {
  const lengths = new Float64Array(documents.length);
  const postings: (Growing | undefined)[] = [];
  documents.forEach((terms, document) => {
    terms((term, weight) => {
      lengths[document] = (lengths[document] ?? 0) + weight;
      const known = postings[term];
      if (known === undefined) postings[term] = { documents: [document], frequencies: [weight] };
      else count(known, document, weight);
    });
  });
  const likelihood = likelihoodIn(lengths);

  return {
    idf(term) {
      const holding = postings[term]?.documents.length ?? 0;
      return Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
    },
    score: (terms) => likelihood(terms.map(([term, weight]) => [postings[term] ?? NOWHERE, weight] as const)),
  };
}

function count({ documents, frequencies }: Growing, document: number, weight: number): void {
  const last = documents.length - 1;
  if (documents[last] === document) frequencies[last] = (frequencies[last] ?? 0) + weight;
  else {
    documents.push(document);
    frequencies.push(weight);
  }
}
