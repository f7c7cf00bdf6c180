import { z } from 'zod';
import type { Answer, Attempt } from '../domain/attempt.ts';
import { GuildId, QuestionId, UserId } from '../domain/ids.ts';
import { QuizPlan } from '../domain/quiz.ts';

/** An answer as it comes out of the database. */
export const AnswerRow: z.ZodType<Answer> = z.object({
  position: z.int(),
  questionId: QuestionId,
  choice: z.int(),
  correct: z.boolean(),
  points: z.int(),
  answeredAt: z.date(),
});

/** An attempt with its answers by position, as it comes out of the database. */
export const AttemptRow: z.ZodType<Attempt> = z.object({
  id: z.string(),
  userId: UserId,
  guildId: GuildId.nullable(),
  title: z.string(),
  plan: QuizPlan,
  questionIds: z.array(QuestionId),
  optionSeed: z.int(),
  status: z.enum(['open', 'finished', 'abandoned']),
  createdAt: z.date(),
  answers: z.array(AnswerRow),
});

export const WITH_ANSWERS = { answers: { orderBy: { position: 'asc' } } } as const;
