import type { ReadQuestion } from './reader.ts';
import { ASPECTS } from './talk.ts';

const OPENING =
  /^(?:and|but|so|or|ok|okay|then|also|what about|how about|what if|why not|same|now|hmm|does that|is that|isn't that)\b/i;
const POINTING =
  /\b(?:it|its|it's|that|this|those|these|the other|the former|the latter|which one|there|instead|else)\b/i;
/** May well point to what the question itself has: "users see old data after they save". */
const POINTING_BACK = /\b(?:they|them)\b/i;
const MOST_WORDS_BEFORE = 2;
const CLOSING = /\b(?:then|though|again)\W*$/i;
/** A question with more words than this says itself what it is about. */
const MOST_WORDS = 5;
const BEFORE = 0.8;

/**
 * True when a question can only be understood together with the one before it. `isName` tells the words of the field:
 * one of them beside an aspect says of what.
 */
export function leansOnBefore(
  question: string,
  { words }: ReadQuestion,
  isName: (stem: string) => boolean,
): boolean {
  if (words.length === 0) return true;
  const about = words.filter(({ typed }) => !ASPECTS.has(typed));
  if (about.length < words.length && about.length <= 1 && !about.some(({ stem }) => isName(stem)))
    return true;
  return (
    OPENING.test(question.trim()) ||
    CLOSING.test(question) ||
    (POINTING.test(question) && words.length <= MOST_WORDS) ||
    (POINTING_BACK.test(question) && words.length <= MOST_WORDS_BEFORE)
  );
}

/** A question with the one before it, whose words count a little less; what is asked of it says not what it is about. */
export function together(own: ReadQuestion, before: ReadQuestion): ReadQuestion {
  const aspects = new Set(own.words.filter(({ typed }) => ASPECTS.has(typed)).map(({ stem }) => stem));
  const terms = new Map([...before.terms].map(([term, weight]) => [term, weight * BEFORE] as const));
  for (const [term, weight] of own.terms) {
    if (!aspects.has(term)) terms.set(term, Math.max(weight, terms.get(term) ?? 0));
  }
  return { ofDesign: own.ofDesign, words: [...own.words, ...before.words], terms, numbers: own.numbers };
}
