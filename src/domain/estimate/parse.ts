import { evaluate } from './evaluate.ts';
import { CalculationError, type Quantity } from './quantity.ts';
import { isRange, type Range, rangeAt } from './range.ts';
import { Reader } from './reader.ts';

/**
 * Reads one quantity as people type it: "100M users", "10/day", "200ms", "99.9%", "three nines", "about 12k qps". A
 * calculation is worked out first; of a range, the middle is taken. Throws a CalculationError, whose message is a
 * sentence for the member.
 */
export function parseQuantity(text: string): Quantity {
  const parsed = parseRange(text);
  return isRange(parsed) ? rangeAt(parsed, 0.5) : parsed;
}

/** Like parseQuantity, but keeps a range, such as "50M to 200M", "5-20" or "100-200ms", as a range. */
export function parseRange(text: string): Range | Quantity {
  const reader = new Reader(text);
  const expression = reader.expression();
  reader.requireEnd();
  if (expression.kind === 'range') return expression.range;
  return evaluate(expression, () => {
    throw new CalculationError('A range stands alone here, as in `50M to 200M users`.');
  });
}
