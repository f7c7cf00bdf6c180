import { z } from 'zod';
import type { TopicId } from '../../ids.ts';
import type { Difficulty } from '../../library.ts';
import type { Quantity } from '../quantity.ts';

/** `template.seed`: names a problem with its figures for as long as the template is there. */
export const ProblemId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.\d{1,10}$/, 'a template and a seed')
  .brand('ProblemId');
export type ProblemId = z.infer<typeof ProblemId>;

/** Something to estimate, with one answer. */
export interface Problem {
  readonly id: ProblemId;
  /** What stays the same when the figures change: the same template is the same kind of problem. */
  readonly template: string;
  /** "URL shortener" */
  readonly system: string;
  /** The walkthrough of the system, and what explains the calculation; they may be the same. */
  readonly topics: readonly [system: TopicId, calculation: TopicId];
  readonly difficulty: Difficulty;
  /** What is given, with the figures in it. */
  readonly story: string;
  readonly question: string;
  /** What a bare number stands for, as in "1 req/s". */
  readonly unit: string;
  readonly reference: Quantity;
  /** How the reference answer comes about, one step a line. */
  readonly steps: readonly string[];
}
