import { BASE, isPlain, type Quantity } from '../estimate/quantity.ts';
import { amountsIn, quantityOf, type ReadAmount } from './amounts.ts';
import type { Amount } from './answer.ts';

const ASKS = /\bhow (?:many|much|big|large|long|fast)\b|\b(?:estimate|calculate|work out|compute|size)\b/i;
const COUNTS = /\bhow many\b/i;
const TAKES = /\bhow (?:long|fast)\b/i;

/** What a question that asks for a calculation gives to calculate with. */
export interface Estimate {
  readonly amounts: readonly Amount[];
  readonly expression: string | null;
}

/** The numbers of a question that is an estimate, or null when it is none. */
export function estimateIn(question: string): Estimate | null {
  if (!ASKS.test(question)) return null;
  const amounts = amountsIn(question);
  if (amounts.length === 0) return null;
  return {
    amounts: amounts.map(({ text, quantity }) => ({ text, quantity })),
    expression: expressionOf(question, amounts),
  };
}

/**
 * "How many for 50k req/s at 500 each" divides, "how long for 1 TB at 1 Gbps" divides, "10M photos a day of 2 MB"
 * multiplies. Null for anything else, which a guess would only get wrong.
 */
function expressionOf(question: string, amounts: readonly ReadAmount[]): string | null {
  const [first, second, ...others] = amounts;
  if (first === undefined || second === undefined || others.length > 1) return null;
  if (COUNTS.test(question) && others.length === 0 && isRate(first.quantity, isCounted)) {
    const each = isPlain(second.quantity)
      ? `${second.expression} ${unitOf(first.expression)}`
      : second.expression;
    return worked(`${first.expression} / (${each})`);
  }
  if (
    TAKES.test(question) &&
    others.length === 0 &&
    isData(first.quantity) &&
    isRate(second.quantity, isData)
  ) {
    return worked(`${first.expression} / (${second.expression})`);
  }
  const sizes = amounts.filter(({ quantity }) => isData(quantity)).length;
  return sizes === 1 && amounts.some(({ quantity }) => isCounted(quantity))
    ? worked(amounts.map(({ expression }) => `(${expression})`).join(' * '))
    : null;
}

const worked = (expression: string): string | null => (quantityOf(expression) === null ? null : expression);

const unitOf = (expression: string): string => /\p{L}[\p{L}/]*$/u.exec(expression)?.[0] ?? '';

const isData = ({ dimensions }: Quantity): boolean => dimensions[BASE.data] === 1;

const isCounted = ({ dimensions }: Quantity): boolean =>
  Object.entries(dimensions).some(
    ([unit, times]) => times === 1 && !Object.values<string>(BASE).includes(unit),
  );

const isRate = (quantity: Quantity, of: (quantity: Quantity) => boolean): boolean =>
  of(quantity) && quantity.dimensions[BASE.time] === -1;
