import type { MultipleChoice } from '../../domain/library.ts';
import { stem, wordsOf } from '../../domain/search/words.ts';

const TOO_ALIKE = 0.75;

/** Two questions with nearly the same words; `later` stands after `earlier` in the set. */
export interface Duplicate {
  readonly earlier: MultipleChoice['id'];
  readonly later: MultipleChoice['id'];
  /** Cosine of the TF-IDF vectors of question and answer, from 0 to 1. */
  readonly similarity: number;
}

type Vector = ReadonlyMap<string, number>;

/** Every pair of questions that is too alike. */
export function nearDuplicates(questions: readonly MultipleChoice[]): Duplicate[] {
  const vectors = tfidf(questions.map(({ text, answer }) => wordsOf(`${text} ${answer.text}`).map(stem)));
  const holders = new Map<string, { index: number; weight: number }[]>();
  return vectors.flatMap((vector, index) => {
    const similarity = new Map<number, number>();
    for (const [word, weight] of vector) {
      const earlier = holders.get(word) ?? [];
      for (const other of earlier)
        similarity.set(other.index, (similarity.get(other.index) ?? 0) + weight * other.weight);
      earlier.push({ index, weight });
      holders.set(word, earlier);
    }
    return pairs(questions, index, similarity);
  });
}

function pairs(
  questions: readonly MultipleChoice[],
  index: number,
  similarity: ReadonlyMap<number, number>,
): Duplicate[] {
  const later = questions[index];
  return [...similarity].flatMap(([other, value]) => {
    const earlier = questions[other];
    if (value < TOO_ALIKE || earlier === undefined || later === undefined) return [];
    return [{ earlier: earlier.id, later: later.id, similarity: value }];
  });
}

/** Unit vectors of term frequency times ln((1 + N) / (1 + documents with the word)) + 1. */
function tfidf(documents: readonly (readonly string[])[]): Vector[] {
  const documentsWith = new Map<string, number>();
  for (const words of documents) {
    for (const word of new Set(words)) documentsWith.set(word, (documentsWith.get(word) ?? 0) + 1);
  }
  return documents.map((words) => {
    const weights = new Map<string, number>();
    for (const word of words) {
      const idf = Math.log((1 + documents.length) / (1 + (documentsWith.get(word) ?? 0))) + 1;
      weights.set(word, (weights.get(word) ?? 0) + idf);
    }
    const norm = Math.hypot(...weights.values());
    return new Map([...weights].map(([word, weight]) => [word, weight / norm]));
  });
}
