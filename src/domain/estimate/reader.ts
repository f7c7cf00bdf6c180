import { quantityOf, takeAmount } from './amounts.ts';
import { Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { lookup } from './lookup.ts';
import { CalculationError } from './quantity.ts';
import { takeRange } from './range-reader.ts';
import type { Operator } from './tokens.ts';
import { takePerUnits, takeUnit } from './unit-words.ts';
import { APPROXIMATIONS, FUNCTIONS } from './vocabulary.ts';

/** Reads an expression by recursive descent: sums of products of powers of amounts with units. */
export class Reader {
  readonly assumptions = new Set<string>();
  readonly cursor: Cursor;

  constructor(typed: string) {
    this.cursor = new Cursor(typed);
  }

  expression(): Expression {
    const { cursor } = this;
    let left = this.#product();
    for (;;) {
      if (cursor.takeOperator('+') || cursor.takeWord('plus')) left = operation('+', left, this.#product());
      else if (this.#takeMinus()) left = operation('-', left, this.#product());
      else return left;
    }
  }

  requireEnd(): void {
    if (this.cursor.peek() !== undefined) throw this.cursor.unexpected();
  }

  #product(): Expression {
    const { cursor } = this;
    let left = this.#signed();
    for (;;) {
      if (cursor.takeOperator('*') || cursor.takeWord('times', 'of') || this.#takeTimes()) {
        left = operation('*', left, this.#signed());
      } else if (cursor.takeOperator('/') || cursor.takeWord('over', 'per', 'every')) {
        left = operation('/', left, this.#signed());
      } else return left;
    }
  }

  #signed(): Expression {
    if (!this.cursor.takeOperator('-')) return this.#power();
    const of = this.#signed();
    if (of.kind === 'range') throw new CalculationError('A range starts at zero or above.');
    return { kind: 'negative', of };
  }

  #power(): Expression {
    const base = this.#operand();
    return this.cursor.takeOperator('^') ? operation('^', base, this.#signed()) : base;
  }

  #operand(): Expression {
    const { cursor } = this;
    while (APPROXIMATIONS.has(cursor.word())) cursor.skip();
    const range = takeRange(cursor, this.assumptions);
    if (range !== null) return range;
    const mark = cursor.mark();
    const amount = takeAmount(cursor, this.assumptions);
    if (amount !== null) {
      const share = amount.form === 'share';
      return { kind: 'amount', quantity: quantityOf(amount), share, text: cursor.since(mark) };
    }
    if (cursor.takeSign('(')) return this.#withUnit(this.#closed());
    const call = this.#call();
    if (call !== null) return call;
    const unit = takeUnit(cursor);
    if (unit === null) throw cursor.unexpected();
    return { kind: 'amount', quantity: unit, share: false, text: cursor.since(mark) };
  }

  #closed(): Expression {
    const inside = this.expression();
    if (!this.cursor.takeSign(')')) throw new CalculationError('A bracket is not closed.');
    return inside;
  }

  /** "(2 + 3) GB" is as many gigabytes. */
  #withUnit(inside: Expression): Expression {
    const mark = this.cursor.mark();
    const unit = takeUnit(this.cursor) ?? takePerUnits(this.cursor, null);
    if (unit === null) return inside;
    const text = this.cursor.since(mark);
    return operation('*', inside, { kind: 'amount', quantity: unit, share: false, text });
  }

  #call(): Expression | null {
    const { cursor } = this;
    const name = cursor.word();
    const bracket = cursor.peek(1);
    if (lookup(FUNCTIONS, name) === undefined || bracket?.kind !== 'sign' || bracket.sign !== '(')
      return null;
    cursor.skip(2);
    const values = [this.expression()];
    while (cursor.takeSign(',')) values.push(this.expression());
    if (!cursor.takeSign(')')) throw new CalculationError('A bracket is not closed.');
    return { kind: 'call', name, values };
  }

  /** A dash that turned out not to stand in a range is a minus. */
  #takeMinus(): boolean {
    const { cursor } = this;
    if (cursor.peek()?.kind !== 'dash') return cursor.takeOperator('-') || cursor.takeWord('minus');
    cursor.skip();
    return true;
  }

  /** An x with nothing behind it, as in "a peak of 3x", multiplies nothing. */
  #takeTimes(): boolean {
    const { cursor } = this;
    if (cursor.peek()?.kind !== 'times') return false;
    cursor.skip();
    const next = cursor.peek();
    if (next?.kind === 'sign') return next.sign === '(' || next.sign === '$' || next.sign === '~';
    return next?.kind === 'number' || next?.kind === 'word';
  }
}

const operation = (operator: Operator, left: Expression, right: Expression): Expression => ({
  kind: 'operation',
  operator,
  left,
  right,
});
