import type { MultipleChoice } from '../../domain/library.ts';
import { contentStems, countShared, wordsOf } from '../../domain/search/words.ts';
import { type Figure, mean, shareFigure } from './figure.ts';

const MAX_RIGHT = 0.3;

const ABSOLUTES = new Set(
  'all always any cannot completely entirely every everything guarantee guaranteed guarantees impossible must never no none nothing only'.split(
    ' ',
  ),
);

/** Someone who knows nothing of the subject and picks the option with the highest mark. */
interface Solver {
  readonly name: string;
  /** A mark for each option, in their order. */
  marks(question: string, options: readonly string[]): number[];
}

export const SOLVERS: readonly Solver[] = [
  { name: 'longest', marks: (_, options) => options.map((option) => option.length) },
  {
    name: 'most punctuation',
    marks: (_, options) => options.map((option) => option.match(/[\p{P}\p{S}]/gu)?.length ?? 0),
  },
  {
    name: 'most words shared with the question',
    marks: (question, options) =>
      options.map((option) => countShared(contentStems(option), contentStems(question))),
  },
  { name: 'most words shared with the other options', marks: (_, options) => sharedWithOthers(options) },
  {
    name: 'fewest absolutes',
    marks: (_, options) =>
      options.map((option) => -wordsOf(option).filter((word) => ABSOLUTES.has(word)).length),
  },
];

function sharedWithOthers(options: readonly string[]): number[] {
  const stems = options.map(contentStems);
  return stems.map((own, i) =>
    stems.reduce((sum, other, j) => (i === j ? sum : sum + countShared(own, other)), 0),
  );
}

/** The chance that the solver is right: one in however many options share the best mark. */
export function chanceRight(solver: Solver, question: MultipleChoice): number {
  const options = [question.answer, ...question.distractors].map((option) => option.text);
  const marks = solver.marks(question.text, options);
  const best = Math.max(...marks);
  return marks[0] === best ? 1 / marks.filter((mark) => mark === best).length : 0;
}

/** How often each solver is right; blind guessing is listed for comparison. */
export function solverFigures(questions: readonly MultipleChoice[]): Figure[] {
  const figures = SOLVERS.map((solver) => {
    const right = mean(questions.map((question) => chanceRight(solver, question)));
    return shareFigure(`right by picking the option: ${solver.name}`, right, MAX_RIGHT, questions.length);
  });
  const blind = mean(questions.map((question) => 1 / (question.distractors.length + 1)));
  return [
    ...figures,
    { ...shareFigure('right by guessing blindly', blind, 1, questions.length), limit: '', verdict: 'info' },
  ];
}
