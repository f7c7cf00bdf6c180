import type { Topic } from '../library.ts';
import type { Lines } from './neighbours.ts';
import type { Stemmer } from './stemmer.ts';
import { verbatimTerm } from './verbatim.ts';

/** A part of a topic that is searched. */
interface Field {
  /** How often each word of it counts. */
  readonly weight: number;
  /** Whether two words that follow each other count as one besides: "multi leader" is not "leader". */
  readonly pairs: boolean;
  /** Whether each text is a line that a question may be close to. */
  readonly lines: boolean;
  readonly texts: (topic: Topic) => readonly string[];
}

/**
 * Bodies and the answers of the quiz are left out: they are two thirds of the words, and no question was found better
 * with them. The weights were found by asking for the topic of each `asked` line while it was left out, and on the part of
 * the evaluation set that is there for it. The id is part of the title: it often holds the
 * acronym that the title spells out.
 */
const FIELDS: readonly Field[] = [
  { weight: 7, pairs: true, lines: true, texts: ({ title, id }) => [title, id.replaceAll('-', ' ')] },
  { weight: 9, pairs: true, lines: false, texts: ({ terms }) => terms.map(({ term }) => term) },
  { weight: 4, pairs: true, lines: false, texts: ({ products }) => products },
  {
    weight: 0.5,
    pairs: true,
    lines: false,
    texts: ({ terms }) => terms.flatMap(({ expansion }) => expansion ?? []),
  },
  { weight: 3, pairs: true, lines: true, texts: ({ asked }) => asked },
  { weight: 5, pairs: false, lines: true, texts: ({ paraphrases }) => paraphrases },
  { weight: 3, pairs: true, lines: true, texts: ({ summary }) => [summary] },
  { weight: 1, pairs: true, lines: false, texts: ({ sections }) => sections.map(({ title }) => title) },
  { weight: 3, pairs: false, lines: true, texts: ({ questions }) => questions.map(({ text }) => text) },
];

/** A topic in stems. */
export interface ReadTopic {
  readonly topic: Topic;
  /** Its title and its id. */
  readonly titles: readonly (readonly string[])[];
  /** What it goes by: title, id, terms and what they stand for. */
  readonly names: readonly (readonly string[])[];
  /** Products of its kind. */
  readonly products: readonly (readonly string[])[];
  /** Those of its names that are matched as they are written. */
  readonly verbatim: readonly string[];
  readonly fields: readonly ReadField[];
}

interface ReadField {
  readonly weight: number;
  readonly pairs: boolean;
  readonly lines: boolean;
  readonly texts: readonly (readonly string[])[];
}

export function readTopic(topic: Topic, { stems }: Stemmer): ReadTopic {
  return {
    topic,
    titles: titlesOf(topic).map(stems),
    names: namesOf(topic).map(stems),
    products: topic.products.map(stems),
    verbatim: namesOf(topic).flatMap((name) => verbatimTerm(name) ?? []),
    fields: FIELDS.map(({ texts, ...field }) => ({ ...field, texts: texts(topic).map(stems) })),
  };
}

const titlesOf = ({ title, id }: Pick<Topic, 'title' | 'id'>): string[] => [title, id.replaceAll('-', ' ')];

const namesOf = ({ terms, ...topic }: Topic): string[] => [
  ...titlesOf(topic),
  ...terms.flatMap(({ term, expansion }) => (expansion === undefined ? [term] : [term, expansion])),
];

/** The texts of a topic that a question may be close to. */
export const linesOf = ({ fields }: ReadTopic): Lines =>
  fields.flatMap(({ lines, texts }) => (lines ? texts : []));
