import type { SituationId, TopicId } from './ids.ts';
import type { Difficulty, MultipleChoice, Topic } from './library.ts';

/** One decision in a situation; its id is that of the situation with the number of the step, as in `split-brain.2`. */
export interface SituationStep extends MultipleChoice {
  /** The section of a topic that holds the answer. */
  readonly cites: { readonly topic: TopicId; readonly section: string };
}

/** A story from practice, worked through in decisions that follow from one another. */
export interface Situation {
  readonly id: SituationId;
  readonly title: string;
  /** As the level of a topic. */
  readonly level: Topic['level'];
  /** What it draws on, one at least; the first one decides its chapter. */
  readonly topics: readonly TopicId[];
  /** What has happened, in a few sentences with figures. */
  readonly story: string;
  /** Three or four, in the order of events. */
  readonly steps: readonly SituationStep[];
}

/** What the level of a situation counts as in a challenge. */
export const SITUATION_DIFFICULTY: Readonly<Record<Situation['level'], Difficulty>> = {
  1: 'easy',
  2: 'medium',
  3: 'hard',
};
