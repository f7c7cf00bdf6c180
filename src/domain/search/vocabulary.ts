import type { ReadTopic } from './fields.ts';
import type { Stemmer } from './stemmer.ts';
import { pairsOf } from './words.ts';

/** The stems that a library is written in. */
export interface Vocabulary {
  /** How often each stem is written. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Those that a topic goes by: the words of the field. */
  readonly names: ReadonlySet<string>;
  /** Pairs of them that follow each other in a name. */
  readonly namePairs: ReadonlySet<string>;
  /** Words of products: of the field for who would build one. */
  readonly products: ReadonlySet<string>;
  /** Names that are matched as they are written. */
  readonly verbatim: ReadonlySet<string>;
  /** What acronyms of one word stand for, by stem. */
  readonly acronyms: ReadonlyMap<string, readonly string[]>;
  /** A word of the library with this stem. */
  spelled(stem: string): string;
}

export function vocabularyOf(topics: readonly ReadTopic[], stemmer: Stemmer): Vocabulary {
  const frequencies = new Map<string, number>();
  for (const { fields } of topics) {
    for (const { texts } of fields) {
      for (const text of texts) {
        for (const term of text) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      }
    }
  }
  return {
    frequencies,
    names: new Set(topics.flatMap(({ names, verbatim }) => [...names.flat(), ...verbatim])),
    namePairs: new Set(topics.flatMap(({ names }) => names.flatMap(pairsOf))),
    products: new Set(topics.flatMap(({ products }) => products.flat())),
    verbatim: new Set(topics.flatMap(({ verbatim }) => verbatim)),
    acronyms: new Map(topics.flatMap((topic) => acronymsOf(topic, stemmer))),
    spelled: stemmer.spelled,
  };
}

function acronymsOf({ topic }: ReadTopic, { stems }: Stemmer): [string, string[]][] {
  return topic.terms.flatMap(({ term, expansion }): [string, string[]][] => {
    const [only, ...others] = stems(term);
    return expansion === undefined || only === undefined || others.length > 0
      ? []
      : [[only, stems(expansion)]];
  });
}
