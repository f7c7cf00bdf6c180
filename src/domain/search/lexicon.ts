import { isContentWord, stem, tokensOf, wordIn } from './words.ts';

/** Texts as the numbers of their words, those of grammar included, with END behind each text. */
export type Row = Int32Array;

export const END = 0;
/** The number of a word that no text of the library says. */
export const UNHEARD = 1;

/**
 * Numbers the words of a library: the same for the same stem. What is indexed by number can be kept in plain arrays.
 */
export interface Lexicon {
  /** Learns the words of texts. */
  read(texts: readonly string[]): Row;
  /** Learns a term that is not read from texts. */
  learn(term: string): number;
  /** The numbers of the words of a question. */
  numbers(question: string): number[];
  /** The number of a stem, or UNHEARD. */
  numberOf(stem: string): number;
  /** The stem of a word that says something of the subject; null for one of grammar, and for END. */
  stemOf(word: number): string | null;
  /** The shortest word met so far with this stem. */
  spelled(stem: string): string;
}

/** Marks words of grammar: "does" is not the doe. */
const GRAMMAR = '-';

export function createLexicon(): Lexicon {
  const numbers = new Map<string, number>();
  const stems: (string | null)[] = [null, null];
  const known = new Map<string, number>();
  const spellings = new Map<string, string>();
  let row = new Int32Array(0);
  const learn = (term: string): number => {
    const before = numbers.get(term);
    if (before !== undefined) return before;
    numbers.set(term, stems.length);
    return stems.push(term.startsWith(GRAMMAR) ? null : term) - 1;
  };
  const learnToken = (token: string): number => {
    const term = termOf(token);
    const number = learn(term);
    known.set(token, number);
    const shortest = spellings.get(term);
    if (shortest === undefined || token.length < shortest.length) spellings.set(term, wordIn(token) ?? token);
    return number;
  };

  return {
    read(texts) {
      // Room for a word of each letter: an array that grows with its words takes half as long again.
      const most = texts.reduce((length, text) => length + text.length + 1, 0);
      if (most > row.length) row = new Int32Array(most);
      let at = 0;
      for (const text of texts) {
        for (const token of tokensOf(text)) {
          row[at] = known.get(token) ?? learnToken(token);
          at += 1;
        }
        row[at] = END;
        at += 1;
      }
      return row.slice(0, at);
    },
    learn,
    numbers: (question) => tokensOf(question).map((token) => numbers.get(termOf(token)) ?? UNHEARD),
    numberOf: (term) => numbers.get(term) ?? UNHEARD,
    stemOf: (word) => stems[word] ?? null,
    spelled: (found) => spellings.get(found) ?? found,
  };
}

function termOf(token: string): string {
  const word = wordIn(token);
  return word !== null && isContentWord(word) ? stem(word) : GRAMMAR + stem(token);
}
