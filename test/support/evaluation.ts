import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { TopicId } from '../../src/domain/ids.ts';

const FOLDER = resolve(import.meta.dirname, '../ask');
/** Of ten parts, those to tune on; the others are held out. */
const DEVELOPMENT = 6;

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
  readonly development: readonly Entry[];
  readonly heldOut: readonly Entry[];
  /** Asked for the first time when everything was tuned. */
  readonly askedOnce: readonly Entry[];
}

/** The questions of test/ask, parted by a hash of their text, so that a new one moves no other. */
export function loadEvaluation(): Evaluation {
  const entries = entriesIn(FOLDER);
  return {
    askedOnce: entriesIn(join(FOLDER, 'asked-once')),
    development: entries.filter(({ ask }) => fnv1a(ask) % 10 < DEVELOPMENT),
    heldOut: entries.filter(({ ask }) => fnv1a(ask) % 10 >= DEVELOPMENT),
  };
}

const entriesIn = (folder: string): Entry[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => z.array(Entry).parse(load(readFileSync(join(folder, file), 'utf8'))));

/** FNV-1a of 32 bits over the bytes of UTF-8. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
