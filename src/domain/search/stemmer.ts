import { isContentWord, stem, tokensOf, wordIn } from './words.ts';

/** Cuts texts into stems, and remembers each word's: a library says the same few thousand words again and again. */
export interface Stemmer {
  /** Of the words that say something of the subject, in their order. */
  stems(text: string): string[];
  /** The shortest word met so far with this stem. */
  spelled(stem: string): string;
}

export function createStemmer(): Stemmer {
  const known = new Map<string, string | null>();
  const spellings = new Map<string, string>();
  const learn = (token: string): string | null => {
    const word = wordIn(token);
    const found = word !== null && isContentWord(word) ? stem(word) : null;
    known.set(token, found);
    if (word === null || found === null) return null;
    const before = spellings.get(found);
    if (before === undefined || word.length < before.length) spellings.set(found, word);
    return found;
  };
  return {
    stems(text) {
      const stems: string[] = [];
      for (const token of tokensOf(text)) {
        const before = known.get(token);
        const found = before === undefined ? learn(token) : before;
        if (found !== null) stems.push(found);
      }
      return stems;
    },
    spelled: (found) => spellings.get(found) ?? found,
  };
}
