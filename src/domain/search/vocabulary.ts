import type { ReadTopic } from './fields.ts';
import type { Lexicon } from './lexicon.ts';
import { pairsOf, searchTerms } from './words.ts';

/** The stems that a library is written in. */
export interface Vocabulary {
  /** How often each stem is written. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Those that a topic goes by: the words of the field. */
  readonly names: ReadonlySet<string>;
  /** Pairs of them that follow each other in a name. */
  readonly namePairs: ReadonlySet<string>;
  /** Names that are matched as they are written. */
  readonly verbatim: ReadonlySet<string>;
  /** What acronyms of one word stand for, by stem. */
  readonly acronyms: ReadonlyMap<string, readonly string[]>;
  /** A word of the library with this stem. */
  spelled(stem: string): string;
  /** The numbers of the words of a text, as the library's are numbered. */
  numbers(text: string): number[];
}

export function vocabularyOf(topics: readonly ReadTopic[], lexicon: Lexicon): Vocabulary {
  return {
    frequencies: frequenciesIn(topics, lexicon),
    names: new Set(topics.flatMap(({ names, verbatim }) => [...names.flat(), ...verbatim])),
    namePairs: new Set(topics.flatMap(({ names }) => names.flatMap(pairsOf))),
    verbatim: new Set(topics.flatMap(({ verbatim }) => verbatim)),
    acronyms: new Map(topics.flatMap(acronymsOf)),
    spelled: lexicon.spelled,
    numbers: lexicon.numbers,
  };
}

function frequenciesIn(topics: readonly ReadTopic[], { stemOf }: Lexicon): Map<string, number> {
  const counts: number[] = [];
  for (const { fields } of topics) {
    for (const { row } of fields) for (const word of row) counts[word] = (counts[word] ?? 0) + 1;
  }
  const frequencies = new Map<string, number>();
  counts.forEach((count, word) => {
    const stem = stemOf(word);
    if (stem !== null) frequencies.set(stem, count);
  });
  return frequencies;
}

function acronymsOf({ topic }: ReadTopic): [string, readonly string[]][] {
  return topic.terms.flatMap(({ term, expansion }): [string, readonly string[]][] => {
    const [only, ...others] = searchTerms(term);
    return expansion === undefined || only === undefined || others.length > 0
      ? []
      : [[only, searchTerms(expansion)]];
  });
}
