import { ChapterId, QuestionId, SituationId, TopicId } from '../../src/domain/ids.ts';
import type { Difficulty, Library, Question, Topic } from '../../src/domain/library.ts';
import type { Situation } from '../../src/domain/situation.ts';

/** One-line builders of what the bot knows. */

export const question = (id: string, over: Partial<Question> = {}): Question => ({
  id: QuestionId.parse(id),
  topic: TopicId.parse('caching-basics'),
  difficulty: 'easy',
  situation: false,
  text: `What is ${id}?`,
  answer: { text: 'the right one', why: 'it is' },
  distractors: [
    { text: 'a wrong one', why: 'it is not' },
    { text: 'another wrong one', why: 'nor this' },
  ],
  cites: 'How it works',
  ...over,
});

export const questionsOf = (topic: string, ...difficulties: Difficulty[]): Question[] =>
  difficulties.map((difficulty, i) =>
    question(`${topic}-${i + 1}`, { topic: TopicId.parse(topic), difficulty }),
  );

export const topic = (id: string, over: Partial<Topic> = {}): Topic => ({
  id: TopicId.parse(id),
  title: id.replaceAll('-', ' '),
  chapter: ChapterId.parse('caching'),
  level: 1,
  summary: `${id} in a sentence.`,
  asked: [],
  paraphrases: [],
  terms: [],
  products: [],
  related: [],
  sources: [],
  formulas: [],
  sections: [{ title: 'How it works', body: `This is how ${id} works.` }],
  questions: questionsOf(id, 'easy', 'medium', 'hard'),
  ...over,
});

/** A situation in three steps that draws on one topic. */
export const situation = (id: string, on: string, over: Partial<Situation> = {}): Situation => ({
  id: SituationId.parse(id),
  title: `The night of ${id}`,
  level: 2,
  topics: [TopicId.parse(on)],
  story: `It is 02:00 and ${id} is down.`,
  steps: [1, 2, 3].map((step) => {
    const { text, answer, distractors, cites } = question(`${id}-${step}`);
    return {
      id: `${id}.${step}`,
      text,
      answer,
      distractors,
      cites: { topic: TopicId.parse(on), section: cites },
    };
  }),
  ...over,
});

/** A library of these topics, with a chapter for each chapter id that they name. */
export function libraryOf(...topics: Topic[]): Library {
  const chapters = [...new Set(topics.map(({ chapter }) => chapter))];
  return {
    chapters: chapters.map((id) => ({
      id,
      title: id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' '),
      topics: topics.filter(({ chapter }) => chapter === id).map((one) => one.id),
    })),
    topics: new Map(topics.map((one) => [one.id, one])),
    questions: new Map(topics.flatMap((one) => one.questions).map((one) => [one.id, one])),
    situations: new Map(),
    offTopic: [],
  };
}

export const withSituations = (library: Library, ...situations: Situation[]): Library => ({
  ...library,
  situations: new Map(situations.map((one) => [one.id, one])),
});
