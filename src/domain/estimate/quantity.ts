import { lookup } from './lookup.ts';

/** Powers of base units: `{ bit: 1, s: -1 }` is bits per second. Zero powers are left out. */
export type Dimensions = Readonly<Record<string, number>>;

/**
 * An amount in base units: bit, s, m and usd, and whatever people count (users, requests, photos), each a
 * dimension of its own.
 */
export interface Quantity {
  readonly value: number;
  readonly dimensions: Dimensions;
}

export const BASE = { data: 'bit', time: 's', length: 'm', money: 'usd' } as const;

/** Something in the input that the member can mend, as a sentence. */
export class CalculationError extends Error {
  override readonly name = 'CalculationError';
}

export const plain = (value: number): Quantity => ({ value, dimensions: {} });

export function multiply(a: Quantity, b: Quantity): Quantity {
  return { value: a.value * b.value, dimensions: combine(a.dimensions, b.dimensions, 1) };
}

export function divide(a: Quantity, b: Quantity): Quantity {
  if (b.value === 0) throw new CalculationError('That divides by zero.');
  return { value: a.value / b.value, dimensions: combine(a.dimensions, b.dimensions, -1) };
}

export function add(a: Quantity, b: Quantity): Quantity {
  requireSame(a, b, 'added to');
  return { value: a.value + b.value, dimensions: a.dimensions };
}

export function subtract(a: Quantity, b: Quantity): Quantity {
  requireSame(a, b, 'subtracted from', true);
  return { value: a.value - b.value, dimensions: a.dimensions };
}

/** The exponent is a plain number; a quantity with a unit can be raised to whole powers only. */
export function power(base: Quantity, exponent: Quantity): Quantity {
  if (!isPlain(exponent)) {
    throw new CalculationError(`An exponent has no unit, and this one is in ${describe(exponent)}.`);
  }
  if (!isPlain(base) && !Number.isInteger(exponent.value)) {
    throw new CalculationError(`Only whole powers of ${describe(base)} make sense.`);
  }
  const dimensions = Object.fromEntries(
    Object.entries(base.dimensions)
      .map(([unit, times]) => [unit, times * exponent.value] as const)
      .filter(([, times]) => times !== 0),
  );
  return { value: base.value ** exponent.value, dimensions };
}

export const isPlain = ({ dimensions }: Quantity): boolean => Object.keys(dimensions).length === 0;

export function sameDimensions(a: Quantity, b: Quantity): boolean {
  return Object.keys(combine(a.dimensions, b.dimensions, -1)).length === 0;
}

/** What kind of thing a quantity is: "bytes per second", "a plain number". */
export function describe({ dimensions }: Quantity): string {
  const words = (sign: 1 | -1) =>
    Object.entries(dimensions)
      .filter(([, times]) => Math.sign(times) === sign)
      .map(([unit, times]) =>
        Math.abs(times) === 1 ? nameOf(unit, sign) : `${nameOf(unit, sign)}^${Math.abs(times)}`,
      );
  const [above, below] = [words(1), words(-1)];
  if (above.length === 0 && below.length === 0) return 'a plain number';
  return [above.join(' × '), ...below].filter((part) => part !== '').join(' per ');
}

const NAMES: Readonly<Record<string, readonly [many: string, one: string]>> = {
  bit: ['bytes', 'byte'],
  s: ['seconds', 'second'],
  m: ['metres', 'metre'],
  usd: ['dollars', 'dollar'],
  req: ['requests', 'request'],
};

const nameOf = (unit: string, sign: 1 | -1): string =>
  lookup(NAMES, unit)?.[sign === 1 ? 0 : 1] ?? (sign === 1 ? pluralOf(unit) : unit);

/** "user" as "users", "reply" as "replies". */
export function pluralOf(noun: string): string {
  if (/(s|x|ch|sh)$/.test(noun)) return noun.endsWith('s') ? noun : `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

function combine(a: Dimensions, b: Dimensions, sign: 1 | -1): Dimensions {
  if (Object.keys(b).length === 0) return a;
  const all: Record<string, number> = { ...a };
  for (const [unit, times] of Object.entries(b)) all[unit] = (lookup(all, unit) ?? 0) + sign * times;
  return Object.fromEntries(Object.entries(all).filter(([, times]) => times !== 0));
}

function requireSame(a: Quantity, b: Quantity, verb: string, turned = false): void {
  if (sameDimensions(a, b)) return;
  const [first, second] = turned ? [b, a] : [a, b];
  const told = `${capital(describe(first))} cannot be ${verb} ${describe(second)}`;
  throw new CalculationError(`${told}: they measure different things.`);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
