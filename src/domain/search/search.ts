import type { TopicId } from '../ids.ts';
import type { Library, Topic } from '../library.ts';
import type { Answer, Search } from './answer.ts';
import { createJudge } from './decline.ts';
import { estimateIn } from './estimate.ts';
import { linesOf, readTopic } from './fields.ts';
import { leansOnBefore, together } from './follow-up.ts';
import { intentOf } from './intent.ts';
import { createOutside } from './outside.ts';
import { passageOf } from './passage.ts';
import { createRanking, type Ranking } from './ranking.ts';
import { createReader, type ReadQuestion } from './reader.ts';
import { sidesIn } from './sides.ts';
import { createStemmer } from './stemmer.ts';
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
  const stemmer = createStemmer();
  const topics = [...library.topics.values()].map((topic) => readTopic(topic, stemmer));
  const vocabulary = vocabularyOf(topics, stemmer);
  const judge = createJudge(
    vocabulary,
    createOutside(topics.flatMap(linesOf), library.offTopic.map(stemmer.stems), (stem) =>
      vocabulary.names.has(stem),
    ),
  );
  const engine: Engine = {
    ...createRanking(topics),
    read: createReader(vocabulary),
    topicOf: (id) => library.topics.get(id),
    isNameWord: (stem) => vocabulary.names.has(stem),
  };

  const ask = (question: string, before?: string): Answer => {
    const own = engine.read(question);
    const followsUp = before !== undefined && leansOnBefore(question, own, engine.isNameWord);
    const whole = followsUp ? together(own, engine.read(before)) : own;
    const weighed = engine.weigh(whole);
    const ranked = weighed.top(MOST_TOPICS);
    const best = ranked[0]?.score ?? 0;
    const estimate = estimateIn(question);
    const reason = judge(question, whole, {
      ...weighed,
      isName: engine.isName(own),
      isWorkedOut: estimate?.expression != null,
      followsUp,
    });
    if (reason !== null) return { kind: 'declined', reason };
    const topic = ranked[0] && engine.topicOf(ranked[0].topic);
    if (topic === undefined) return { kind: 'declined', reason: 'off-topic' };

    const intent = intentOf(question);
    const understood = {
      intent,
      topics: ranked,
      sure: (ranked[1]?.score ?? 0) <= CLEAR * best,
      corrections: own.words
        .filter(({ corrected }) => corrected)
        .map(({ typed, stem }): [string, string] => [typed, vocabulary.spelled(stem)]),
      followsUp,
    };
    const compared = sidesIn(question, ranked, engine);
    if (compared !== null) return { kind: 'compared', ...understood, ...compared };
    const passage = passageOf(topic, whole.terms, intent, engine.model);
    return estimate === null
      ? { kind: 'answered', ...understood, passage }
      : { kind: 'estimate', ...understood, passage, ...estimate };
  };
  return { ask };
}
