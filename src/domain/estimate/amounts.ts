import type { Cursor } from './cursor.ts';
import { lookup } from './lookup.ts';
import { add, BASE, CalculationError, divide, multiply, plain, type Quantity } from './quantity.ts';
import { takePerUnits, takeUnit } from './unit-words.ts';
import { knownUnit } from './units.ts';
import { CONVERSIONS, KEYWORDS, MULTIPLES, NUMBER_WORDS } from './vocabulary.ts';

/** A number as typed, in its parts: one end of a range borrows from the other what it leaves out. */
export interface Amount {
  readonly number: number;
  /** "M", "billion"; null when not said. */
  readonly multiple: number | null;
  readonly form: 'number' | 'share' | 'nines';
  readonly money: boolean;
  /** "GB", "req/user/day"; null when not said. */
  readonly unit: Quantity | null;
  /** The "13 min" of "2 h 13 min"; null when there is none. */
  readonly rest: Quantity | null;
}

/** Whether an amount can begin at that many tokens ahead. */
export function startsNumber(cursor: Cursor, ahead = 0): boolean {
  const token = cursor.peek(ahead);
  if (token?.kind === 'sign' && (token.sign === '$' || token.sign === '~')) return true;
  return token?.kind === 'number' || lookup(NUMBER_WORDS, cursor.word(ahead)) !== undefined;
}

/** Reads "1.5 billion users", "$0.023/GB/month", "three nines"; null, and nothing read, when no number comes next. */
export function takeAmount(cursor: Cursor, assumptions: Set<string>): Amount | null {
  if (!startsNumber(cursor)) return null;
  const mark = cursor.mark();
  while (cursor.takeSign('~'));
  const money = cursor.takeSign('$');
  const number = takeNumber(cursor);
  if (number === null) {
    if (money) throw new CalculationError('A dollar sign needs an amount behind it.');
    cursor.backTo(mark);
    throw cursor.unexpected();
  }
  const blank = { number, multiple: null, money, unit: null, rest: null } as const;
  if (!money && cursor.takeSign('%')) return { ...blank, form: 'share', unit: takePerUnits(cursor, null) };
  if (!money && takeNines(cursor)) return { ...blank, form: 'nines' };
  const multiple = takeMultiple(cursor, assumptions);
  const unit = takeUnit(cursor) ?? takePerUnits(cursor, null);
  const rest = unit !== null && isTime(unit) ? takeSmallerTimes(cursor) : null;
  return { number, multiple, form: 'number', money, unit, rest };
}

/** What an amount comes to, in base units. */
export function quantityOf({ number, multiple, form, money, unit, rest }: Amount): Quantity {
  const value = { number: number * (multiple ?? 1), share: number / 100, nines: 1 - 10 ** -number }[form];
  const bare = money ? { value, dimensions: { [BASE.money]: 1 } } : plain(value);
  const whole = unit === null ? bare : multiply(bare, unit);
  return rest === null ? whole : add(whole, rest);
}

/** The smaller units that follow a time are part of it. */
function takeSmallerTimes(cursor: Cursor): Quantity | null {
  const unit = cursor.peek()?.kind === 'number' ? knownUnit(cursor.word(1)) : null;
  if (unit === null || !isTime(unit)) return null;
  const part = multiply(plain(takeNumber(cursor) ?? 0), unit);
  cursor.skip();
  const rest = takeSmallerTimes(cursor);
  return rest === null ? part : add(part, rest);
}

const isTime = ({ dimensions }: Quantity): boolean =>
  Object.keys(dimensions).length === 1 && dimensions[BASE.time] === 1;

function takeNumber(cursor: Cursor): number | null {
  const token = cursor.peek();
  const value = token?.kind === 'number' ? token.value : lookup(NUMBER_WORDS, cursor.word());
  if (value === undefined) return null;
  cursor.skip();
  if (value === 0.5) cursor.takeWord('a', 'an');
  return value;
}

/** "nines", or the "9s" of "five 9s". */
function takeNines(cursor: Cursor): boolean {
  if (cursor.takeWord('nines', 'nine')) return true;
  const token = cursor.peek();
  const digits = token?.kind === 'number' && token.value === 9 && cursor.word(1) === 's' && cursor.touches(1);
  if (digits) cursor.skip(2);
  return digits;
}

/** "M", "hundred million". A bare "B" is bytes and a bare "m" could be two things, unless something is counted. */
function takeMultiple(cursor: Cursor, assumptions: Set<string>): number | null {
  let product: number | null = null;
  for (let token = cursor.peek(); token?.kind === 'word'; token = cursor.peek()) {
    const bare = token.word === 'B' || token.word === 'm';
    const multiple = bare ? bareMultiple(cursor, token.word) : multipleOf(token.word);
    if (multiple === undefined) break;
    if (bare)
      assumptions.add(`\`${token.word}\` was read as ${multiple === 1e9 ? 'a billion' : 'a million'}`);
    product = (product ?? 1) * multiple;
    cursor.skip();
  }
  return product;
}

const multipleOf = (word: string): number | undefined =>
  lookup(MULTIPLES, word) ?? (word.length > 2 ? lookup(MULTIPLES, word.toLowerCase()) : undefined);

function bareMultiple(cursor: Cursor, word: string): number | undefined {
  const next = cursor.word(1);
  if (next !== '' && !KEYWORDS.has(next)) return word === 'B' ? 1e9 : 1e6;
  if (word === 'B') return undefined;
  throw new CalculationError('`m` could be minutes, metres or a million. Write `min`, `meters` or `M`.');
}

/** A unit asked for with "in", with its name as typed. */
export interface NamedUnit {
  readonly name: string;
  readonly one: Quantity;
}

/** Reads "in minutes", "to MB/s", "as %"; null when no conversion is asked for. */
export function takeConversion(cursor: Cursor): NamedUnit | null {
  const asked = cursor.word();
  if (!CONVERSIONS.has(asked)) return null;
  cursor.skip();
  const mark = cursor.mark();
  if (cursor.takeSign('%') || cursor.takeWord('percent')) return { name: '%', one: plain(0.01) };
  let one = takeUnit(cursor);
  if (one === null) throw new CalculationError(`Which unit should it be in? Write it after “${asked}”.`);
  while (cursor.takeOperator('/')) {
    const below = takeUnit(cursor);
    if (below === null) throw cursor.unexpected();
    one = divide(one, below);
  }
  return { name: cursor.since(mark), one };
}
