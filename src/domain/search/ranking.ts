import type { Ranked } from './answer.ts';
import { linesOf, type ReadTopic } from './fields.ts';
import { createLanguageModel, type LanguageModel, type Say } from './language-model.ts';
import { createNames } from './names.ts';
import { createNeighbours } from './neighbours.ts';
import type { ReadQuestion } from './reader.ts';
import { pairsOf } from './words.ts';

export interface Ranking {
  readonly model: LanguageModel;
  /** Holds a question against every topic. */
  weigh(question: ReadQuestion): Weighed;
  /** Whether a question says the name of a topic and nothing else. */
  isName(question: ReadQuestion): boolean;
}

/** What the topics say of a question. */
export interface Weighed {
  /** Those that say most, best first. */
  top(limit: number): Ranked[];
  /** The highest score, without what is only there to tell topics apart; 0 when none says anything of it. */
  readonly best: number;
  /** The rarity of the rarest name of a topic that is wholly in the question; 0 without one. */
  readonly named: number;
  /** How close the lines of the closest topic come; above 0.5 some say nearly the same. */
  readonly closest: number;
}

/** What a topic whose whole name is in the question gains, for each idf of the name. */
const NAMED = 0.5;
/** What a topic gains by the share of its title that is said. */
const TITLING = 1;
/** The same for a product of its kind, where it is asked how to build one. */
const PRODUCT = 1;
/** What a topic gains whose title is all that is said: above any score of another. */
const TITLE = 100;
/** How often a name counts that is matched as it is written. */
const VERBATIM = 9;
/** What closeness to single lines counts for, by its logarithm, and how much of it every topic is granted. */
const CLOSENESS = 2.5;
const GRANTED = 0.01;

export function createRanking(topics: readonly ReadTopic[]): Ranking {
  const model = createLanguageModel(topics.map((topic) => (say: Say) => wordsOf(topic, say)));
  const neighbours = createNeighbours(topics.map(linesOf));
  const names = createNames(topics, model.idf);

  return {
    model,
    isName: ({ words }) => names.isAll(words),
    weigh({ terms, words, ofDesign }) {
      const close = neighbours.closeness(terms);
      const called = names.called(words);
      const products = ofDesign ? names.products(words) : new Map<number, number>();
      const titling = names.titling(words);
      const titled = names.titled(words);
      const scores = [...model.score(terms)].flatMap((said, at) => {
        if (said === 0) return [];
        const plain =
          said +
          NAMED * (called.get(at) ?? 0) +
          PRODUCT * (products.get(at) ?? 0) +
          CLOSENESS * Math.log1p((close[at] ?? 0) / GRANTED);
        return [{ at, plain, score: plain + TITLING * (titling[at] ?? 0) + (at === titled ? TITLE : 0) }];
      });
      return {
        best: Math.max(0, ...scores.map(({ plain }) => plain)),
        named: Math.max(0, ...called.values(), ...products.values()),
        closest: Math.max(...close),
        top: (limit) =>
          scores
            .toSorted((a, b) => b.score - a.score)
            .slice(0, limit)
            .flatMap(({ score, at }) => {
              const topic = topics[at]?.topic;
              return topic === undefined ? [] : [{ topic: topic.id, score }];
            }),
      };
    },
  };
}

/** Says each word of each field, and each pair of words, as often as the field counts. */
function wordsOf({ fields, verbatim }: ReadTopic, say: Say): void {
  for (const name of verbatim) say(name, VERBATIM);
  for (const { weight, pairs, texts } of fields) {
    for (const text of texts) {
      for (const term of text) say(term, weight);
      for (const pair of pairs ? pairsOf(text) : []) say(pair, weight);
    }
  }
}
