import { calculate } from '../estimate/calculate.ts';
import { CalculationError } from '../estimate/quantity.ts';
import type { Amount } from './answer.ts';

/** An amount as `calculate` reads it. */
export interface ReadAmount extends Amount {
  readonly expression: string;
}

/** A number with its multiple, what is counted, and what it is per: "10M photos a day", "500 KB", "99.9%". */
const AMOUNT =
  /\$?\d[\d,_]*(?:\.\d+)?\s*(?:%|(?:k|m|mn|b|bn|t|thousand|million|billion|trillion)\b)?(?:\s*(?!(?:an?|per|every|each|at|for|in|on|to|of|and|or|with|from|by|is|are|if|when)\b)\p{L}+(?:\/\p{L}+)?)?(?:\s*(?:\/|per\b|an?\b|every\b)\s*\p{L}+)?/giu;
/** Multiples with their sign in `calculate`, where a small m could be minutes. */
const MULTIPLE = /^(\$?[\d,._]+)\s*(k|m|mn|b|bn|t|thousand|million|billion|trillion)(?=\s|$)/i;
const SIGNS: Readonly<Record<string, string>> = { m: 'M', mn: 'M', b: 'bn', t: 'T' };

/** The amounts in a question, in its order; numbers that cannot be read as one are left out. */
export function amountsIn(question: string): ReadAmount[] {
  return [...question.matchAll(AMOUNT)].flatMap(([match]) => {
    const text = match.trim();
    const whole = text
      .replace(MULTIPLE, (_, number: string, sign: string) => `${number}${SIGNS[sign.toLowerCase()] ?? sign}`)
      .replaceAll(/\s+(?:an?|every|per)\s+/gi, '/');
    const tries = [whole, whole.replace(/\s*\p{L}+(?:\/\p{L}+)?$/u, '')];
    const found = tries.flatMap((expression) => {
      const quantity = quantityOf(expression);
      return quantity === null ? [] : [{ text, expression, quantity }];
    });
    return found.slice(0, 1);
  });
}

export function quantityOf(expression: string) {
  try {
    return calculate(expression).result;
  } catch (error) {
    if (error instanceof CalculationError) return null;
    throw error;
  }
}
