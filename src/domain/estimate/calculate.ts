import { type NamedUnit, takeConversion } from './amounts.ts';
import { evaluate } from './evaluate.ts';
import { rangesIn } from './expression.ts';
import type { Period } from './human.ts';
import { BASE, CalculationError, describe, type Quantity, sameDimensions } from './quantity.ts';
import { rangeAt } from './range.ts';
import { Reader } from './reader.ts';
import { type Spread, spreadOf } from './spread.ts';
import { type Step, stepsOf } from './steps.ts';

export interface Calculation {
  /** The median, where ranges were typed. */
  readonly result: Quantity;
  /** Between what the result lies, where ranges were typed; null elsewhere. */
  readonly spread: Spread | null;
  /** The unit asked for with "in", with its name as typed; null to choose a fitting one. */
  readonly unit: NamedUnit | null;
  /** The time that rates were typed for, as in "2 photos/user/day"; undefined when none was typed. */
  readonly period: Period | undefined;
  /** Every operation, in order; with ranges at their middle. Empty when there is one at most. */
  readonly steps: readonly Step[];
  /** How what was typed was read where it could mean two things. */
  readonly assumptions: readonly string[];
}

/**
 * Works out an expression of quantities, such as `100M users * 10 req/user/day` or `1 TB / 1 Gbps in minutes`.
 * Throws a CalculationError, whose message is a sentence for the member.
 */
export function calculate(typed: string): Calculation {
  const reader = new Reader(typed);
  const expression = reader.expression();
  const unit = takeConversion(reader.cursor);
  reader.requireEnd();
  const keep = unit === null ? withoutCounts : (quantity: Quantity) => quantity;
  const spread = rangesIn(expression).length === 0 ? null : spreadOf(expression);
  const worked = spread?.median ?? evaluate(expression, (range) => rangeAt(range, 0.5));
  if (unit !== null && !sameDimensions(worked, unit.one)) {
    throw new CalculationError(
      `The result is in ${describe(worked)}, which cannot be shown in ${unit.name}.`,
    );
  }
  const perEach =
    unit === null ? countsIn(worked).map((noun) => `the amount was read as being for each ${noun}`) : [];
  return {
    result: keep(worked),
    spread: spread && { p5: keep(spread.p5), median: keep(spread.median), p95: keep(spread.p95) },
    unit,
    period: periodIn(typed),
    steps: stepsOf(expression, periodIn(typed)),
    assumptions: [...reader.assumptions, ...perEach],
  };
}

const PERIODS = ['hour', 'day', 'month', 'year'] as const;
const PER = /(?:\/|\bper\s+|\ban?\s+)(hour|day|month|year)\b/gi;

/** The last one, since what stands last is what the amount per user or per photo comes to. */
function periodIn(typed: string): Period | undefined {
  const last = [...typed.matchAll(PER)].at(-1)?.[1]?.toLowerCase();
  return PERIODS.find((period) => period === last);
}

/** "100 servers * $0.10/h" means each of them: what is counted goes, where money or data is asked for. */
function withoutCounts(quantity: Quantity): Quantity {
  const dropped = countsIn(quantity);
  const kept = Object.entries(quantity.dimensions).filter(([unit]) => !dropped.includes(unit));
  return { value: quantity.value, dimensions: Object.fromEntries(kept) };
}

function countsIn({ dimensions }: Quantity): string[] {
  const measured = [BASE.money, BASE.data].some((unit) => dimensions[unit] === 1);
  const isCount = (unit: string) => !Object.values<string>(BASE).includes(unit) && dimensions[unit] === 1;
  return measured ? Object.keys(dimensions).filter(isCount) : [];
}
