import { CalculationError } from '../quantity.ts';
import type { Calculator, Work } from './calculator.ts';
import type { Curve } from './curve.ts';
import { type Distribution, distributionOf } from './distribution.ts';
import { figureOf, type Given, readGiven } from './given.ts';
import type { Input, Values } from './input.ts';
import { middle, type Outcomes, outcomesOf, type Pick } from './outcomes.ts';

/** A calculation with all that there is to show of it. */
export interface Estimate {
  readonly calculator: Calculator;
  readonly given: readonly Given[];
  /** With the middle of each range. */
  readonly work: Work;
  /** Null when no range was given. */
  readonly outcomes: Outcomes | null;
  /** What to draw: what may come out of a range, or else the curve that the calculator has. */
  readonly chart: Chart | null;
}

export type Chart = ({ readonly kind: 'curve' } & Curve) | ({ readonly kind: 'distribution' } & Distribution);

type Typed = Readonly<Record<string, string | undefined>>;

/**
 * Works out a calculator with what was typed for its inputs; what was not is taken as usual. Throws a
 * CalculationError, whose message is a sentence for the member.
 */
export function workOut(calculator: Calculator, typed: Typed): Estimate {
  const given = readGiven(calculator.inputs, typed);
  const workWith = (pick: Pick) => calculator.work(valuesOf(given, pick));
  const work = workWith(middle);
  if (!Number.isFinite(work.results[0].amount.value))
    throw new CalculationError('That is too large to work out.');
  const outcomes = outcomesOf(given, (pick) => workWith(pick).results[0].amount);
  const curve = outcomes === null ? calculator.curve?.(valuesOf(given, middle)) : undefined;
  const chart: Chart | null = curve === undefined ? null : { kind: 'curve', ...curve };
  return {
    ...{ calculator, given, work, outcomes },
    chart:
      outcomes === null
        ? chart
        : { kind: 'distribution', ...distributionOf(calculator.title, outcomes, work.results[0].amount) },
  };
}

function valuesOf(given: readonly Given[], pick: Pick): Values<Record<string, Input>> {
  return Object.fromEntries(
    given.map(({ name, input, values }) => {
      const figures = values.map((value) => figureOf(input, value, pick(value.known)));
      const [first] = figures;
      if (first === undefined) throw new CalculationError(input.limit);
      return [name, input.many ? figures : first];
    }),
  );
}
