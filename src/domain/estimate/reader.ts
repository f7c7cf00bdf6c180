import { lookup } from './lookup.ts';
import {
  add,
  BASE,
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
import { type Token, written } from './tokens.ts';
import { countUnit, knownUnit } from './units.ts';
import { CONVERSIONS, FUNCTIONS, KEYWORDS, MULTIPLES, NUMBER_WORDS } from './vocabulary.ts';

/** A unit asked for, with its name as typed. */
export interface NamedUnit {
  readonly name: string;
  readonly one: Quantity;
}

interface Operand {
  readonly quantity: Quantity;
  /** "20%" after a plus means a fifth more, not 0.2 more. */
  readonly percent: boolean;
}

/** Reads tokens by recursive descent: sums of products of powers of amounts with units. */
export class Reader {
  readonly assumptions = new Set<string>();
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  expression(): Quantity {
    let { quantity: left } = this.#product();
    for (;;) {
      if (this.#takeOperator('+', 'plus')) left = this.#withShare(left, this.#product(), add);
      else if (this.#takeOperator('-', 'minus')) left = this.#withShare(left, this.#product(), subtract);
      else return left;
    }
  }

  conversion(): NamedUnit | null {
    const token = this.#peek();
    if (token?.kind !== 'word' || !CONVERSIONS.has(token.word.toLowerCase())) return null;
    this.#at += 1;
    const from = this.#at;
    const one = this.#unit();
    if (one === null)
      throw new CalculationError(`Which unit should it be in? Write it after “${token.word}”.`);
    return { name: this.#tokens.slice(from, this.#at).map(written).join(''), one };
  }

  requireEnd(): void {
    const token = this.#peek();
    if (token !== undefined) throw new CalculationError(`“${written(token)}” was not expected there.`);
  }

  #withShare(left: Quantity, right: Operand, combine: typeof add): Quantity {
    const amount = right.percent && !isShare(left) ? multiply(left, right.quantity) : right.quantity;
    return combine(left, amount);
  }

  #product(): Operand {
    let left = this.#signed();
    for (;;) {
      if (this.#takeOperator('*', 'times') || this.#takeTimes() || this.#takeWord('of')) {
        left = whole(multiply(left.quantity, this.#signed().quantity));
      } else if (this.#takeOperator('/', 'over') || this.#takeWord('per')) {
        left = whole(divide(left.quantity, this.#signed().quantity));
      } else return left;
    }
  }

  #signed(): Operand {
    if (!this.#takeOperator('-')) return this.#power();
    const { quantity, percent } = this.#signed();
    return { quantity: multiply(plain(-1), quantity), percent };
  }

  #power(): Operand {
    const base = this.#amount();
    if (!this.#takeOperator('^')) return base;
    return whole(power(base.quantity, this.#signed().quantity));
  }

  #amount(): Operand {
    const token = this.#peek();
    if (token === undefined) throw new CalculationError('Something is missing at the end.');
    if (token.kind === 'open') return whole(this.#withUnit(this.#bracket()));
    if (token.kind === 'dollar') return whole(this.#money());
    if (token.kind === 'number') {
      this.#at += 1;
      return this.#number(token.value);
    }
    if (token.kind === 'word') return whole(this.#word(token.word));
    throw new CalculationError(`“${written(token)}” was not expected there.`);
  }

  #number(value: number): Operand {
    if (this.#peek()?.kind === 'percent') {
      this.#at += 1;
      return { quantity: plain(value / 100), percent: true };
    }
    if (this.#takeWord('nines')) return whole(plain(1 - 10 ** -value));
    return whole(this.#withUnit(plain(value * this.#multiple())));
  }

  #word(word: string): Quantity {
    const lower = word.toLowerCase();
    const named = lookup(NUMBER_WORDS, lower);
    if (named !== undefined) {
      this.#at += 1;
      return this.#number(named).quantity;
    }
    if (lookup(FUNCTIONS, lower) !== undefined && this.#tokens[this.#at + 1]?.kind === 'open')
      return this.#call(lower);
    const unit = this.#unit();
    if (unit === null) throw new CalculationError(`“${word}” was not expected there.`);
    return unit;
  }

  #call(name: string): Quantity {
    this.#at += 1;
    const values = this.#list();
    const run = lookup(FUNCTIONS, name);
    const [first] = values;
    if (run === undefined || first === undefined)
      throw new CalculationError(`${name} needs a number in brackets.`);
    const keepsUnit = ['ceil', 'floor', 'round', 'abs', 'min', 'max'].includes(name);
    if (!keepsUnit && !isPlain(first))
      throw new CalculationError(`${name} takes a plain number, not ${describe(first)}.`);
    if (values.some((value) => !sameDimensions(value, first))) {
      throw new CalculationError(`${name} compares like with like, and these measure different things.`);
    }
    return { value: run(...values.map(({ value }) => value)), dimensions: first.dimensions };
  }

  #list(): Quantity[] {
    this.#at += 1;
    const values = [this.expression()];
    while (this.#peek()?.kind === 'comma') {
      this.#at += 1;
      values.push(this.expression());
    }
    this.#close();
    return values;
  }

  #bracket(): Quantity {
    this.#at += 1;
    const inside = this.expression();
    this.#close();
    return inside;
  }

  #close(): void {
    if (this.#peek()?.kind !== 'close') throw new CalculationError('A bracket is not closed.');
    this.#at += 1;
  }

  #money(): Quantity {
    this.#at += 1;
    const token = this.#peek();
    if (token?.kind !== 'number') throw new CalculationError('A dollar sign needs an amount behind it.');
    this.#at += 1;
    return this.#withUnit({ value: token.value * this.#multiple(), dimensions: { [BASE.money]: 1 } });
  }

  /** "M", "billion". A bare "B" is bytes and a bare "m" could be two things, unless something is counted. */
  #multiple(): number {
    const token = this.#peek();
    if (token?.kind !== 'word') return 1;
    const counts = this.#countsSomething(this.#at + 1);
    const bare = token.word === 'B' || token.word === 'm';
    if (bare && !counts && token.word === 'm') {
      throw new CalculationError('`m` could be minutes, metres or a million. Write `min`, `meters` or `M`.');
    }
    const multiple = bare
      ? counts
        ? { B: 1e9, m: 1e6 }[token.word]
        : undefined
      : lookup(MULTIPLES, token.word);
    if (multiple === undefined) return 1;
    if (bare)
      this.assumptions.add(`\`${token.word}\` was read as ${token.word === 'B' ? 'a billion' : 'a million'}`);
    this.#at += 1;
    return multiple;
  }

  #countsSomething(at: number): boolean {
    const token = this.#tokens[at];
    return token?.kind === 'word' && !KEYWORDS.has(token.word.toLowerCase());
  }

  #withUnit(amount: Quantity): Quantity {
    const unit = this.#unit();
    return unit === null ? this.#perUnits(amount) : multiply(amount, unit);
  }

  /** "GB", "req/user/day", "active users": the name of what is counted is the last word. */
  #unit(): Quantity | null {
    let unit: Quantity | null = null;
    for (let token = this.#peek(); token?.kind === 'word'; token = this.#peek()) {
      if (KEYWORDS.has(token.word.toLowerCase())) break;
      const known = knownUnit(token.word);
      if (unit === null || known !== null || !isMeasure(unit)) unit = known ?? countUnit(token.word);
      this.#at += 1;
      if (known !== null) this.#skipNoun();
      if (known !== null) break;
    }
    return unit === null ? null : this.#perUnits(unit);
  }

  /** The noun in "500 KB photos" says what is measured and changes nothing. */
  #skipNoun(): void {
    const token = this.#peek();
    if (token?.kind !== 'word' || KEYWORDS.has(token.word.toLowerCase()) || knownUnit(token.word) !== null)
      return;
    this.#at += 1;
  }

  /** "/user/day" and "per user per day", as long as it is written as part of the unit. */
  #perUnits(amount: Quantity): Quantity {
    let quantity = amount;
    for (;;) {
      const [slash, word] = [this.#peek(), this.#tokens[this.#at + 1]];
      const tight = slash?.kind === 'operator' && slash.operator === '/' && slash.tight;
      const per = slash?.kind === 'word' && slash.word.toLowerCase() === 'per';
      if (word?.kind !== 'word' || !(tight || per) || KEYWORDS.has(word.word.toLowerCase())) return quantity;
      this.#at += 2;
      quantity = divide(quantity, knownUnit(word.word) ?? countUnit(word.word));
    }
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #takeOperator(operator: string, word?: string): boolean {
    const token = this.#peek();
    const found = token?.kind === 'operator' && token.operator === operator;
    if (found) this.#at += 1;
    return found || (word !== undefined && this.#takeWord(word));
  }

  /** An x with nothing behind it, as in "a peak of 3x", multiplies nothing. */
  #takeTimes(): boolean {
    if (this.#peek()?.kind !== 'times') return false;
    this.#at += 1;
    const next = this.#peek()?.kind;
    return next === 'number' || next === 'open' || next === 'word' || next === 'dollar';
  }

  #takeWord(word: string): boolean {
    const token = this.#peek();
    const found = token?.kind === 'word' && token.word.toLowerCase() === word;
    if (found) this.#at += 1;
    return found;
  }
}

const whole = (quantity: Quantity): Operand => ({ quantity, percent: false });

/** A share, such as 99%, to which a share is added as it stands. */
const isShare = (quantity: Quantity): boolean => isPlain(quantity) && Math.abs(quantity.value) <= 1;

const isMeasure = ({ dimensions }: Quantity): boolean =>
  Object.keys(dimensions).some((unit) => Object.values<string>(BASE).includes(unit));
