import type { Topic } from '../library.ts';
import type { Passage, Ranked, Side } from './answer.ts';
import { comparedIn } from './comparison.ts';
import { passageOf } from './passage.ts';
import type { ReadQuestion } from './reader.ts';
import type { Engine } from './search.ts';

/** A topic among the first this many for both sides weighs them against each other. */
const NEAR = 5;
/** It is of both when it says at least this share of what the best topic says of each. */
const OF_BOTH = 0.6;

export interface Sides {
  readonly sides: readonly [Side, Side];
  readonly both: Passage | null;
}

/** The two things that a question compares with what is said of each, or null when it compares none of the field. */
export function sidesIn(question: string, ranked: readonly Ranked[], engine: Engine): Sides | null {
  const names = comparedIn(question);
  if (names === null) return null;
  const [one, other] = names.map((name) => sideOf(name, engine));
  if (one === undefined || other === undefined || one === null || other === null) return null;
  const shared = ranked
    .slice(0, NEAR)
    .find(({ topic }) =>
      [one, other].every(({ near }) =>
        near.some((found) => found.topic === topic && found.score >= OF_BOTH * (near[0]?.score ?? 0)),
      ),
    );
  const together = shared && engine.topicOf(shared.topic);
  const same = one.topic.id === other.topic.id;
  const terms = new Map([...one.read.terms, ...other.read.terms]);
  return {
    sides: [shown(one, same, engine), shown(other, same, engine)],
    both: together === undefined ? null : passageOf(together, terms, 'choice', engine.idf),
  };
}

interface Found {
  readonly name: string;
  readonly read: ReadQuestion;
  readonly near: readonly Ranked[];
  readonly topic: Topic;
}

function sideOf(name: string, { read, weigh, isNameWord, topicOf }: Engine): Found | null {
  const side = read(name);
  const near = weigh(side).top(NEAR);
  const topic = near[0] && topicOf(near[0].topic);
  return topic === undefined || !side.words.some(({ stem }) => isNameWord(stem))
    ? null
    : { name, read: side, near, topic };
}

/** Of a topic that both share, what it says of this one; of its own, what it is. */
const shown = ({ name, read, topic }: Found, same: boolean, { idf }: Engine): Side => ({
  name,
  passage: passageOf(topic, read.terms, same ? 'open' : 'definition', idf),
});
