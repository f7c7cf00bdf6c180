import type { Library, Topic } from '../../domain/library.ts';
import type { Passage } from '../../domain/search/answer.ts';

/** The topic that a passage is from. A search answers from the library that it was built on, so it is there. */
export function topicOf(library: Library, { topic: id }: Passage): Topic {
  const topic = library.topics.get(id);
  if (topic === undefined) throw new Error(`the search answered from ${id}, which is not in the library`);
  return topic;
}

/** "Caching › How it works" */
export function sourceLine(library: Library, passage: Passage): string {
  const { chapter, sections } = topicOf(library, passage);
  const title = library.chapters.find(({ id }) => id === chapter)?.title;
  const section = passage.section === null ? undefined : sections[passage.section]?.title;
  return [title, section].filter((part) => part !== undefined).join(' › ');
}
