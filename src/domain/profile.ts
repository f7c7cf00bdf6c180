import type { QuestionId } from './ids.ts';
import { type Chapter, chapterOf, type Library } from './library.ts';

export interface FirstAnswer {
  readonly questionId: QuestionId;
  readonly correct: boolean;
}

export interface ChapterAccuracy {
  readonly chapter: Chapter;
  readonly answered: number;
  readonly correct: number;
}

/** How a member did on first answers, chapter by chapter in reading order. Questions no longer asked are left out. */
export function accuracyByChapter(library: Library, answers: readonly FirstAnswer[]): ChapterAccuracy[] {
  return library.chapters.flatMap((chapter) => {
    const own = answers.filter(({ questionId }) => {
      const question = library.questions.get(questionId);
      return question !== undefined && chapterOf(library, question) === chapter.id;
    });
    if (own.length === 0) return [];
    return [{ chapter, answered: own.length, correct: own.filter(({ correct }) => correct).length }];
  });
}

/** The chapter to study next: the one with the lowest share right, or else the first one not begun. */
export function studyNext(library: Library, accuracy: readonly ChapterAccuracy[]): Chapter | null {
  const weak = accuracy
    .filter(({ answered, correct }) => correct < answered)
    .toSorted((a, b) => a.correct / a.answered - b.correct / b.answered)[0];
  if (weak !== undefined) return weak.chapter;
  const begun = new Set(accuracy.map(({ chapter }) => chapter.id));
  return library.chapters.find(({ id }) => !begun.has(id)) ?? null;
}
