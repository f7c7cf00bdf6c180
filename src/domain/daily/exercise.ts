import { problemNamed } from '../estimate/problems/index.ts';
import type { Problem } from '../estimate/problems/problem.ts';
import type { ChapterId, TopicId } from '../ids.ts';
import type { Difficulty, Library, MultipleChoice, Question } from '../library.ts';
import { DAILY_ESTIMATE_POINTS, DAILY_QUESTION_POINTS, DAILY_STEP_POINTS } from '../scoring.ts';
import { SITUATION_DIFFICULTY, type Situation } from '../situation.ts';
import type { Task, TaskKind } from './task.ts';

/** Something to answer by picking an option. */
export interface ChoiceStep {
  readonly kind: 'choice';
  readonly item: MultipleChoice;
  readonly cites: { readonly topic: TopicId; readonly section: string };
  /** Points for a right answer. */
  readonly worth: number;
}

/** Something to answer by typing an amount. */
export interface EstimateStep {
  readonly kind: 'estimate';
  readonly problem: Problem;
  /** Points for an answer that scores 100. */
  readonly worth: number;
}

/** One thing to answer. */
export type Step = ChoiceStep | EstimateStep;

/** A task with its content looked up: what a member is shown and answers, step by step. */
export interface Exercise {
  readonly kind: TaskKind;
  /** What it is about, giving nothing away. */
  readonly title: string;
  readonly difficulty: Difficulty;
  /** The board that its points count on beside the server's; null for none. */
  readonly chapter: ChapterId | null;
  /** What has happened; null where the step says it all. */
  readonly story: string | null;
  readonly steps: readonly Step[];
}

/** Null when the content has lost what the task names since it was planned. */
export function exerciseOf(library: Library, task: Task): Exercise | null {
  switch (task.kind) {
    case 'question': {
      const question = library.questions.get(task.question);
      return question === undefined ? null : ofQuestion(library, question);
    }
    case 'estimate': {
      const problem = problemNamed(task.problem);
      return problem === null ? null : ofProblem(library, problem);
    }
    case 'situation': {
      const situation = library.situations.get(task.situation);
      return situation === undefined ? null : ofSituation(library, situation);
    }
  }
}

function ofQuestion(library: Library, question: Question): Exercise {
  const { topic: id, difficulty, cites } = question;
  const topic = library.topics.get(id);
  return {
    kind: 'question',
    title: topic?.title ?? id,
    difficulty,
    chapter: topic?.chapter ?? null,
    story: null,
    steps: [
      {
        kind: 'choice',
        item: question,
        cites: { topic: id, section: cites },
        worth: DAILY_QUESTION_POINTS[difficulty],
      },
    ],
  };
}

function ofProblem(library: Library, problem: Problem): Exercise {
  const [system] = problem.topics;
  return {
    kind: 'estimate',
    title: problem.system,
    difficulty: problem.difficulty,
    chapter: library.topics.get(system)?.chapter ?? null,
    story: problem.story,
    steps: [{ kind: 'estimate', problem, worth: DAILY_ESTIMATE_POINTS }],
  };
}

function ofSituation(library: Library, { title, level, topics, story, steps }: Situation): Exercise {
  const [main] = topics;
  return {
    kind: 'situation',
    title,
    difficulty: SITUATION_DIFFICULTY[level],
    chapter: (main && library.topics.get(main)?.chapter) ?? null,
    story,
    steps: steps.map((item) => ({ kind: 'choice', item, cites: item.cites, worth: DAILY_STEP_POINTS })),
  };
}

/** The most points that it pays. */
export const worthOf = ({ steps }: Exercise): number => steps.reduce((sum, { worth }) => sum + worth, 0);

/** What a step asks. */
export const textOf = (step: Step): string =>
  step.kind === 'choice' ? step.item.text : step.problem.question;
