import path from 'node:path';
import { type Content, OF_A_TOPIC, type WrittenTopic } from './content.ts';
import type { Fault } from './fault.ts';
import { shownAs } from './files.ts';
import type { WrittenSituation } from './situation.ts';

/** The part of the content that a check is about. */
export interface Scope {
  hasTopic(topic: WrittenTopic): boolean;
  hasSituation(situation: WrittenSituation): boolean;
  hasFault(fault: Fault): boolean;
}

export const EVERYTHING: Scope = { hasTopic: () => true, hasSituation: () => true, hasFault: () => true };

/**
 * The scope that a writer names on the command line: ids of chapters, topics or situations, or files, of which a
 * topic and its quiz go together. No name means everything; a name that fits nothing is an error that says so.
 */
export function scopeOf(names: readonly string[], content: Content, dir: string): Scope {
  if (names.length === 0) return EVERYTHING;
  const stems = names.map((name) => stemOf(name, content, dir));
  const within = (file: string) => stems.some((stem) => file.startsWith(stem));
  const holds = ({ file }: { file: string }) => within(file);
  return { hasTopic: holds, hasSituation: holds, hasFault: holds };
}

/** What the names of the files meant have in common, as in `content/topics/caching/`. */
function stemOf(name: string, { plan, situations }: Content, dir: string): string {
  const told = situations.find(({ situation }) => situation.id === name);
  if (told !== undefined) return told.file;
  const chapter = plan.chapters.find(
    ({ id, topics }) => id === name || topics.some((topic) => topic === name),
  );
  if (chapter !== undefined)
    return shownAs(dir, path.join('topics', chapter.id, chapter.id === name ? path.sep : `${name}.`));
  const inside = path.relative(dir, path.resolve(name));
  if (inside.startsWith('..') || !/\.(md|yaml|txt)$/.test(name)) {
    throw new Error(`"${name}" is no chapter, topic, situation or content file; chapters.yaml has the ids.`);
  }
  return shownAs(dir, inside.replace(OF_A_TOPIC, '.'));
}
