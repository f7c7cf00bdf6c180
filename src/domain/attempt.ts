import type { GuildId, QuestionId, UserId } from './ids.ts';
import type { QuizPlan } from './quiz.ts';

export type AttemptStatus = 'open' | 'finished' | 'abandoned';

/** The first answer given at one position of an attempt; it is never replaced. */
export interface Answer {
  readonly position: number;
  readonly questionId: QuestionId;
  /** Index into the options in the order in which they were shown. */
  readonly choice: number;
  readonly correct: boolean;
  /** What it paid: 0 when wrong, outside a server, or when the question had been answered before. */
  readonly points: number;
  readonly answeredAt: Date;
}

/** One member's run through a quiz. All that a button needs to go on after a restart is in here. */
export interface Attempt {
  readonly id: string;
  readonly userId: UserId;
  /** Null in a direct message, where no points are kept. */
  readonly guildId: GuildId | null;
  /** What the quiz is about, as shown to the member. */
  readonly title: string;
  /** What was asked for, so that another like it can be made. */
  readonly plan: QuizPlan;
  /** In the order asked. */
  readonly questionIds: readonly QuestionId[];
  /** Decides the order of the options, so that every view of the attempt shows the same one. */
  readonly optionSeed: number;
  /** By position, without gaps. */
  readonly answers: readonly Answer[];
  readonly status: AttemptStatus;
  readonly createdAt: Date;
}

/** The position to answer next, or null when all are answered. */
export function nextPosition(attempt: Attempt): number | null {
  return attempt.answers.length < attempt.questionIds.length ? attempt.answers.length : null;
}

const RETRY = 'Retry: ';

/** The title of an attempt at what was missed in another. */
export const retryTitle = (title: string): string => (title.startsWith(RETRY) ? title : `${RETRY}${title}`);

export const isRetry = ({ title }: Attempt): boolean => title.startsWith(RETRY);

/** The questions that were answered wrong, in the order asked. */
export function missedQuestions(attempt: Attempt): QuestionId[] {
  return attempt.answers.filter((answer) => !answer.correct).map((answer) => answer.questionId);
}

export interface AttemptResult {
  readonly answered: number;
  readonly correct: number;
  readonly total: number;
  readonly points: number;
}

export function resultOf(attempt: Attempt): AttemptResult {
  return {
    answered: attempt.answers.length,
    correct: attempt.answers.filter((answer) => answer.correct).length,
    total: attempt.questionIds.length,
    points: attempt.answers.reduce((sum, answer) => sum + answer.points, 0),
  };
}
