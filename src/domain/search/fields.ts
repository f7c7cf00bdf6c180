import type { Topic } from '../library.ts';

/** The parts of a topic that are searched. */
export const FIELDS = ['title', 'terms', 'asked', 'summary', 'headings', 'body', 'quiz'] as const;
export type Field = (typeof FIELDS)[number];

export type FieldTexts = Readonly<Record<Field, readonly string[]>>;

export function fieldsOf(topic: Topic): FieldTexts {
  return {
    title: [topic.title],
    terms: topic.terms.flatMap(({ term, expansion }) =>
      expansion === undefined ? [term] : [term, expansion],
    ),
    asked: topic.asked,
    summary: [topic.summary],
    headings: topic.sections.map(({ title }) => title),
    body: topic.sections.map(({ body }) => body),
    quiz: topic.questions.flatMap(({ text, answer }) => [text, answer.text, answer.why]),
  };
}
