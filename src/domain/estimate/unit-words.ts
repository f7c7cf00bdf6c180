import type { Cursor } from './cursor.ts';
import { BASE, divide, plain, type Quantity } from './quantity.ts';
import { countUnit, knownUnit } from './units.ts';
import { KEYWORDS } from './vocabulary.ts';

/** Reads "GB", "req/user/day", "active users": the name of what is counted is the last word. Null when none comes. */
export function takeUnit(cursor: Cursor): Quantity | null {
  let unit: Quantity | null = null;
  for (let token = cursor.peek(); token?.kind === 'word'; token = cursor.peek()) {
    if (KEYWORDS.has(cursor.word()) || saysPer(cursor)) break;
    const known = knownUnit(token.word);
    if (unit === null || known !== null || !isMeasure(unit)) unit = known ?? countUnit(token.word);
    cursor.skip();
    if (known !== null) {
      skipNoun(cursor);
      break;
    }
  }
  return unit === null ? null : takePerUnits(cursor, unit);
}

/** Reads "/user/day", "per user per day", "a day", where it is written as part of the unit. */
export function takePerUnits(cursor: Cursor, unit: Quantity | null): Quantity | null {
  let rate = unit;
  while (saysPer(cursor)) {
    const token = cursor.peek(1);
    if (token?.kind !== 'word') break;
    cursor.skip(2);
    rate = divide(rate ?? plain(1), knownUnit(token.word) ?? countUnit(token.word));
  }
  return rate;
}

/** A slash without spaces, a "per" before a word, or the article of "a day". */
function saysPer(cursor: Cursor): boolean {
  const next = cursor.word(1);
  if (next === '' || KEYWORDS.has(next)) return false;
  const token = cursor.peek();
  if (token?.kind === 'operator') return token.operator === '/' && cursor.touches() && cursor.touches(1);
  const word = cursor.word();
  if (word === 'a' || word === 'an') return knownUnit(next)?.dimensions[BASE.time] === 1;
  return word === 'per';
}

/** The noun in "500 KB photos" says what is measured and changes nothing. */
function skipNoun(cursor: Cursor): void {
  const noun = cursor.word();
  if (noun !== '' && !KEYWORDS.has(noun) && !saysPer(cursor) && knownUnit(noun) === null) cursor.skip();
}

const isMeasure = ({ dimensions }: Quantity): boolean =>
  Object.keys(dimensions).some((unit) => Object.values<string>(BASE).includes(unit));
