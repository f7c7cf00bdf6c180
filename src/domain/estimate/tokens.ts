import { CalculationError } from './quantity.ts';

export type Operator = '+' | '-' | '*' | '/' | '^';
export type Sign = '(' | ')' | ',' | '%' | '$' | '~';

/** A token, with where it stands in the text, so that what is written together can be told from what is not. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'operator'; readonly operator: Operator }
  /** The dash that stands between the ends of a range: "5–20". */
  | { readonly kind: 'dash' }
  /** The x of "3x", which multiplies if something follows. */
  | { readonly kind: 'times' }
  | { readonly kind: 'sign'; readonly sign: Sign }
);

const LONGEST = 200;
const MOST_TOKENS = 80;

const NUMBER =
  /^(?:\d{1,3}(?:[,_ \u00a0\u2009\u202f]\d{3})+(?![\d,.])(?:\.\d+)?|\d{1,3}(?:[,_]\d{3})+\.\d+|\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+(?![\p{L}\d]))?/iu;
const GROUPING = /[,_\s]/g;
const WORD = /^(?:log2|log10|[\p{L}µ]+)/u;
const SIGNS: ReadonlySet<string> = new Set<Sign>(['(', ')', ',', '%', '$', '~']);

const OPERATORS: Readonly<Record<string, Operator>> = {
  ...{ '+': '+', '-': '-', '−': '-', '*': '*', '×': '*', '·': '*', '/': '/', '÷': '/', '^': '^' },
};

const ASKING = /^\s*(?:what(?:[’']s| is)|how much is)\s|[\s=?]+$/giu;

/**
 * What was typed without what cannot be seen (marks of direction, joiners and the like come along when text is
 * copied) and without the words of a question, which only ask for the answer.
 */
export const legible = (typed: string): string => typed.replace(/\p{Cf}/gu, '').replace(ASKING, '');

/** Cuts a legible text into tokens. Throws a CalculationError for what is too long or cannot be read. */
export function tokensOf(text: string): Token[] {
  if (text.length > LONGEST)
    throw new CalculationError(`That is longer than ${LONGEST} characters. Take it in parts.`);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const space = /^\s+/.exec(rest)?.[0].length ?? 0;
    if (space === 0) {
      const token = nextToken(rest, at);
      tokens.push(token);
      if (tokens.length > MOST_TOKENS)
        throw new CalculationError('That has too many parts. Take it in steps.');
      at = token.end;
    }
    at += space;
  }
  return tokens;
}

function nextToken(rest: string, start: number): Token {
  const first = [...rest][0] ?? '';
  const span = (length: number) => ({ start, end: start + length });
  const number = NUMBER.exec(rest)?.[0];
  if (number !== undefined)
    return { kind: 'number', value: Number(number.replaceAll(GROUPING, '')), ...span(number.length) };
  if (rest.startsWith('**')) return { kind: 'operator', operator: '^', ...span(2) };
  if (first === '–') return { kind: 'dash', ...span(1) };
  if (first === '≈') return { kind: 'sign', sign: '~', ...span(1) };
  const operator = OPERATORS[first];
  if (operator !== undefined) return { kind: 'operator', operator, ...span(1) };
  if (isSign(first)) return { kind: 'sign', sign: first, ...span(1) };
  const word = WORD.exec(rest)?.[0];
  if (word === undefined) throw new CalculationError(`${quoted(first)} cannot be read here.`);
  return /^x$/i.test(word) ? { kind: 'times', ...span(1) } : { kind: 'word', word, ...span(word.length) };
}

const isSign = (character: string): character is Sign => SIGNS.has(character);

/** A mark that sits on the letter before it is given a place of its own to sit on. */
const quoted = (character: string): string => `“${/\p{M}/u.test(character) ? '◌' : ''}${character}”`;
