import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { TopicId } from '../../src/domain/ids.ts';

const FOLDER = resolve(import.meta.dirname, '../ask');

const Entry = z.strictObject({
  kind: z.string(),
  ask: z.string(),
  /** Topics that ought to come first; none for what must be declined. */
  best: z.array(TopicId).default([]),
  also: z.array(TopicId).default([]),
  after: z.string().optional(),
});
export type Entry = z.infer<typeof Entry>;

export interface Evaluation {
  /** What the rules and weights of /ask were found on. */
  readonly development: readonly Entry[];
  /** Of other writers, asked when all was done, and not read before. */
  readonly askedOnce: readonly Entry[];
}

/** The questions of test/ask. */
export const loadEvaluation = (): Evaluation => ({
  development: entriesIn(FOLDER),
  askedOnce: entriesIn(join(FOLDER, 'asked-once')),
});

const entriesIn = (folder: string): Entry[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => z.array(Entry).parse(load(readFileSync(join(folder, file), 'utf8'))));
