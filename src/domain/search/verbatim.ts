import { searchTerms, tokensOf } from './words.ts';

/** The mark of a name that is matched as it is written; no word has it. */
const MARK = '=';
const LONGEST = 8;

/**
 * The term for a name that its stems do not tell, because it holds numbers, single letters or words that say nothing
 * by themselves: "N+1", "exactly-once", "GET". Null for any other.
 */
export function verbatimTerm(name: string): string | null {
  const tokens = tokensOf(name);
  return tokens.length > searchTerms(name).length ? termOf(tokens) : null;
}

/**
 * Those of the known ones that a text holds. One of a single word has to be in capitals, "when to use USE", unless
 * the text says nothing else.
 */
export function verbatimIn(text: string, known: ReadonlySet<string>): string[] {
  const tokens = tokensOf(text);
  const capitals = new Set(text.match(/\b\p{Lu}{2,}\b/gu)?.map((word) => word.toLowerCase()));
  const alone = searchTerms(text).length === 0;
  const found = tokens.flatMap((_, from) =>
    Array.from({ length: Math.min(LONGEST, tokens.length - from) }, (_unused, i) =>
      tokens.slice(from, from + i + 1),
    ),
  );
  return [
    ...new Set(
      found
        .filter(([first = '', ...others]) => others.length > 0 || alone || capitals.has(first))
        .map(termOf)
        .filter((term) => known.has(term)),
    ),
  ];
}

export const isVerbatim = (term: string): boolean => term.startsWith(MARK);

const termOf = (tokens: readonly string[]): string => MARK + tokens.join(' ');
