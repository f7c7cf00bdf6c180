import { CalculationError } from './quantity.ts';

export type Operator = '+' | '-' | '*' | '/' | '^';

export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'word'; readonly word: string }
  /** `tight` when no space stands around it, as in "km/s": then it belongs to the unit. */
  | { readonly kind: 'operator'; readonly operator: Operator; readonly tight: boolean }
  /** The x of "3x", which multiplies if something follows. */
  | { readonly kind: 'times' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'comma' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'dollar' };

const LONGEST = 200;
const MOST_TOKENS = 80;

const NUMBER = /^(?:\d{1,3}(?:[,_]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,3}(?![\p{L}\d]))?/iu;
const WORD = /^(?:log2|log10|[\p{L}µ]+)/u;

const SIGNS: Readonly<Record<string, Token>> = {
  '(': { kind: 'open' },
  ')': { kind: 'close' },
  ',': { kind: 'comma' },
  '%': { kind: 'percent' },
  $: { kind: 'dollar' },
};

const OPERATORS: Readonly<Record<string, '+' | '-' | '*' | '/' | '^'>> = {
  ...{
    '+': '+',
    '-': '-',
    '−': '-',
    '–': '-',
    '*': '*',
    '×': '*',
    x: '*',
    '·': '*',
    '/': '/',
    '÷': '/',
    '^': '^',
  },
};

/** Cuts what was typed into tokens. Throws a CalculationError for what is too long or cannot be read. */
export function tokensOf(typed: string): Token[] {
  if (typed.length > LONGEST)
    throw new CalculationError(`That is longer than ${LONGEST} characters. Take it in parts.`);
  const tokens: Token[] = [];
  for (let at = 0; at < typed.length; ) {
    const rest = typed.slice(at);
    const space = /^\s+/.exec(rest)?.[0];
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const [token, length] = nextToken(rest, typed[at - 1] ?? ' ');
    tokens.push(token);
    if (tokens.length > MOST_TOKENS) throw new CalculationError('That has too many parts. Take it in steps.');
    at += length;
  }
  return tokens;
}

function nextToken(rest: string, before: string): [Token, number] {
  const number = NUMBER.exec(rest)?.[0];
  if (number !== undefined)
    return [{ kind: 'number', value: Number(number.replaceAll(/[,_]/g, '')) }, number.length];
  if (rest.startsWith('**')) return [{ kind: 'operator', operator: '^', tight: false }, 2];
  const first = [...rest][0] ?? '';
  const word = WORD.exec(rest)?.[0];
  if (word === 'x') return [{ kind: 'times' }, 1];
  const operator = OPERATORS[first];
  if (operator !== undefined) {
    const tight = !/\s/.test(before) && /^\S[\p{L}µ]/u.test(rest);
    return [{ kind: 'operator', operator, tight }, first.length];
  }
  if (word !== undefined) return [{ kind: 'word', word }, word.length];
  const sign = SIGNS[first];
  if (sign === undefined)
    throw new CalculationError(
      `“${first}” cannot be read here. Write it as in \`100M users * 10 req/user/day\`.`,
    );
  return [sign, first.length];
}

/** A token as it was typed, for a sentence about it. */
export function written(token: Token): string {
  switch (token.kind) {
    case 'number':
      return String(token.value);
    case 'word':
      return token.word;
    case 'operator':
      return token.operator;
    default:
      return { open: '(', close: ')', comma: ',', percent: '%', dollar: '$', times: 'x' }[token.kind];
  }
}
