import { type Expression, isShare } from './expression.ts';
import { lookup } from './lookup.ts';
import {
  add,
  CalculationError,
  describe,
  divide,
  isPlain,
  multiply,
  plain,
  power,
  type Quantity,
  sameDimensions,
  subtract,
} from './quantity.ts';
import type { Range } from './range.ts';
import type { Operator } from './tokens.ts';
import { FUNCTIONS, UNIT_KEEPING } from './vocabulary.ts';

/** Called for every operation, in the order in which they are worked out. */
export type OnStep = (operation: Expression & { kind: 'operation' }, values: StepValues) => void;

export interface StepValues {
  readonly left: Quantity;
  readonly right: Quantity;
  readonly result: Quantity;
}

/** What an expression comes to, with `valueIn` for its ranges. Throws a CalculationError. */
export function evaluate(
  expression: Expression,
  valueIn: (range: Range) => Quantity,
  onStep: OnStep = () => undefined,
): Quantity {
  const work = (part: Expression): Quantity => {
    switch (part.kind) {
      case 'amount':
        return part.quantity;
      case 'range':
        return valueIn(part.range);
      case 'negative':
        return multiply(plain(-1), work(part.of));
      case 'call':
        return callOf(part.name, part.values.map(work));
      case 'operation': {
        const [left, right] = [work(part.left), work(part.right)];
        const result = OPERATIONS[part.operator](left, shareOf(left, right, part));
        onStep(part, { left, right, result });
        return result;
      }
    }
  };
  return finite(work(expression));
}

const OPERATIONS: Readonly<Record<Operator, (left: Quantity, right: Quantity) => Quantity>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '^': power,
};

/** "50 GB + 20%" adds a fifth of what there is; to a share, such as 99%, a share is added as it stands. */
function shareOf(left: Quantity, right: Quantity, part: Expression & { kind: 'operation' }): Quantity {
  const adds = part.operator === '+' || part.operator === '-';
  const leftIsShare = isPlain(left) && Math.abs(left.value) <= 1;
  return adds && isShare(part.right) && !leftIsShare ? multiply(left, right) : right;
}

function callOf(name: string, values: readonly Quantity[]): Quantity {
  const run = lookup(FUNCTIONS, name);
  const [first] = values;
  if (run === undefined || first === undefined)
    throw new CalculationError(`${name} needs a number in brackets.`);
  if (!UNIT_KEEPING.has(name) && !isPlain(first))
    throw new CalculationError(`${name} takes a plain number, not ${describe(first)}.`);
  if (values.some((value) => !sameDimensions(value, first)))
    throw new CalculationError(`${name} compares like with like, and these measure different things.`);
  return { value: run(...values.map(({ value }) => value)), dimensions: first.dimensions };
}

function finite(quantity: Quantity): Quantity {
  if (Number.isNaN(quantity.value)) throw new CalculationError('That has no answer among the real numbers.');
  if (!Number.isFinite(quantity.value)) throw new CalculationError('That is too large to work out.');
  return quantity;
}
