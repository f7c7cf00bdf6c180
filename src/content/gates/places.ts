import type { MultipleChoice } from '../../domain/library.ts';
import { leadingAmount } from '../../domain/quiz.ts';
import { ENOUGH, type Figure, percent } from './figure.ts';

/** Chance, and a little for the luck of a finite set. */
const MIDDLE_RANGE = { from: 0.45, to: 0.55 } as const;

/**
 * How many of the three distractors are less than the answer, so that it is shown behind them; null for options that
 * are shuffled, and for any other number of them.
 */
function lesserThanAnswer({ answer, distractors }: MultipleChoice): number | null {
  const right = leadingAmount(answer.text);
  const wrong = distractors.flatMap(({ text }) => leadingAmount(text) ?? []);
  if (right === null || wrong.length !== 3) return null;
  return wrong.filter((amount) => amount < right).length;
}

/**
 * How often the answer stands second or third of four amounts, which are shown in ascending order. Writers put their
 * mistakes on both sides of what is right, so that whoever leaves out the least and the greatest does well.
 */
export function placeFigure(questions: readonly MultipleChoice[]): Figure {
  const places = questions.flatMap((question) => lesserThanAnswer(question) ?? []);
  const middle = places.filter((lesser) => lesser === 1 || lesser === 2).length;
  const share = middle / Math.max(1, places.length);
  const { from, to } = MIDDLE_RANGE;
  const verdict = places.length < ENOUGH ? 'info' : share >= from && share <= to ? 'ok' : 'FAIL';
  return {
    gate: 'answer second or third of 4 amounts',
    value: percent(share),
    limit: `${percent(from)} to ${percent(to)}`,
    over: places.length,
    verdict,
  };
}
