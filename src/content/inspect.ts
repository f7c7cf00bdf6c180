import type { MultipleChoice, Question } from '../domain/library.ts';
import type { Content, WrittenTopic } from './content.ts';
import { type Fault, inReadingOrder } from './fault.ts';
import { amountFaults } from './gates/amounts.ts';
import { nearDuplicates } from './gates/duplicates.ts';
import type { Figure } from './gates/figure.ts';
import { giveawayFaults, questionFrequency } from './gates/giveaway.ts';
import { lengthFaults, lengthFigures } from './gates/length.ts';
import { placeFigure } from './gates/places.ts';
import { quizSizeFaults } from './gates/quiz-size.ts';
import { solverFigures } from './gates/solvers.ts';
import { combinedFaults, negativeFaults, wordingFigures } from './gates/wording.ts';
import type { Scope } from './scope.ts';
import type { WrittenSituation } from './situation.ts';

/** What is wrong with the content beyond its format, and how it stands at each gate. */
export interface Inspection {
  readonly faults: readonly Fault[];
  readonly figures: readonly Figure[];
}

/** A question or a step, and where it is written. */
interface Placed {
  readonly item: MultipleChoice;
  readonly file: string;
  readonly line: number;
  readonly path: string;
}

/** Judges what the scope holds; the rest still counts for what is rare or already asked. */
export function inspect(content: Content, scope: Pick<Scope, 'hasTopic' | 'hasSituation'>): Inspection {
  const topics = content.topics.filter(scope.hasTopic);
  const questions = topics.flatMap(placedQuestions);
  const steps = content.situations.filter(scope.hasSituation).flatMap(placedSteps);
  const all = [...content.topics.flatMap(placedQuestions), ...content.situations.flatMap(placedSteps)];
  const faults = [
    ...topics.flatMap(sizeFaults(content)),
    ...itemFaults(all, [...questions, ...steps]),
    ...duplicateFaults(all, [...questions, ...steps]),
  ];
  const figures = [
    ...figuresOf(questions),
    ...figuresOf(steps).map((figure) => ({ ...figure, gate: `situations: ${figure.gate}` })),
  ];
  return { faults: inReadingOrder(faults), figures };
}

export function questionsOf(topics: readonly WrittenTopic[]): Question[] {
  return topics.flatMap(({ topic }) => topic.questions);
}

const placedQuestions = ({ questions, quizFile }: WrittenTopic): Placed[] =>
  questions.map(({ question, line, path }) => ({ item: question, file: quizFile, line, path }));

const placedSteps = ({ situation, file, stepLines }: WrittenSituation): Placed[] =>
  situation.steps.map((item, i) => ({ item, file, line: stepLines[i] ?? 1, path: `steps[${i}]` }));

/** A part of the content may have none to measure. */
function figuresOf(placed: readonly Placed[]): Figure[] {
  const items = placed.map(({ item }) => item);
  if (items.length === 0) return [];
  return [...lengthFigures(items), placeFigure(items), ...solverFigures(items), ...wordingFigures(items)];
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

function itemFaults(all: readonly Placed[], chosen: readonly Placed[]): Fault[] {
  const frequency = questionFrequency(all.map(({ item }) => item));
  return chosen.flatMap(({ item, file, line, path }) => {
    const messages = [
      ...lengthFaults(item),
      ...giveawayFaults(item, frequency),
      ...combinedFaults(item),
      ...negativeFaults(item),
      ...amountFaults(item),
    ];
    return messages.map((message) => ({ file, line, path: `${path} ${item.id}`, message }));
  });
}

function duplicateFaults(all: readonly Placed[], chosen: readonly Placed[]): Fault[] {
  const places = new Map(chosen.map((placed) => [placed.item.id, placed]));
  return nearDuplicates(all.map(({ item }) => item)).flatMap(({ earlier, later, similarity }) => {
    const place = places.get(later) ?? places.get(earlier);
    if (place === undefined) return [];
    const { file, line, path } = place;
    const message = `${later} asks nearly what ${earlier} asks (${similarity.toFixed(2)} alike); ask something else`;
    return [{ file, line, path, message }];
  });
}
