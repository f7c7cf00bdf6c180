import type { Question } from '../../domain/library.ts';

const MIN_QUESTIONS = 6;
const MIN_QUESTIONS_CORE = 8;
const MIN_DIFFICULTIES = 2;
const MIN_SITUATIONS = 1 / 3;

/** What the questions on one topic lack: enough of them, of two difficulties, a third of them situations. */
export function quizSizeFaults(questions: readonly Question[], core: boolean): string[] {
  const wanted = core ? MIN_QUESTIONS_CORE : MIN_QUESTIONS;
  const difficulties = new Set(questions.map((question) => question.difficulty)).size;
  const situations = questions.filter((question) => question.situation).length;
  const faults: string[] = [];
  if (questions.length < wanted)
    faults.push(`has ${questions.length} of the ${wanted} questions that a topic of this chapter needs`);
  if (questions.length === 0) return faults;
  if (difficulties < MIN_DIFFICULTIES)
    faults.push('all questions are of one difficulty; at least two are needed');
  if (situations < questions.length * MIN_SITUATIONS) {
    faults.push(`${situations} of ${questions.length} questions set a situation; at least a third must`);
  }
  return faults;
}
