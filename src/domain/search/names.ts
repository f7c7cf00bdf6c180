import type { ReadTopic } from './fields.ts';
import type { QuestionWord } from './reader.ts';
import { ASPECTS } from './talk.ts';
import { isVerbatim, verbatimTerm } from './verbatim.ts';

/** Which topics a question calls by their names. */
export interface Names {
  /** By topic, in their order: the rarity of the rarest name that is wholly said; topics without one are left out. */
  called(words: readonly QuestionWord[]): ReadonlyMap<number, number>;
  /** The same for products. */
  products(words: readonly QuestionWord[]): ReadonlyMap<number, number>;
  /** By topic: how much of its title or id is said, as the rarity of what is, times its share; topics of which nothing is said are left out. */
  titling(words: readonly QuestionWord[]): ReadonlyMap<number, number>;
  /** Whether a name is all that is said, but for what is asked of it. */
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
  const productsByStem = new Map<string, Name[]>();
  const wholes = new Set<string>();
  const titles = new Map<string, number>();
  const titlesByStem = new Map<string, Name[]>();
  topics.forEach((read, topic) => {
    const name = (stems: readonly string[]): Name => ({
      topic,
      stems,
      rarity: stems.reduce((sum, stem) => sum + idf(stem), 0),
    });
    for (const stems of read.names) {
      file(byStem, stems.slice(0, 1), name(stems));
      if (stems.length > 0) wholes.add(keyOf(stems));
    }
    for (const term of read.verbatim) file(byStem, [term], name([term]));
    for (const stems of read.products) file(productsByStem, stems.slice(0, 1), name(stems));
    for (const stems of read.titles) file(titlesByStem, stems, name(stems));
    for (const title of [...read.titles.map(keyOf), verbatimTerm(read.topic.title)]) {
      if (title !== null && title !== '') titles.set(title, topic);
    }
  });
  const spoken = (words: readonly QuestionWord[]): string[] => words.map(({ stem }) => stem);
  const keyOfAll = (words: readonly QuestionWord[]): string =>
    keyOf(spoken(words).filter((stem) => !isVerbatim(stem)));

  return {
    called: (words) => wholly(byStem, new Set(spoken(words))),
    products: (words) => wholly(productsByStem, new Set(spoken(words))),
    titling(words) {
      const said = new Set(spoken(words));
      const shares = new Map<number, number>();
      for (const stem of said) {
        for (const title of titlesByStem.get(stem) ?? []) {
          shares.set(title.topic, Math.max(shares.get(title.topic) ?? 0, shareOf(title, said, idf)));
        }
      }
      return shares;
    },
    isAll: (words) =>
      wholes.has(keyOfAll(words.filter(({ typed }) => !ASPECTS.has(typed)))) ||
      spoken(words).some(isVerbatim),
    titled(words) {
      const keys = [...spoken(words).filter(isVerbatim), keyOfAll(words)];
      return keys.map((key) => titles.get(key)).find((topic) => topic !== undefined) ?? null;
    },
  };
}

function file(names: Map<string, Name[]>, under: readonly string[], name: Name): void {
  for (const stem of under) names.set(stem, [...(names.get(stem) ?? []), name]);
}

/** The rarity of the rarest name of each topic all of whose stems are said. */
function wholly(names: ReadonlyMap<string, Name[]>, said: ReadonlySet<string>): Map<number, number> {
  const called = new Map<number, number>();
  for (const stem of said) {
    for (const { topic, stems, rarity } of names.get(stem) ?? []) {
      if (rarity > (called.get(topic) ?? 0) && stems.every((one) => said.has(one))) called.set(topic, rarity);
    }
  }
  return called;
}

/** The rarity of what is said of a name, times its share of the whole. */
function shareOf({ stems, rarity }: Name, said: ReadonlySet<string>, idf: (stem: string) => number): number {
  let found = 0;
  for (const stem of stems) if (said.has(stem)) found += idf(stem);
  return (found * found) / rarity;
}

/** The same for the same stems in any order. */
const keyOf = (stems: readonly string[]): string => [...new Set(stems)].sort().join(' ');
