import type { Ranked } from './answer.ts';
import { linesOf, type ReadTopic } from './fields.ts';
import { createLanguageModel, type LanguageModel, type Say } from './language-model.ts';
import { createNeighbours } from './neighbours.ts';
import type { ReadQuestion } from './reader.ts';
import { pairsOf } from './words.ts';

export interface Ranking {
  readonly model: LanguageModel;
  /** The topics that say most of what is asked, best first. */
  rank(question: ReadQuestion, limit: number): Ranked[];
  /** The rarity of the longest name of a topic that is wholly in the question; 0 without one. */
  named(question: ReadQuestion): number;
}

/** What a topic whose whole name is in the question gains, for each idf of the name. */
const NAMED = 0.5;
/** What closeness to single lines counts for, by its logarithm, and how much of it every topic is granted. */
const CLOSENESS = 2.5;
const GRANTED = 0.01;

export function createRanking(topics: readonly ReadTopic[]): Ranking {
  const model = createLanguageModel(topics.map((topic) => (say: Say) => wordsOf(topic, say)));
  const neighbours = createNeighbours(topics.map(linesOf));

  const rarestOf = (candidates: readonly (readonly string[])[], { words }: ReadQuestion): number => {
    const said = new Set(words.map(({ stem }) => stem));
    const whole = candidates.filter((name) => name.length > 0 && name.every((term) => said.has(term)));
    return Math.max(0, ...whole.map((name) => name.reduce((sum, term) => sum + model.idf(term), 0)));
  };
  return {
    model,
    named: (question) => Math.max(0, ...topics.map(({ names }) => rarestOf(names, question))),
    rank(question, limit) {
      const close = neighbours.closeness(question.terms);
      return [...model.score(question.terms)]
        .map((score, at) => ({ score, at }))
        .filter(({ score }) => score > 0)
        .map(({ score, at }) => ({
          score:
            score +
            NAMED * rarestOf(topics[at]?.names ?? [], question) +
            CLOSENESS * Math.log1p((close[at] ?? 0) / GRANTED),
          at,
        }))
        .toSorted((a, b) => b.score - a.score)
        .slice(0, limit)
        .flatMap(({ score, at }) => {
          const topic = topics[at]?.topic;
          return topic === undefined ? [] : [{ topic: topic.id, score }];
        });
    },
  };
}

/** Says each word of each field, and each pair of words, as often as the field counts. */
function wordsOf({ fields }: ReadTopic, say: Say): void {
  for (const { weight, pairs, texts } of fields) {
    for (const text of texts) {
      for (const term of text) say(term, weight);
      for (const pair of pairs ? pairsOf(text) : []) say(pair, weight);
    }
  }
}
