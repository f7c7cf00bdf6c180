import { DIFFICULTIES } from '../domain/library.ts';
import type { Content, WrittenTopic } from './content.ts';
import { questionsOf } from './inspect.ts';

/** How much of a chapter is written. */
export interface ChapterCoverage {
  readonly chapter: string;
  readonly planned: number;
  readonly written: number;
  readonly questions: number;
  /** Questions by difficulty, in the order of DIFFICULTIES. */
  readonly byDifficulty: readonly number[];
}

export function chapterCoverage({ plan, topics }: Content): ChapterCoverage[] {
  return plan.chapters.map(({ id, topics: planned }) => {
    const written = topics.filter(({ topic }) => topic.chapter === id);
    const questions = questionsOf(written);
    const byDifficulty = DIFFICULTIES.map(
      (level) => questions.filter((question) => question.difficulty === level).length,
    );
    return {
      chapter: id,
      planned: planned.length,
      written: written.length,
      questions: questions.length,
      byDifficulty,
    };
  });
}

/** The formulas that no topic names yet. */
export function formulasWithoutTopic({ plan, topics }: Content): string[] {
  const named = new Set(topics.flatMap(({ topic }) => topic.formulas));
  return [...plan.formulas].filter((formula) => !named.has(formula));
}

export interface SectionLength {
  readonly topic: string;
  readonly title: string;
  readonly characters: number;
}

export function longestSection(topics: readonly WrittenTopic[]): SectionLength | null {
  const lengths = topics.flatMap(({ topic }) =>
    topic.sections.map(({ title, body }) => ({ topic: topic.id, title, characters: body.length })),
  );
  return lengths.sort((a, b) => b.characters - a.characters)[0] ?? null;
}
