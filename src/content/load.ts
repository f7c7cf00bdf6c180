import type { TopicId } from '../domain/ids.ts';
import type { Library, Topic } from '../domain/library.ts';
import { type Content, readContent } from './content.ts';
import { ContentError } from './fault.ts';

/** Reads the content folder `dir` into memory; a `ContentError` lists every fault with its place. */
export async function loadLibrary(dir: string): Promise<Library> {
  const content = await readContent(dir);
  if (content.faults.length > 0) throw new ContentError(content.faults);
  return libraryOf(content);
}

/** What the bot knows of the content: chapters without a written topic are left out. */
export function libraryOf({ plan, topics, situations, offTopic }: Content): Library {
  const namedBy = backlinks(topics.map(({ topic }) => topic));
  const byId = new Map(
    topics.map(({ topic }) => [
      topic.id,
      { ...topic, related: together(topic.related, namedBy.get(topic.id) ?? []) },
    ]),
  );
  const questions = topics.flatMap(({ topic }) => topic.questions);
  const chapters = plan.chapters.map(({ id, title, topics: planned }) => ({
    id,
    title,
    topics: planned.filter((topic) => byId.has(topic)),
  }));
  return {
    chapters: chapters.filter((chapter) => chapter.topics.length > 0),
    topics: byId,
    questions: new Map(questions.map((question) => [question.id, question])),
    situations: new Map(situations.map(({ situation }) => [situation.id, situation])),
    offTopic,
  };
}

/** As many as a menu on a phone can show without being scrolled far. */
const MOST_RELATED = 10;

/** A link is followed both ways: first the topics that one names, then those that name it. */
const together = (named: readonly TopicId[], naming: readonly TopicId[]): TopicId[] =>
  [...new Set([...named, ...naming])].slice(0, MOST_RELATED);

function backlinks(topics: readonly Topic[]): ReadonlyMap<TopicId, TopicId[]> {
  const links = new Map<TopicId, TopicId[]>();
  for (const { id, related } of topics) {
    for (const target of related) links.set(target, [...(links.get(target) ?? []), id]);
  }
  return links;
}
