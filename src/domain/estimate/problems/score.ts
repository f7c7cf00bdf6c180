import { parseQuantity } from '../parse.ts';
import { BASE, CalculationError, describe, divide, isPlain, multiply, type Quantity } from '../quantity.ts';
import type { Problem } from './problem.ts';

/** An answer beside the reference. */
export interface Scored {
  readonly answer: Quantity;
  /** How many times the reference it is. */
  readonly factor: number;
  /** 0 to 100. */
  readonly score: number;
}

/** Up to how far from the reference, in powers of ten, an answer scores how much. */
export const SCORES = [
  { within: 0.05, score: 100 },
  { within: 0.1, score: 80 },
  { within: 0.2, score: 60 },
  { within: 0.3, score: 40 },
  { within: 0.5, score: 20 },
  { within: 1, score: 10 },
] as const;

/**
 * Scores an answer as it was typed. Throws a CalculationError, whose message is a sentence for the member, for what
 * cannot be read, is in the wrong unit or not above zero: that is a slip, and no answer.
 */
export function scoreEstimate(problem: Problem, typed: string): Scored {
  const answer = inUnitOf(problem, parseQuantity(typed));
  if (answer.value <= 0) throw new CalculationError('An estimate is more than nothing.');
  return scoredAs(problem, answer.value);
}

/** An answer that was read before, in base units and above zero, beside the reference. */
export function scoredAs({ reference }: Problem, value: number): Scored {
  const factor = value / reference.value;
  return { answer: { value, dimensions: reference.dimensions }, factor, score: scoreFor(factor) };
}

/** The score of an answer that is so many times the reference. */
export function scoreFor(factor: number): number {
  const off = Number(Math.abs(Math.log10(factor)).toFixed(9));
  return SCORES.find(({ within }) => off <= within)?.score ?? 0;
}

/** A bare number is in the problem's unit; what is counted may go by any name. */
function inUnitOf({ unit, reference }: Problem, answer: Quantity): Quantity {
  const one = parseQuantity(unit);
  if (isPlain(answer)) return multiply(answer, one);
  if (!isPlain(measureOf(divide(answer, one)))) {
    const example = unit.replace('1', '12');
    throw new CalculationError(
      `This asks for ${describe(one)}, and your answer is in ${describe(answer)}. Write it as in \`${example}\`.`,
    );
  }
  return { value: answer.value, dimensions: reference.dimensions };
}

/** Without what is counted: "12 links/s" is as good as "12 req/s". */
function measureOf({ value, dimensions }: Quantity): Quantity {
  const measures: readonly string[] = Object.values(BASE);
  const kept = Object.entries(dimensions).filter(([unit]) => measures.includes(unit));
  return { value, dimensions: Object.fromEntries(kept) };
}
