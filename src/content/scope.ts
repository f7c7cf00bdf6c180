import path from 'node:path';
import type { Content, WrittenTopic } from './content.ts';
import type { Fault } from './fault.ts';
import { shownAs } from './files.ts';

/** The part of the content that a check is about. */
export interface Scope {
  hasTopic(topic: WrittenTopic): boolean;
  hasFault(fault: Fault): boolean;
}

const EVERYTHING: Scope = { hasTopic: () => true, hasFault: () => true };

/**
 * The scope that a writer names on the command line: chapter ids, topic ids, or files, of which a topic and its
 * quiz go together. No name means everything; a name that fits nothing is an error that says so.
 */
export function scopeOf(names: readonly string[], content: Content, dir: string): Scope {
  if (names.length === 0) return EVERYTHING;
  const stems = names.map((name) => stemOf(name, content, dir));
  const within = (file: string) => stems.some((stem) => file.startsWith(stem));
  return { hasTopic: ({ file }) => within(file), hasFault: ({ file }) => within(file) };
}

/** What the names of the files meant have in common, as in `content/topics/caching/`. */
function stemOf(name: string, { plan }: Content, dir: string): string {
  const chapter = plan.chapters.find(
    ({ id, topics }) => id === name || topics.some((topic) => topic === name),
  );
  if (chapter !== undefined)
    return shownAs(dir, path.join('topics', chapter.id, chapter.id === name ? path.sep : `${name}.`));
  const inside = path.relative(dir, path.resolve(name));
  if (inside.startsWith('..') || !/\.(md|yaml)$/.test(name)) {
    throw new Error(`"${name}" is no chapter, topic or content file; chapters.yaml has the ids.`);
  }
  return shownAs(dir, inside.replace(/(\.md|\.quiz\.yaml)$/, '.'));
}
