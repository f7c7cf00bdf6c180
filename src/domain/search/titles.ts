import MiniSearch from 'minisearch';
import type { TopicId } from '../ids.ts';
import type { Library, Topic } from '../library.ts';
import { contentStems } from './words.ts';

/** Finds topics by the names people know them by: titles, terms and acronyms. */
export interface TitleIndex {
  /** The topic that goes by exactly this name (id, title, term or expansion), if there is just one. */
  exact(name: string): TopicId | null;
  /** Topics by closeness to what was typed so far, best first; in reading order when nothing was typed. */
  nearest(typed: string, limit: number): TopicId[];
}

export function indexTitles(library: Library): TitleIndex {
  const topics = library.chapters.flatMap((chapter) =>
    chapter.topics.flatMap((id) => library.topics.get(id) ?? []),
  );
  const names = namesOf(topics);
  const ids = new Map<unknown, TopicId>(topics.map(({ id }) => [id, id]));
  const search = new MiniSearch<{ id: TopicId; title: string; names: string; asked: string }>({
    fields: ['title', 'names', 'asked'],
    processTerm: (word) => (contentStems(word).size > 0 ? word.toLowerCase() : null),
    searchOptions: {
      boost: { title: 3, names: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
    },
  });
  search.addAll(
    topics.map((topic) => ({
      id: topic.id,
      title: topic.title,
      names: namesFor(topic).join(' '),
      asked: topic.asked.join(' '),
    })),
  );

  return {
    exact(name) {
      const [only, ...others] = names.get(normal(name)) ?? [];
      return only !== undefined && others.length === 0 ? only : null;
    },
    nearest(typed, limit) {
      if (typed.trim() === '') return topics.slice(0, limit).map((topic) => topic.id);
      const hits = search.search(typed).flatMap((hit) => ids.get(hit.id) ?? []);
      return hits.slice(0, limit);
    },
  };
}

function namesOf(topics: readonly Topic[]): ReadonlyMap<string, TopicId[]> {
  const names = new Map<string, TopicId[]>();
  for (const topic of topics) {
    for (const name of new Set(namesFor(topic).map(normal))) {
      names.set(name, [...(names.get(name) ?? []), topic.id]);
    }
  }
  return names;
}

const namesFor = (topic: Topic): string[] => [
  topic.id,
  topic.title,
  ...topic.products,
  ...topic.terms.flatMap(({ term, expansion }) => (expansion === undefined ? [term] : [term, expansion])),
];

/** "Cache-Aside " and "cache aside" are the same name. */
const normal = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
