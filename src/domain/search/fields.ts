import type { Topic } from '../library.ts';
import type { Lexicon, Row } from './lexicon.ts';
import { verbatimTerm } from './verbatim.ts';
import { searchTerms } from './words.ts';

/** A part of a topic that is searched. */
interface Field {
  /** How often each word of it counts. */
  readonly weight: number;
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
  { weight: 7, lines: true, texts: ({ title, id }) => [title, id.replaceAll('-', ' ')] },
  { weight: 9, lines: false, texts: ({ terms }) => terms.map(({ term }) => term) },
  { weight: 4, lines: false, texts: ({ products }) => products },
  {
    weight: 0.5,

    lines: false,
    texts: ({ terms }) => terms.flatMap(({ expansion }) => expansion ?? []),
  },
  { weight: 3, lines: true, texts: ({ asked }) => asked },
  { weight: 5, lines: true, texts: ({ paraphrases }) => paraphrases },
  { weight: 3, lines: true, texts: ({ summary }) => [summary] },
  { weight: 1, lines: false, texts: ({ sections }) => sections.map(({ title }) => title) },
  { weight: 3, lines: true, texts: ({ questions }) => questions.map(({ text }) => text) },
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
  /** The lines that a question may be close to. */
  readonly lines: Row;
}

interface ReadField {
  readonly weight: number;
  readonly row: Row;
}

export function readTopic(topic: Topic, { read }: Lexicon): ReadTopic {
  const fields = FIELDS.map(({ texts, ...field }) => ({ ...field, row: read(texts(topic)) }));
  return {
    topic,
    titles: titlesOf(topic).map(searchTerms),
    names: namesOf(topic).map(searchTerms),
    products: topic.products.map(searchTerms),
    verbatim: namesOf(topic).flatMap((name) => verbatimTerm(name) ?? []),
    fields,
    lines: joined(fields.filter(({ lines }) => lines).map(({ row }) => row)),
  };
}

const titlesOf = ({ title, id }: Pick<Topic, 'title' | 'id'>): string[] => [title, id.replaceAll('-', ' ')];

const namesOf = ({ terms, ...topic }: Topic): string[] => [
  ...titlesOf(topic),
  ...terms.flatMap(({ term, expansion }) => (expansion === undefined ? [term] : [term, expansion])),
];

function joined(rows: readonly Row[]): Row {
  const whole = new Int32Array(rows.reduce((length, row) => length + row.length, 0));
  let at = 0;
  for (const row of rows) {
    whole.set(row, at);
    at += row.length;
  }
  return whole;
}
