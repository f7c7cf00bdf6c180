import type { Question } from '../domain/library.ts';
import type { Content, WrittenTopic } from './content.ts';
import { type Fault, inReadingOrder } from './fault.ts';
import { amountFaults } from './gates/amounts.ts';
import { nearDuplicates } from './gates/duplicates.ts';
import type { Figure } from './gates/figure.ts';
import { giveawayFaults, questionFrequency } from './gates/giveaway.ts';
import { lengthFaults, lengthFigures } from './gates/length.ts';
import { quizSizeFaults } from './gates/quiz-size.ts';
import { solverFigures } from './gates/solvers.ts';
import { combinedFaults, negativeFaults, wordingFigures } from './gates/wording.ts';

/** What is wrong with the content beyond its format, and how it stands at each gate. */
export interface Inspection {
  readonly faults: readonly Fault[];
  readonly figures: readonly Figure[];
}

/** Judges the topics that `chosen` picks; the others still count for what is rare or already asked. */
export function inspect(content: Content, chosen: (topic: WrittenTopic) => boolean): Inspection {
  const topics = content.topics.filter(chosen);
  const questions = questionsOf(topics);
  const faults = [
    ...topics.flatMap(sizeFaults(content)),
    ...itemFaults(content, topics),
    ...duplicateFaults(content, topics),
  ];
  const figures = [...lengthFigures(questions), ...solverFigures(questions), ...wordingFigures(questions)];
  return { faults: inReadingOrder(faults), figures };
}

export function questionsOf(topics: readonly WrittenTopic[]): Question[] {
  return topics.flatMap(({ topic }) => topic.questions);
}

/** A quiz whose format has faults is not counted: what it holds is not known yet. */
function sizeFaults({ plan, faults }: Content): (written: WrittenTopic) => Fault[] {
  const core = new Set(plan.chapters.filter((chapter) => chapter.core).map(({ id }) => id));
  const unread = new Set(faults.map(({ file }) => file));
  return ({ topic, quizFile }) => {
    const messages = unread.has(quizFile) ? [] : quizSizeFaults(topic.questions, core.has(topic.chapter));
    return messages.map((message) => ({ file: quizFile, line: 1, path: '', message }));
  };
}

function itemFaults(content: Content, topics: readonly WrittenTopic[]): Fault[] {
  const frequency = questionFrequency(questionsOf(content.topics));
  return topics.flatMap(({ questions, quizFile }) =>
    questions.flatMap(({ question, line, path }) => {
      const messages = [
        ...lengthFaults(question),
        ...giveawayFaults(question, frequency),
        ...combinedFaults(question),
        ...negativeFaults(question),
        ...amountFaults(question),
      ];
      return messages.map((message) => ({ file: quizFile, line, path: `${path} ${question.id}`, message }));
    }),
  );
}

function duplicateFaults(content: Content, topics: readonly WrittenTopic[]): Fault[] {
  const places = new Map(
    topics.flatMap(({ questions, quizFile }) =>
      questions.map((placed) => [placed.question.id, { ...placed, quizFile }] as const),
    ),
  );
  return nearDuplicates(questionsOf(content.topics)).flatMap(({ earlier, later, similarity }) => {
    const place = places.get(later) ?? places.get(earlier);
    if (place === undefined) return [];
    const message = `${later} asks nearly what ${earlier} asks (${similarity.toFixed(2)} alike); ask something else`;
    return [{ file: place.quizFile, line: place.line, path: place.path, message }];
  });
}
