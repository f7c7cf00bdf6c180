import type { Ranked } from './answer.ts';
import type { ReadTopic } from './fields.ts';
import { createLanguageModel, type Say } from './language-model.ts';
import type { Lexicon } from './lexicon.ts';
import { likelihoodIn } from './likelihood.ts';
import { createNames } from './names.ts';
import { createNeighbours } from './neighbours.ts';
import { createPairs, type Pairs, pairsIn } from './pairs.ts';
import type { QuestionWord, ReadQuestion } from './reader.ts';

export interface Ranking {
  /** How rare a stem is among topics. */
  idf(stem: string): number;
  /** Of the lines of each topic. */
  readonly pairs: Pairs;
  /** The rarity of the rarest name of a topic that is wholly in a question; 0 without one. */
  named(question: ReadQuestion): number;
  /** Holds a question against every topic. */
  weigh(question: ReadQuestion): Weighed;
}

/** What the topics say of a question. */
export interface Weighed {
  /** Those that say most, best first. */
  top(limit: number): Ranked[];
  /** The score of the best. */
  readonly best: number;
  /** Whether the question is the name of a topic and nothing else. */
  readonly isName: boolean;
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
/** What each two words that follow one another count for, beside single words. */
const PHRASING = 0.4;
/** What closeness to single lines counts for, by its logarithm, and how much of it every topic is granted. */
const CLOSENESS = 2.5;
const GRANTED = 0.01;

const NONE: ReadonlyMap<number, number> = new Map();

export function createRanking(topics: readonly ReadTopic[], lexicon: Lexicon): Ranking {
  const model = createLanguageModel(topics.map((topic) => (say: Say) => sayAll(topic, lexicon, say)));
  const idf = (stem: string): number => model.idf(lexicon.numberOf(stem));
  const lines = topics.map((topic) => topic.lines);
  const neighbours = createNeighbours(lines, lexicon);
  const pairs = createPairs(lines);
  const phrased = likelihoodIn(pairs.lengths);
  const names = createNames(topics, idf);
  const productsIn = (words: readonly QuestionWord[], ofDesign: boolean): ReadonlyMap<number, number> =>
    ofDesign ? names.products(words) : NONE;
  const rankedAt = (at: number, score: number): Ranked[] => {
    const topic = topics[at]?.topic.id;
    return topic === undefined ? [] : [{ topic, score }];
  };

  return {
    idf,
    pairs,
    named: ({ words, ofDesign }) =>
      Math.max(0, ...names.called(words).values(), ...productsIn(words, ofDesign).values()),
    weigh({ terms, words, numbers, ofDesign }) {
      const weighted = [...terms].map(([stem, weight]) => [lexicon.numberOf(stem), weight] as const);
      const scores = model.score(weighted);
      const add = (at: number, gain: number) => {
        const said = scores[at] ?? 0;
        if (said !== 0) scores[at] = said + gain;
      };
      const phrasing = phrased(pairsIn(numbers).map((pair) => [pairs.postings(pair), PHRASING]));
      for (const [at, gain] of phrasing.entries()) add(at, gain);
      for (const [at, close] of neighbours.closeness(weighted).entries())
        add(at, CLOSENESS * Math.log1p(close / GRANTED));
      for (const [at, rarity] of names.called(words)) add(at, NAMED * rarity);
      for (const [at, rarity] of productsIn(words, ofDesign)) add(at, PRODUCT * rarity);
      for (const [at, share] of names.titling(words)) add(at, TITLING * share);
      const titled = names.titled(words);
      if (titled !== null) add(titled, TITLE);
      return {
        best: Math.max(...scores),
        isName: names.isAll(words),
        top: (limit) => highest(scores, limit).flatMap((at) => rankedAt(at, scores[at] ?? 0)),
      };
    },
  };
}

/** Where the highest scores are, best first; those that are 0 are left out. */
const highest = (scores: Float64Array, limit: number): number[] =>
  [...scores.keys()]
    .filter((at) => scores[at] !== 0)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, limit);

/** Says each word of each field as often as the field counts. */
function sayAll({ fields, verbatim }: ReadTopic, { learn, stemOf }: Lexicon, say: Say): void {
  for (const name of verbatim) say(learn(name), VERBATIM);
  for (const { weight, row } of fields) {
    for (const word of row) if (stemOf(word) !== null) say(word, weight);
  }
}
