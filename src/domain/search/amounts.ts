import { calculate } from '../estimate/calculate.ts';
import { CalculationError } from '../estimate/quantity.ts';
import type { Amount } from './answer.ts';

/** A number with up to three words behind it, and what it is per: "10M photos a day", "500 KB each", "99.9%". */
const AMOUNT =
  /\$?\d[\d,._]*(?:e\d+)?\s*(?:%|(?:k|m|b|bn|t|thousand|million|billion|trillion)\b)?(?:\s*[a-z]+)?(?:\s*(?:\/|\bper\b|\ban?\b|\bevery\b)\s*[a-z]+){0,2}/giu;

/** The amounts in a question; numbers that cannot be read as one are left out. */
export function amountsIn(question: string): Amount[] {
  return [...question.matchAll(AMOUNT)].flatMap(([text]) => {
    const written = text.trim().replaceAll(/\s(?:an?|every)\s/gi, '/');
    const quantity = read(written) ?? read(written.replace(/\s*\p{L}+$/u, ''));
    return quantity === null ? [] : [{ text: text.trim(), quantity }];
  });
}

function read(text: string) {
  try {
    return calculate(text).result;
  } catch (error) {
    if (error instanceof CalculationError) return null;
    throw error;
  }
}
