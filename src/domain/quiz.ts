import { z } from 'zod';
import { ChapterId, type QuestionId, TopicId } from './ids.ts';
import { DIFFICULTIES, type Library, type MultipleChoice, type Option, type Question } from './library.ts';
import { type Random, seeded, seedFrom, shuffled } from './random.ts';

export const MAX_QUIZ_QUESTIONS = 20;
export const DEFAULT_QUIZ_QUESTIONS = 5;

/** What a quiz may ask about; no field set means everything. */
export const QuizScope = z.object({
  topic: TopicId.optional(),
  chapter: ChapterId.optional(),
  difficulty: z.enum(DIFFICULTIES).optional(),
});
export type QuizScope = z.infer<typeof QuizScope>;

/** A quiz as asked for: about what, and how many questions at most. */
export const QuizPlan = QuizScope.extend({
  questions: z.coerce.number().int().min(1).max(MAX_QUIZ_QUESTIONS),
});
export type QuizPlan = z.infer<typeof QuizPlan>;

export interface ShownOption extends Option {
  readonly correct: boolean;
}

export function questionsIn(library: Library, scope: QuizScope): Question[] {
  const inScope = (question: Question) =>
    (scope.topic === undefined || question.topic === scope.topic) &&
    (scope.chapter === undefined || library.topics.get(question.topic)?.chapter === scope.chapter) &&
    (scope.difficulty === undefined || question.difficulty === scope.difficulty);
  return [...library.questions.values()].filter(inScope);
}

/** The title of a quiz about this: "Cache stampede", "Caching", "A mix of everything". */
export function scopeTitle(library: Library, scope: QuizScope): string {
  if (scope.topic !== undefined) return library.topics.get(scope.topic)?.title ?? scope.topic;
  const chapter = library.chapters.find(({ id }) => id === scope.chapter);
  return chapter?.title ?? 'A mix of everything';
}

/** Picks questions at random, those the member has not met before first. */
export function pickQuestions(
  pool: readonly Question[],
  count: number,
  met: ReadonlySet<QuestionId>,
  random: Random,
): Question[] {
  const mixed = shuffled(pool, random);
  const fresh = mixed.filter((question) => !met.has(question.id));
  const known = mixed.filter((question) => met.has(question.id));
  return [...fresh, ...known].slice(0, count);
}

/** The options in the order to show: numbers ascending, anything else shuffled by the seed. */
export function optionsInOrder(question: MultipleChoice, seed: number): ShownOption[] {
  const options = [
    { ...question.answer, correct: true },
    ...question.distractors.map((option) => ({ ...option, correct: false })),
  ];
  const amounts = options.map((option) => leadingAmount(option.text));
  if (amounts.every((amount) => amount !== null)) {
    return options.sort((a, b) => (leadingAmount(a.text) ?? 0) - (leadingAmount(b.text) ?? 0));
  }
  return shuffled(options, seeded(seedFrom(seed, question.id)));
}

/** 1,500 of "about 1,500 ms"; null for an option that is not an amount. */
export function leadingAmount(text: string): number | null {
  const match = /^(?:about |~|≈ ?)?([\d,]+(?:\.\d+)?)(?:\s?\S+){0,3}$/i.exec(text.trim());
  return match?.[1] === undefined ? null : Number(match[1].replaceAll(',', ''));
}
