import type { TopicId } from '../ids.ts';
import type { Library } from '../library.ts';
import type { Found, Passage } from './answer.ts';

/** A passage at full length, to write an answer from. */
export interface Evidence {
  readonly topic: TopicId;
  /** "Cache stampede, What goes wrong" */
  readonly title: string;
  readonly text: string;
}

const MOST = 5;
const NEXT_TOPICS = 2;

/** What there is to say on a question, the most to the point first: at most five passages, each once. */
export function evidenceFor(library: Library, found: Found): Evidence[] {
  const passages = [...passagesOf(found), ...found.topics.slice(0, 1 + NEXT_TOPICS).map(summaryOf)];
  const all = passages.flatMap((passage) => evidenceIn(library, passage));
  return [...new Map(all.map((one) => [one.title, one])).values()].slice(0, MOST);
}

function passagesOf(found: Found): readonly Passage[] {
  if (found.kind !== 'compared') return [found.passage];
  const sides = found.sides.map(({ passage }) => passage);
  return found.both === null ? sides : [found.both, ...sides];
}

const summaryOf = ({ topic }: { topic: TopicId }): Passage => ({ topic, section: null, excerpts: [] });

function evidenceIn(library: Library, { topic: id, section: index }: Passage): Evidence[] {
  const topic = library.topics.get(id);
  if (topic === undefined) return [];
  const section = index === null ? undefined : topic.sections[index];
  return section === undefined
    ? [{ topic: id, title: topic.title, text: topic.summary }]
    : [{ topic: id, title: `${topic.title}, ${section.title}`, text: section.body }];
}
