import type { Library } from '../domain/library.ts';
import { type Content, readContent } from './content.ts';
import { ContentError } from './fault.ts';

/** Reads the content folder `dir` into memory; a `ContentError` lists every fault with its place. */
export async function loadLibrary(dir: string): Promise<Library> {
  const content = await readContent(dir);
  if (content.faults.length > 0) throw new ContentError(content.faults);
  return libraryOf(content);
}

/** What the bot knows of the content: chapters without a written topic are left out. */
export function libraryOf({ plan, topics }: Content): Library {
  const byId = new Map(topics.map(({ topic }) => [topic.id, topic]));
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
  };
}
