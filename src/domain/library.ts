import type { ChapterId, QuestionId, SituationId, TopicId } from './ids.ts';
import type { Situation } from './situation.ts';

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** One way to answer a question, with the clause that says why it is right or which misconception it is. */
export interface Option {
  readonly text: string;
  readonly why: string;
}

/** Something to answer by picking one of a few options. */
export interface MultipleChoice {
  readonly id: string;
  readonly text: string;
  readonly answer: Option;
  /** Two or three wrong options, each a misconception people really hold. */
  readonly distractors: readonly Option[];
}

export interface Question extends MultipleChoice {
  readonly id: QuestionId;
  readonly topic: TopicId;
  readonly difficulty: Difficulty;
  /** True when the question sets a situation to reason about, rather than asking for a definition. */
  readonly situation: boolean;
  /** Title of the section of the topic that holds the answer. */
  readonly cites: string;
}

/** A part of a topic, in Discord's markdown, short enough for one embed. */
export interface Section {
  readonly title: string;
  readonly body: string;
}

/** A word that people search for, with what it stands for when it is an acronym. */
export interface Term {
  readonly term: string;
  readonly expansion?: string;
}

export interface Topic {
  readonly id: TopicId;
  readonly title: string;
  readonly chapter: ChapterId;
  /** 1 for the first things to learn, 3 for what only some need. */
  readonly level: 1 | 2 | 3;
  /** At most 280 characters that answer "what is it?". */
  readonly summary: string;
  /** How people ask for it, without the words of the title. */
  readonly asked: readonly string[];
  /** The idea in everyday words, for those who know neither its name nor the field's words. */
  readonly paraphrases: readonly string[];
  readonly terms: readonly Term[];
  /** Products of its kind, which people name when they mean any such: "Uber". */
  readonly products: readonly string[];
  /** Other topics worth reading next, in both directions; only those that exist in this library. */
  readonly related: readonly TopicId[];
  readonly sources: readonly string[];
  readonly formulas: readonly string[];
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
}

export interface Chapter {
  readonly id: ChapterId;
  readonly title: string;
  /** In reading order. */
  readonly topics: readonly TopicId[];
}

/** All that the bot knows, validated and in memory. Chapters without a written topic are left out. */
export interface Library {
  readonly chapters: readonly Chapter[];
  readonly topics: ReadonlyMap<TopicId, Topic>;
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly situations: ReadonlyMap<SituationId, Situation>;
  /** What people ask that is not of the field, for the search to know it by. */
  readonly offTopic: readonly string[];
}

/** The chapter that a question belongs to. Throws when its topic is not in the library: content is checked at the start. */
export function chapterOf(library: Library, question: Question): ChapterId {
  const topic = library.topics.get(question.topic);
  if (topic === undefined) throw new Error(`question ${question.id} has no topic`);
  return topic.chapter;
}
