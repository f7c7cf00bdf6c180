import { contentStems } from '../domain/search/words.ts';
import { type Brief, NO_ANSWER } from './prompt.ts';

/** Why what a model wrote is not shown. */
export type Fault = 'empty' | 'too-long' | 'uncited' | 'wrongly-cited' | 'unfounded';

export type Verdict =
  | { readonly kind: 'written'; readonly text: string }
  /** The passages do not answer the question. */
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'faulty'; readonly fault: Fault };

const LONGEST = 900;
/** The share of a sentence's words that have to be in the passages it cites, or in the question. */
const LEAST_FOUNDED = 0.6;

/** Whether what a model wrote may be shown: each sentence cited, and made of what it cites. */
export function verify(written: string, brief: Brief): Verdict {
  if (written.trim().replace(/\W+$/, '').toUpperCase() === NO_ANSWER) return { kind: 'unsupported' };
  const text = withoutMarkup(written);
  const fault = faultIn(text, brief);
  return fault === null ? { kind: 'written', text } : { kind: 'faulty', fault };
}

/** Without mentions, links and what starts a heading or a quotation. Bold and code may stay. */
function withoutMarkup(text: string): string {
  return text
    .replaceAll(/<[@#:/a-z][^>\n]*>/gi, '')
    .replaceAll(/@(?:everyone|here)\b/gi, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\w+:\/\/\S*/g, '')
    .replaceAll(/^[#>\s]+/gm, '')
    .replaceAll(/[|~]{2}|\p{Cf}/gu, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim();
}

function faultIn(text: string, brief: Brief): Fault | null {
  if (text === '') return 'empty';
  if (text.length > LONGEST) return 'too-long';
  const claims = claimsIn(text);
  if (claims === null) return 'uncited';
  for (const { sentence, cites } of claims) {
    const cited = cites.flatMap((number) => brief.passages[number - 1] ?? []);
    if (cited.length < cites.length) return 'wrongly-cited';
    if (!isFounded(sentence, [...cited, brief.question].join(' '))) return 'unfounded';
  }
  return null;
}

interface Claim {
  readonly sentence: string;
  readonly cites: readonly number[];
}

const CITATIONS = /((?:\s*\[\d{1,2}\])+)/;
const END_OF_SENTENCE = /[.!?:](?:\*\*)?\s+\S|\n/;

/** The sentences with what they cite; null when there is one that cites nothing. */
function claimsIn(text: string): Claim[] | null {
  const parts = text.split(CITATIONS);
  const claims: Claim[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const sentence = (parts[at] ?? '').replace(/^[\s.,;!?*-]+/, '').trimEnd();
    const cites = [...(parts[at + 1] ?? '').matchAll(/\d+/g)].map(Number);
    if (sentence === '' && cites.length === 0) continue;
    if (sentence === '' || cites.length === 0 || END_OF_SENTENCE.test(sentence)) return null;
    claims.push({ sentence, cites });
  }
  return claims.length === 0 ? null : claims;
}

/** True when most of its words, and all of its numbers, are in the source. */
function isFounded(sentence: string, source: string): boolean {
  const known = contentStems(source);
  const words = [...contentStems(sentence)];
  const numbers = numbersIn(source);
  return (
    words.filter((word) => known.has(word)).length >= LEAST_FOUNDED * words.length &&
    [...numbersIn(sentence)].every((number) => numbers.has(number))
  );
}

const numbersIn = (text: string): Set<string> =>
  new Set((text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => number.replaceAll(',', '')));
