import { z } from 'zod';
import type { LocalDate } from '../calendar/local-date.ts';
import { ProblemId } from '../estimate/problems/problem.ts';
import { QuestionId, SituationId } from '../ids.ts';
import { DIFFICULTIES } from '../library.ts';

/** Where the server's difficulty stood; what is asked may be the nearest that there was. */
const level = z.enum(DIFFICULTIES);

/** What a challenge asks, as kept with it: the same for the whole server, whoever posts it. */
export const Task = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question'), level, question: QuestionId }),
  z.object({ kind: z.literal('estimate'), level, problem: ProblemId }),
  z.object({ kind: z.literal('situation'), level, situation: SituationId }),
]);
export type Task = z.infer<typeof Task>;
export type TaskKind = Task['kind'];

/** A challenge that a server has had. */
export interface PastChallenge {
  readonly date: LocalDate;
  readonly task: Task;
  /** First answers, to all of its steps together. */
  readonly answered: number;
  /** How many of them were right. */
  readonly right: number;
}

/** Names what is asked, so that it is known again. Two estimates of one template are alike, whatever their figures. */
export function taskKey(task: Task): string {
  switch (task.kind) {
    case 'question':
      return `question:${task.question}`;
    case 'estimate':
      return `estimate:${task.problem.split('.')[0]}`;
    case 'situation':
      return `situation:${task.situation}`;
  }
}
