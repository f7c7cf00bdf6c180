import { type Amount, quantityOf, startsNumber, takeAmount } from './amounts.ts';
import type { Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { sameDimensions } from './quantity.ts';
import { rangeOf } from './range.ts';

/**
 * Reads "50M to 200M users", "100-200ms", "between 5 and 20"; null, and nothing read, when no range comes next.
 * A hyphen makes a range only where nothing else is written close to it: "5-20" is one, "5 - 20" and "2*5-20" are
 * subtractions, and so are "20-5" and "1-99.9%".
 */
export function takeRange(cursor: Cursor, assumptions: Set<string>): Expression | null {
  const mark = cursor.mark();
  const alone = !cursor.followsOperator();
  const between = cursor.takeWord('between', 'from');
  const start = cursor.mark();
  const first = startsNumber(cursor) ? takeAmount(cursor, assumptions) : null;
  const hyphen = alone && takeHyphen(cursor);
  const joined = hyphen || takeDash(cursor) || takeWord(cursor, between ? ['to', 'and'] : ['to']);
  const second = first !== null && joined ? takeAmount(cursor, assumptions) : null;
  if (first === null || second === null) return cursor.backTo(mark);
  const low = quantityOf(completed(first, second));
  const high = quantityOf({ ...second, unit: second.unit ?? first.unit, money: first.money || second.money });
  if (hyphen) {
    const kept = sameDimensions(low, high) && low.value < high.value && !isComplement(first, second);
    if (!kept || cursor.meetsOperator()) return cursor.backTo(mark);
    assumptions.add(`\`${cursor.since(start)}\` was read as a range; a minus has spaces around it`);
  }
  const share = second.form === 'share';
  return { kind: 'range', range: rangeOf(low, high), share, text: cursor.since(start) };
}

/** The first of two ends with what only the second one says: "5-20M users" begins at five million users. */
function completed(first: Amount, second: Amount): Amount {
  const bare = first.form === 'number' && first.multiple === null && first.unit === null;
  return {
    ...first,
    form: bare ? second.form : first.form,
    multiple: bare && first.number < second.number ? second.multiple : first.multiple,
    unit: first.unit ?? second.unit,
    money: first.money || second.money,
  };
}

/** "1-99.9%" is what is missing to the whole; nobody means from 1% to 99.9%. */
const isComplement = (first: Amount, second: Amount): boolean =>
  first.form === 'number' && first.number === 1 && second.form === 'share' && second.number >= 50;

function takeHyphen(cursor: Cursor): boolean {
  return cursor.touches() && cursor.touches(1) && startsNumber(cursor, 1) && cursor.takeOperator('-');
}

function takeDash(cursor: Cursor): boolean {
  const dash = cursor.peek()?.kind === 'dash' && startsNumber(cursor, 1);
  if (dash) cursor.skip();
  return dash;
}

const takeWord = (cursor: Cursor, words: readonly string[]): boolean =>
  startsNumber(cursor, 1) && cursor.takeWord(...words);
