import { EVERYDAY } from './everyday.ts';
import { searchTerms, stem, tokensOf } from './words.ts';

/** Reads everyday language as the words of the field. */
export interface Thesaurus {
  /** For each phrase of the text that is in the table: the stems it may stand for. */
  readings(text: string): (readonly string[])[];
}

const LONGEST_PHRASE = 4;

/** `known` says which stems the library holds; others are left out. */
export function createThesaurus(known: (stem: string) => boolean): Thesaurus {
  const entries = new Map<string, readonly string[]>();
  for (const line of EVERYDAY.replaceAll('\n  ', ' ').split('\n')) {
    const [phrases = '', meanings = ''] = line.split('=');
    const stems = [...new Set(searchTerms(meanings))].filter(known);
    for (const phrase of stems.length === 0 ? [] : phrases.split(',')) {
      const key = stemsOf(phrase).join(' ');
      entries.set(key, [...new Set([...(entries.get(key) ?? []), ...stems])]);
    }
  }
  return {
    readings(text) {
      const stems = stemsOf(text);
      return stems.flatMap((_, from) =>
        Array.from({ length: Math.min(LONGEST_PHRASE, stems.length - from) }, (_unused, i) =>
          stems.slice(from, from + i + 1).join(' '),
        ).flatMap((phrase) => {
          const found = entries.get(phrase);
          return found === undefined ? [] : [found];
        }),
      );
    },
  };
}

/** Of all its words and numbers: "502" and "99.9" say something too. */
const stemsOf = (text: string): string[] => tokensOf(text).map((token) => stem(token.replace(/'s$/, '')));
