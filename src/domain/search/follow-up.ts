import { searchTerms } from './words.ts';

const OPENING = /^(?:and|but|so|or|ok|okay|then|also|what about|how about|what if|why not|same for)\b/i;
const POINTING = /\b(?:it|its|that|this|they|them|those|these|one|ones|there|instead|then|else)\b/i;
const FEW_WORDS = 2;

/** True when a question can only be understood together with the one before it. */
export function leansOnBefore(question: string): boolean {
  const words = searchTerms(question).length;
  if (words === 0) return true;
  if (OPENING.test(question.trim())) return true;
  return POINTING.test(question) && words <= FEW_WORDS;
}
