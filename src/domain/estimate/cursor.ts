import { CalculationError } from './quantity.ts';
import { legible, type Operator, type Sign, type Token, tokensOf } from './tokens.ts';

/** Walks over the tokens of a text, forwards and, where a reading did not work out, back to a mark. */
export class Cursor {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(typed: string) {
    this.#text = legible(typed);
    this.#tokens = tokensOf(this.#text);
  }

  /** The token that many places ahead of the next one. */
  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  /** The word that many places ahead, in lower case; an empty text for anything else. */
  word(ahead = 0): string {
    const token = this.peek(ahead);
    return token?.kind === 'word' ? token.word.toLowerCase() : '';
  }

  skip(count = 1): void {
    this.#at += count;
  }

  takeOperator(operator: Operator): boolean {
    const token = this.peek();
    return this.#takeIf(token?.kind === 'operator' && token.operator === operator);
  }

  takeSign(sign: Sign): boolean {
    const token = this.peek();
    return this.#takeIf(token?.kind === 'sign' && token.sign === sign);
  }

  takeWord(...words: readonly string[]): boolean {
    return this.#takeIf(words.includes(this.word()));
  }

  /** Whether no space stands between the token that many places ahead and the one before it. */
  touches(ahead = 0): boolean {
    const [before, token] = [this.peek(ahead - 1), this.peek(ahead)];
    return before !== undefined && token !== undefined && before.end === token.start;
  }

  /** Whether an operator is written close before the next token. */
  followsOperator(): boolean {
    return this.peek(-1)?.kind === 'operator' && this.touches();
  }

  /** Whether an operator is written close behind the last token. */
  meetsOperator(): boolean {
    return this.peek()?.kind === 'operator' && this.touches();
  }

  mark(): number {
    return this.#at;
  }

  /** Unreads everything from a mark on, and says with null that nothing was read. */
  backTo(mark: number): null {
    this.#at = mark;
    return null;
  }

  /** What was typed from a mark up to here. */
  since(mark: number): string {
    return this.#text.slice(this.#tokens[mark]?.start ?? 0, this.#tokens[this.#at - 1]?.end ?? 0);
  }

  /** An error about the next token. */
  unexpected(): CalculationError {
    const token = this.peek();
    if (token === undefined) return new CalculationError('Something is missing at the end.');
    const written = this.#text.slice(token.start, token.end);
    if (this.touches() && this.peek(-1)?.kind === 'number' && /^[.,]/.test(written))
      return new CalculationError(
        'Write a number as in `1,000,000.5`: comma for thousands, point for decimals.',
      );
    return new CalculationError(`“${written}” was not expected there.`);
  }

  #takeIf(found: boolean): boolean {
    if (found) this.#at += 1;
    return found;
  }
}
