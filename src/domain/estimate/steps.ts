import { evaluate } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { humanQuantity, type Period } from './human.ts';
import type { Quantity } from './quantity.ts';
import { rangeAt } from './range.ts';
import type { Operator } from './tokens.ts';

/** One operation, in words: "100M users × 10 req/user/day" makes "11,574 req/s". */
export interface Step {
  readonly from: string;
  readonly to: string;
}

const SYMBOLS: Readonly<Record<Operator, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷', '^': '^' };

/** The operations of an expression in order, with ranges at their middle; none when there is only one. */
export function stepsOf(expression: Expression, period?: Period): Step[] {
  const wordsFor = (value: Quantity): string => humanQuantity(value, period).text;
  /** What was typed as it was typed, and what came of it in human units. */
  const termOf = (part: Expression, value: Quantity): string =>
    part.kind === 'amount' ? part.text : wordsFor(value);
  const steps: Step[] = [];
  evaluate(
    expression,
    (range) => rangeAt(range, 0.5),
    ({ operator, left, right }, values) => {
      const from = `${termOf(left, values.left)} ${SYMBOLS[operator]} ${termOf(right, values.right)}`;
      steps.push({ from, to: wordsFor(values.result) });
    },
  );
  return steps.length > 1 ? steps : [];
}
