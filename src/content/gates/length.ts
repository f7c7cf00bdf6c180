import type { MultipleChoice } from '../../domain/library.ts';
import { ENOUGH, type Figure, mean, median, shareFigure } from './figure.ts';

/** By the number of options: chance, and a little for the luck of a finite set. */
const EXTREME_LIMITS = [
  { options: 4, limit: 0.28 },
  { options: 3, limit: 0.365 },
] as const;
const MEDIAN_RANGE = { from: 0.95, to: 1.05 } as const;
const MAX_ANSWER_RATIO = 1.3;
const MAX_SPREAD = 2;

interface Lengths {
  readonly answer: number;
  readonly distractors: readonly number[];
}

function lengthsOf({ answer, distractors }: MultipleChoice): Lengths {
  return { answer: answer.text.length, distractors: distractors.map((option) => option.text.length) };
}

/** Length of the answer over the mean length of the distractors. */
export function answerRatio(question: MultipleChoice): number {
  const { answer, distractors } = lengthsOf(question);
  return answer / mean(distractors);
}

/** An option whose length gives it away. */
export function lengthFaults(question: MultipleChoice): string[] {
  const { answer, distractors } = lengthsOf(question);
  const all = [answer, ...distractors];
  const [shortest, longest] = [Math.min(...all), Math.max(...all)];
  const ratio = answerRatio(question);
  const faults: string[] = [];
  if (ratio > MAX_ANSWER_RATIO) {
    const wanted = `at most ${MAX_ANSWER_RATIO} times their mean of ${Math.round(mean(distractors))}`;
    faults.push(`the answer (${answer} characters) stands out from its distractors: ${wanted}`);
  }
  if (longest / shortest > MAX_SPREAD) {
    faults.push(
      `the options run from ${shortest} to ${longest} characters; the longest at most ${MAX_SPREAD} times the shortest`,
    );
  }
  return faults;
}

/** How often the longest or the shortest option is the answer, and how long answers run. */
export function lengthFigures(questions: readonly MultipleChoice[]): Figure[] {
  const extremes = EXTREME_LIMITS.flatMap(({ options, limit }) => {
    const group = questions.filter((question) => question.distractors.length + 1 === options).map(lengthsOf);
    const longest = group.filter(({ answer, distractors }) => answer > Math.max(...distractors));
    const shortest = group.filter(({ answer, distractors }) => answer < Math.min(...distractors));
    const share = (part: readonly Lengths[]) => part.length / Math.max(1, group.length);
    return [
      shareFigure(`answer strictly longest of ${options} options`, share(longest), limit, group.length),
      shareFigure(`answer strictly shortest of ${options} options`, share(shortest), limit, group.length),
    ];
  });
  return [...extremes, medianFigure(questions)];
}

function medianFigure(questions: readonly MultipleChoice[]): Figure {
  const { from, to } = MEDIAN_RANGE;
  const value = median(questions.map(answerRatio));
  const verdict = questions.length < ENOUGH ? 'info' : value >= from && value <= to ? 'ok' : 'FAIL';
  const limit = `${from} to ${to}`;
  return {
    gate: 'answer length / mean distractor length, median',
    value: value.toFixed(3),
    limit,
    over: questions.length,
    verdict,
  };
}
