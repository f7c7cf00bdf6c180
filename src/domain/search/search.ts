import type { TopicId } from '../ids.ts';
import type { Library, Topic } from '../library.ts';
import type { Answer, Search } from './answer.ts';
import { createJudge } from './decline.ts';
import { estimateIn } from './estimate.ts';
import { readTopic } from './fields.ts';
import { leansOnBefore, together } from './follow-up.ts';
import { intentOf } from './intent.ts';
import { createLexicon } from './lexicon.ts';
import { createOutside } from './outside.ts';
import { passageOf } from './passage.ts';
import { createPhrasing } from './phrasing.ts';
import { createRanking, type Ranking } from './ranking.ts';
import { createReader, type ReadQuestion } from './reader.ts';
import { sidesIn } from './sides.ts';
import { FRAMES } from './talk.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What answers are made of. */
export interface Engine extends Ranking {
  read(text: string): ReadQuestion;
  topicOf(id: TopicId): Topic | undefined;
  /** Whether a topic goes by a name with this stem. */
  isNameWord(stem: string): boolean;
}

const MOST_TOPICS = 10;
/** The best topic is certain when the second has at most this share of its score. */
const CLEAR = 0.85;

/** Builds the index of everything in the library. */
export function createSearch(library: Library): Search {
  const lexicon = createLexicon();
  const topics = [...library.topics.values()].map((topic) => readTopic(topic, lexicon));
  const vocabulary = vocabularyOf(topics, lexicon);
  const ranking = createRanking(topics, lexicon);
  const offTopic = lexicon.read(library.offTopic);
  const engine: Engine = {
    ...ranking,
    read: createReader(vocabulary),
    topicOf: (id) => library.topics.get(id),
    isNameWord: (stem) => vocabulary.names.has(stem),
  };
  const lines = topics.map((topic) => topic.lines);
  const judge = createJudge(
    engine,
    createOutside(lines, offTopic, lexicon, engine.isNameWord),
    createPhrasing(ranking.pairs, offTopic, FRAMES.map(lexicon.numbers)),
  );

  const ask = (question: string, before?: string): Answer => {
    const own = engine.read(question);
    const followsUp = before !== undefined && leansOnBefore(question, own, engine.isNameWord);
    const whole = followsUp ? together(own, engine.read(before)) : own;
    const weighed = engine.weigh(whole);
    const estimate = estimateIn(question);
    const isWorkedOut = estimate?.expression != null;
    const reason = judge({ question, own, whole, weighed, isWorkedOut, followsUp });
    if (reason !== null) return { kind: 'declined', reason };
    const ranked = weighed.top(MOST_TOPICS);
    const topic = ranked[0] && engine.topicOf(ranked[0].topic);
    if (topic === undefined) return { kind: 'declined', reason: 'off-topic' };

    const intent = intentOf(question);
    const understood = {
      intent,
      topics: ranked,
      sure: (ranked[1]?.score ?? 0) <= CLEAR * weighed.best,
      corrections: own.words
        .filter(({ corrected }) => corrected)
        .map(({ typed, stem }): [string, string] => [typed, vocabulary.spelled(stem)]),
      followsUp,
    };
    const compared = sidesIn(question, ranked, engine);
    if (compared !== null) return { kind: 'compared', ...understood, ...compared };
    const passage = passageOf(topic, whole.terms, intent, engine.idf);
    return estimate === null
      ? { kind: 'answered', ...understood, passage }
      : { kind: 'estimate', ...understood, passage, ...estimate };
  };
  return { ask };
}
