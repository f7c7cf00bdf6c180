import type { Quantity } from '../estimate/quantity.ts';
import type { TopicId } from '../ids.ts';

/** What a question is after; it decides which section of a topic is looked at first. */
export type Intent =
  | 'definition'
  | 'mechanism'
  | 'choice'
  | 'trade-off'
  | 'trouble'
  | 'numbers'
  | 'design'
  /** None of these can be told from its words. */
  | 'open';

/** A topic with how well it fits the question. Scores compare within one answer only. */
export interface Ranked {
  readonly topic: TopicId;
  readonly score: number;
}

/** The part of a topic that answers. */
export interface Passage {
  readonly topic: TopicId;
  /** Index into the sections of the topic; null for its summary. */
  readonly section: number | null;
  /** One to three blocks of it (a paragraph, a point of a list, a table in code), word for word, in their order. */
  readonly excerpts: readonly string[];
}

interface Understood {
  readonly intent: Intent;
  /** Best first, at least one and at most ten, each topic once. */
  readonly topics: readonly Ranked[];
  /** False when another topic may have been meant: show the topics as "did you mean". */
  readonly sure: boolean;
  /** The words of the question that were read as others, as typed and as read: a typo and its correction. */
  readonly corrections: readonly (readonly [typed: string, read: string])[];
  /** True when the question was read together with the one before. */
  readonly followsUp: boolean;
}

/** A question about one thing. */
export interface Answered extends Understood {
  readonly kind: 'answered';
  /** From the first of the topics. */
  readonly passage: Passage;
}

/** One of the things that are compared. */
export interface Side {
  /** As the member wrote it. */
  readonly name: string;
  readonly passage: Passage;
}

/** "X or Y?": both may be found in one topic. */
export interface Compared extends Understood {
  readonly kind: 'compared';
  readonly sides: readonly [Side, Side];
  /** Where the two are weighed against each other; null when no topic treats both. */
  readonly both: Passage | null;
}

/** An amount in the question, as written and as read. */
export interface Amount {
  readonly text: string;
  readonly quantity: Quantity;
}

/** A question whose answer is a calculation. */
export interface Estimated extends Understood {
  readonly kind: 'estimate';
  readonly passage: Passage;
  /** In the order of the question. */
  readonly amounts: readonly Amount[];
  /** What `calculate` can work out, such as "50k req/s / 500 req/s/server"; null when it takes more than arithmetic. */
  readonly expression: string | null;
}

/** Why a question gets no answer: it is outside the field, it gives orders to the bot, or it says too little. */
export type DeclineReason = 'off-topic' | 'instruction' | 'vague';

export interface Declined {
  readonly kind: 'declined';
  readonly reason: DeclineReason;
}

export type Found = Answered | Compared | Estimated;

export type Answer = Found | Declined;

/** Answers questions from the library, in memory and within a few milliseconds. */
export interface Search {
  /** Never throws, whatever the text. `before` is the last question of the same member in the same channel. */
  ask(question: string, before?: string): Answer;
}
