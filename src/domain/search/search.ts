import type { Library } from '../library.ts';
import { amountsIn } from './amounts.ts';
import type { Intent, Passage, Ranked, Search } from './answer.ts';
import { type FieldRule, indexFields } from './bm25f.ts';
import { comparedIn } from './comparison.ts';
import { reasonToDecline } from './decline.ts';
import { FIELDS, type Field, fieldsOf } from './fields.ts';
import { leansOnBefore } from './follow-up.ts';
import { intentOf } from './intent.ts';
import { passageOf } from './passage.ts';
import { createSpeller } from './spelling.ts';
import { isContentWord, searchTerms, stem, wordsOf } from './words.ts';

const RULES: Readonly<Record<Field, FieldRule>> = {
  title: { weight: 3, lengthNorm: 0.6 },
  terms: { weight: 3, lengthNorm: 0.6 },
  asked: { weight: 3, lengthNorm: 0.6 },
  summary: { weight: 2, lengthNorm: 0.6 },
  headings: { weight: 1, lengthNorm: 0.6 },
  body: { weight: 1, lengthNorm: 0.6 },
  quiz: { weight: 1, lengthNorm: 0.6 },
};
const SATURATION = 4;
const MOST_TOPICS = 10;
/** The best topic is certain when the second has at most this share of its score. */
const CLEAR = 0.9;
/** What the question before counts, beside the one that leans on it. */
const BEFORE = 0.6;
const ESTIMATE = /\bhow (?:many|much|big|large|long)\b|\bestimate\b|\bcalculate\b|\bwork out\b/i;

/** Builds the index of everything in the library. */
export function createSearch(library: Library): Search {
  const topics = [...library.topics.values()];
  const texts = topics.map(fieldsOf);
  const index = indexFields(
    texts.map((text) => byField((field) => text[field].flatMap(searchTerms))),
    RULES,
    SATURATION,
  );
  const speller = createSpeller(
    frequenciesIn(texts.flatMap((text) => FIELDS.flatMap((field) => text[field]))),
  );

  const rank = (terms: ReadonlyMap<string, number>): Ranked[] => {
    const scores = index.score(terms);
    return topics
      .map((topic, at) => ({ topic: topic.id, score: scores[at] ?? 0 }))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, MOST_TOPICS);
  };
  const passage = ({ topic: id }: Ranked, terms: ReadonlyMap<string, number>, intent: Intent): Passage => {
    const topic = library.topics.get(id);
    return topic === undefined
      ? { topic: id, section: null, excerpts: [] }
      : passageOf(topic, terms, intent, index);
  };

  return {
    ask(question, before) {
      const corrections: [string, string][] = [];
      const read = (text: string): Map<string, number> => {
        const terms = new Map<string, number>();
        for (const word of wordsOf(text).filter(isContentWord)) {
          if (/^\d/.test(word) && !speller.knows(word)) continue;
          const meant = speller.knows(word) ? word : speller.correct(word);
          if (meant !== null && meant !== word) corrections.push([word, meant]);
          terms.set(stem(meant ?? word), 1);
        }
        return terms;
      };
      const terms = read(question);
      const followsUp = before !== undefined && leansOnBefore(question);
      if (followsUp) for (const [term] of read(before)) terms.set(term, terms.get(term) ?? BEFORE);
      const ranked = rank(terms);
      const total = [...terms].reduce((sum, [term, times]) => sum + times * index.idf(term), 0);
      const covered = [...terms].reduce(
        (sum, [term, times]) => sum + (index.has(term) ? times * index.idf(term) : 0),
        0,
      );
      const reason = reasonToDecline(question, {
        words: terms.size,
        covered: total === 0 ? 0 : covered / total,
      });
      const [first, second] = ranked;
      if (reason !== null) return { kind: 'declined', reason };
      if (first === undefined) return { kind: 'declined', reason: 'off-topic' };
      const intent = intentOf(question);
      const common = {
        intent,
        topics: ranked,
        sure: (second?.score ?? 0) < CLEAR * first.score,
        corrections,
        followsUp,
      };
      const compared = comparedIn(question);
      const sides = compared?.flatMap((name) => {
        const words = read(name);
        const [best] = rank(words);
        return best === undefined ? [] : [{ name, passage: passage(best, words, 'definition') }];
      });
      if (sides?.[0] !== undefined && sides[1] !== undefined) {
        return {
          kind: 'compared',
          ...common,
          sides: [sides[0], sides[1]],
          both: passage(first, terms, 'choice'),
        };
      }
      const amounts = amountsIn(question);
      const answer = { ...common, passage: passage(first, terms, intent) };
      if (amounts.length > 0 && ESTIMATE.test(question))
        return { kind: 'estimate', ...answer, amounts, expression: null };
      return { kind: 'answered', ...answer };
    },
  };
}

function byField<T>(value: (field: Field) => T): Record<Field, T> {
  return {
    title: value('title'),
    terms: value('terms'),
    asked: value('asked'),
    summary: value('summary'),
    headings: value('headings'),
    body: value('body'),
    quiz: value('quiz'),
  };
}

function frequenciesIn(texts: readonly string[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  return frequencies;
}
