import type { Calculator } from '../../../../src/domain/estimate/calculators/calculator.ts';
import { workOut } from '../../../../src/domain/estimate/calculators/estimate.ts';
import { shown } from '../../../../src/domain/estimate/calculators/figures.ts';
import { CalculationError } from '../../../../src/domain/estimate/quantity.ts';

type Typed = Readonly<Record<string, string>>;

/** All results as a member reads them. */
export const answersOf = (calculator: Calculator, typed: Typed = {}): string[] =>
  workOut(calculator, typed).work.results.map(({ amount }) => shown(amount));

/** The first result as a member reads it. */
export const answerOf = (calculator: Calculator, typed: Typed = {}): string =>
  answersOf(calculator, typed)[0] ?? '';

/** The first result in base units. */
export const baseValueOf = (calculator: Calculator, typed: Typed = {}): number =>
  workOut(calculator, typed).work.results[0].amount.value;

/** The sentence with which values are refused. */
export function refusalOf(calculator: Calculator, typed: Typed): string {
  try {
    return `no refusal: ${answerOf(calculator, typed)}`;
  } catch (error) {
    if (error instanceof CalculationError) return error.message;
    throw error;
  }
}
