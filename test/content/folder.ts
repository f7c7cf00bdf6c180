import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** File names below the content folder, with their texts. */
export type Files = Readonly<Record<string, string>>;

export const TOPIC = 'topics/caching/cache-eviction.md';
export const QUIZ = 'topics/caching/cache-eviction.quiz.yaml';

const CHAPTERS = `- id: caching
  title: Caching
  topics:
    - cache-eviction
    - cache-stampede
    - cache-invalidation
    - caching-basics
- id: databases
  title: Databases
  core: true
  topics:
    - choosing-a-database
`;

const FORMULAS = `- id: hit-ratio
  title: Hit ratio
- id: cache-memory
`;

const TOPIC_TEXT = `---
title: Cache eviction
chapter: caching
level: 2
summary: Which entries a full cache drops to make room for new ones.
asked:
  - redis is full what happens
  - lru vs lfu
  - which key gets dropped first
  - memory limit reached on the cache
  - what to throw out
  - allkeys-lru or volatile-lru
  - my hot keys disappear
  - maxmemory policy
terms:
  - working set
  - term: LRU
    expansion: least recently used
related:
  - cache-stampede
  - cache-invalidation
  - caching-basics
sources:
  - 001_661fea60cf7f713b.txt > Caching
formulas:
  - hit-ratio
---

## How it works
A full cache drops an entry for each one it takes in.

## Trade-offs
- **LRU**: cheap, and blind to frequency.

## When to use it
When the data is larger than the memory.

## What goes wrong
One scan of cold data pushes out the hot keys.

## In an interview
Name the policy and what it costs.
`;

const QUIZ_TEXT = `- id: eviction-scan
  difficulty: medium
  situation: true
  question: A nightly report reads every row once, and mornings are slow. Which policy helps?
  answer:
    text: One that counts how often keys are read
    why: A single read then does not outrank a key that is read all day.
  distractors:
    - text: One that drops the key written longest ago
      why: Age says nothing of how much a key is wanted.
    - text: One that keeps what was read most recently
      why: That is the policy the scan defeats.
  cites: What goes wrong
`;

/** A content folder without a fault in its format: one topic with one question. */
export const GOOD: Files = {
  'chapters.yaml': CHAPTERS,
  'formulas.yaml': FORMULAS,
  [TOPIC]: TOPIC_TEXT,
  [QUIZ]: QUIZ_TEXT,
};

/** The good folder with `from` in one of its files replaced by `to`; the text must be there. */
export function edited(file: string, from: string, to: string): Files {
  const text = GOOD[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`);
  return { ...GOOD, [file]: text.replace(from, () => to) };
}

/** Writes the files below a new folder named `content`, removed when the test ends. */
export async function contentFolder(files: Files): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'quorum-content-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const dir = path.join(root, 'content');
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
    await writeFile(path.join(dir, name), text);
  }
  return dir;
}
