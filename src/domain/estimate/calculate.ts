import { BASE, CalculationError, describe, type Quantity, sameDimensions } from './quantity.ts';
import { type NamedUnit, Reader } from './reader.ts';
import { tokensOf } from './tokens.ts';

export interface Calculation {
  readonly result: Quantity;
  /** The unit asked for with "in", with its name as typed; null to choose a fitting one. */
  readonly unit: NamedUnit | null;
  /** How what was typed was read where it could mean two things. */
  readonly assumptions: readonly string[];
}

/**
 * Works out an expression of quantities, such as `100M users * 10 req/user/day` or `1 TB / 1 Gbps in minutes`.
 * Throws a CalculationError, whose message is a sentence for the member.
 */
export function calculate(typed: string): Calculation {
  const reader = new Reader(tokensOf(typed));
  const worked = reader.expression();
  const unit = reader.conversion();
  reader.requireEnd();
  const { quantity: result, dropped } =
    unit === null ? withoutCounts(worked) : { quantity: worked, dropped: [] };
  if (!Number.isFinite(result.value)) throw new CalculationError('That is too large to work out.');
  if (unit !== null && !sameDimensions(result, unit.one)) {
    throw new CalculationError(
      `The result is in ${describe(result)}, which cannot be shown in ${unit.name}.`,
    );
  }
  const perEach = dropped.map((noun) => `the amount was read as being for each ${noun}`);
  return { result, unit, assumptions: [...reader.assumptions, ...perEach] };
}

/** "100 servers * $0.10/h" means each of them: what is counted goes, where money or data is asked for. */
function withoutCounts(quantity: Quantity): { quantity: Quantity; dropped: string[] } {
  const { dimensions } = quantity;
  const measured = [BASE.money, BASE.data].some((unit) => dimensions[unit] === 1);
  const isCount = (unit: string) => !Object.values<string>(BASE).includes(unit) && dimensions[unit] === 1;
  const dropped = measured ? Object.keys(dimensions).filter(isCount) : [];
  const kept = Object.entries(dimensions).filter(([unit]) => !dropped.includes(unit));
  return { quantity: { value: quantity.value, dimensions: Object.fromEntries(kept) }, dropped };
}
