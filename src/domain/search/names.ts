import type { ReadTopic } from './fields.ts';
import type { QuestionWord } from './reader.ts';
import { isVerbatim, verbatimTerm } from './verbatim.ts';

/** Which topics a question calls by their names. */
export interface Names {
  /** By topic, in their order: the rarity of the rarest name that is wholly said; topics without one are left out. */
  called(words: readonly QuestionWord[]): ReadonlyMap<number, number>;
  /** Whether a name is all that is said. */
  isAll(words: readonly QuestionWord[]): boolean;
  /** The topic whose title or id is all that is said. */
  titled(words: readonly QuestionWord[]): number | null;
}

interface Name {
  readonly topic: number;
  readonly stems: readonly string[];
  readonly rarity: number;
}

/** `idf` gives the rarity of a stem. */
export function createNames(topics: readonly ReadTopic[], idf: (stem: string) => number): Names {
  const byStem = new Map<string, Name[]>();
  const wholes = new Set<string>();
  const titles = new Map<string, number>();
  topics.forEach((read, topic) => {
    for (const stems of read.names) {
      const [first] = stems;
      if (first === undefined) continue;
      const name = { topic, stems, rarity: stems.reduce((sum, stem) => sum + idf(stem), 0) };
      byStem.set(first, [...(byStem.get(first) ?? []), name]);
      wholes.add(keyOf(stems));
    }
    for (const title of [...read.titles.map(keyOf), verbatimTerm(read.topic.title)]) {
      if (title !== null && title !== '') titles.set(title, topic);
    }
  });
  const spoken = (words: readonly QuestionWord[]): string[] => words.map(({ stem }) => stem);
  const keyOfAll = (words: readonly QuestionWord[]): string =>
    keyOf(spoken(words).filter((stem) => !isVerbatim(stem)));

  return {
    called(words) {
      const said = new Set(spoken(words));
      const called = new Map<number, number>();
      for (const stem of said) {
        for (const { topic, stems, rarity } of byStem.get(stem) ?? []) {
          if (rarity > (called.get(topic) ?? 0) && stems.every((one) => said.has(one)))
            called.set(topic, rarity);
        }
      }
      return called;
    },
    isAll: (words) => wholes.has(keyOfAll(words)) || spoken(words).some(isVerbatim),
    titled(words) {
      const keys = [...spoken(words).filter(isVerbatim), keyOfAll(words)];
      return keys.map((key) => titles.get(key)).find((topic) => topic !== undefined) ?? null;
    },
  };
}

/** The same for the same stems in any order. */
const keyOf = (stems: readonly string[]): string => [...new Set(stems)].sort().join(' ');
