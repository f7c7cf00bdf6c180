import type { LocalDate } from '../calendar/local-date.ts';
import { SCORES, scoreEstimate } from '../estimate/problems/score.ts';
import type { UserId } from '../ids.ts';
import type { MultipleChoice } from '../library.ts';
import { optionsInOrder, type ShownOption } from '../quiz.ts';
import { seedFrom } from '../random.ts';
import { pointsForScore } from '../scoring.ts';
import type { ChoiceStep, EstimateStep, Exercise } from './exercise.ts';

/** A member's first answer to a step of a challenge; it is never replaced. */
export interface DailyAnswer {
  /** From 0. */
  readonly step: number;
  /**
   * The option picked, as written: 0 is the right one, then the distractors. For an estimate, how near it came: the
   * place of its score among BANDS.
   */
  readonly option: number;
  /** The estimate as typed; null for a pick. */
  readonly typed: string | null;
  readonly correct: boolean;
  /** What it paid. */
  readonly points: number;
}

/** An answer before it is kept. */
export type Given = Omit<DailyAnswer, 'step'>;

/** An option in the order of one member, with its place as written. */
export interface PlacedOption extends ShownOption {
  readonly option: number;
}

/** The options in an order of the member's own, so that "it is B" gives nothing away; amounts are in order for all. */
export function optionsFor(item: MultipleChoice, userId: UserId, date: LocalDate): PlacedOption[] {
  const written = [item.answer, ...item.distractors].map(({ text }) => text);
  return optionsInOrder(item, seedFrom(seedFrom(0, userId), date)).map((shown) => ({
    ...shown,
    option: written.indexOf(shown.text),
  }));
}

export const pick = ({ worth }: ChoiceStep, { option, correct }: PlacedOption): Given => ({
  option,
  typed: null,
  correct,
  points: correct ? worth : 0,
});

/** The scores of estimates, the best first. */
export const BANDS: readonly number[] = [...SCORES.map(({ score }) => score), 0];

/** An estimate counts as right from this score on: within a factor of 1.6. */
const RIGHT_FROM = 60;

/** Throws a CalculationError with a sentence for the member when the text is no such amount: a slip is no answer. */
export function estimate({ problem, worth }: EstimateStep, typed: string): Given {
  const { score } = scoreEstimate(problem, typed);
  const points = pointsForScore(score, worth);
  return { option: BANDS.indexOf(score), typed, correct: score >= RIGHT_FROM, points };
}

/** The step to answer next; null when all are answered. */
export function nextStep({ steps }: Exercise, answers: readonly DailyAnswer[]): number | null {
  return answers.length < steps.length ? answers.length : null;
}

/** A square for each step: right, near, wrong or still to come. It tells nothing of what was asked. */
export function gridOf({ steps }: Exercise, answers: readonly DailyAnswer[]): string {
  return steps.map((_, step) => squareOf(answers[step])).join('');
}

function squareOf(answer: DailyAnswer | undefined): string {
  if (answer === undefined) return '⬜';
  if (answer.correct) return '🟩';
  return answer.points > 0 ? '🟨' : '🟥';
}

export const pointsOf = (answers: readonly DailyAnswer[]): number =>
  answers.reduce((sum, { points }) => sum + points, 0);
