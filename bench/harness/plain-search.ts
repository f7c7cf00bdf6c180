import MiniSearch from 'minisearch';
import type { Library } from '../../src/domain/library.ts';

const DEPTH = 10;

/** What a search library does out of the box with the same texts and the same weights: the baseline. */
export function plainSearch(library: Library): (question: string) => string[] {
  const search = new MiniSearch({
    fields: ['title', 'terms', 'asked', 'paraphrases', 'summary', 'body', 'questions'],
    searchOptions: {
      boost: { title: 7, terms: 9, asked: 3, paraphrases: 5, summary: 3, questions: 3 },
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    },
  });
  search.addAll(
    [...library.topics.values()].map((topic) => ({
      id: topic.id,
      title: `${topic.title} ${topic.id}`,
      terms: topic.terms.map(({ term, expansion }) => `${term} ${expansion ?? ''}`).join(' '),
      asked: topic.asked.join(' '),
      paraphrases: topic.paraphrases.join(' '),
      summary: topic.summary,
      body: topic.sections.map(({ title, body }) => `${title} ${body}`).join(' '),
      questions: topic.questions.map(({ text, answer }) => `${text} ${answer.text}`).join(' '),
    })),
  );
  return (question) =>
    search
      .search(question)
      .slice(0, DEPTH)
      .map(({ id }) => String(id));
}
