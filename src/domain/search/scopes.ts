import type { ChapterId, TopicId } from '../ids.ts';
import type { Library } from '../library.ts';
import type { TitleIndex } from './titles.ts';

/** A chapter or a topic: what one can ask to be quizzed about. */
export type Scope = { readonly chapter: ChapterId } | { readonly topic: TopicId };

const CHAPTER = 'chapter:';
const SUGGESTIONS = 25;
const NEAREST = 3;

/** Choices for what was typed so far: chapters first, then topics. */
export function suggestScopes(
  library: Library,
  titles: TitleIndex,
  typed: string,
): { name: string; value: string }[] {
  const chapters = suggestChapters(library, typed).map(({ name, value }) => ({
    name: `Chapter: ${name}`,
    value,
  }));
  const topics = titles
    .nearest(typed, SUGGESTIONS)
    .map((id) => ({ name: library.topics.get(id)?.title ?? id, value: id }));
  return [...chapters, ...topics].slice(0, SUGGESTIONS);
}

/** Choices of chapters for what was typed so far. */
export function suggestChapters(library: Library, typed: string): { name: string; value: string }[] {
  const wanted = typed.trim().toLowerCase();
  return library.chapters
    .filter(({ title }) => title.toLowerCase().includes(wanted))
    .map(({ id, title }) => ({ name: title, value: `${CHAPTER}${id}` }));
}

export type FoundScope =
  | { readonly kind: 'found'; readonly scope: Scope }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] };

/** What a name means: a choice that was suggested, a title as typed by hand, or nothing, with what comes nearest. */
export function findScope(library: Library, titles: TitleIndex, name: string): FoundScope {
  const wanted = name.trim().toLowerCase();
  const chapter = library.chapters.find(
    ({ id, title }) => wanted === `${CHAPTER}${id}` || wanted === title.toLowerCase(),
  );
  if (chapter !== undefined) return { kind: 'found', scope: { chapter: chapter.id } };
  const topic = titles.exact(name);
  if (topic !== null) return { kind: 'found', scope: { topic } };
  const nearest = titles.nearest(name, NEAREST).flatMap((id) => library.topics.get(id)?.title ?? []);
  return { kind: 'unknown', nearest };
}

/** What to tell a member whose words named nothing. */
export function unknownScope(nearest: readonly string[]): string {
  if (nearest.length === 0)
    return 'There is no topic or chapter by that name. Type a word of it and pick from the list.';
  const titles = nearest.map((title) => `**${title}**`).join(', ');
  return `There is no topic or chapter by that name. The nearest: ${titles}.`;
}
