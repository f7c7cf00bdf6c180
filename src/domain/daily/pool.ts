import { TEMPLATES } from '../estimate/problems/index.ts';
import { problemId } from '../estimate/problems/template.ts';
import type { TopicId } from '../ids.ts';
import type { Difficulty, Library } from '../library.ts';
import type { ChallengeScope } from '../settings.ts';
import { SITUATION_DIFFICULTY } from '../situation.ts';
import type { Task } from './task.ts';

/** Something that could be asked. */
export interface Candidate {
  readonly task: Task;
  readonly difficulty: Difficulty;
}

export interface Wanted {
  /** Where the server's difficulty stands. */
  readonly level: Difficulty;
  /** Draws the figures of estimates. */
  readonly seed: number;
}

/**
 * All that a scope holds, as tasks. A scope without any content, as
 * when its topics are gone, counts as everything.
 */
export function candidatesIn(library: Library, scope: ChallengeScope, wanted: Wanted): Candidate[] {
  const inScope = candidates(library, wanted, withinScope(library, scope));
  return inScope.length > 0 ? inScope : candidates(library, wanted, () => true);
}

function candidates(
  library: Library,
  { level, seed }: Wanted,
  within: (topic: TopicId) => boolean,
): Candidate[] {
  const problems = TEMPLATES.filter((template) => template.topics().some(within));
  const questions = [...library.questions.values()].filter(({ topic }) => within(topic));
  const situations = [...library.situations.values()].filter(({ topics }) => topics.some(within));
  return [
    ...questions.map(
      ({ id, difficulty }): Candidate => ({ task: { kind: 'question', level, question: id }, difficulty }),
    ),
    ...problems.map(
      ({ name, difficulty }): Candidate => ({
        task: { kind: 'estimate', level, problem: problemId(name, seed) },
        difficulty,
      }),
    ),
    ...situations.map(
      (situation): Candidate => ({
        task: { kind: 'situation', level, situation: situation.id },
        difficulty: SITUATION_DIFFICULTY[situation.level],
      }),
    ),
  ];
}

function withinScope(library: Library, { topics, chapters }: ChallengeScope): (topic: TopicId) => boolean {
  if (topics.length === 0 && chapters.length === 0) return () => true;
  return (topic) => {
    const chapter = library.topics.get(topic)?.chapter;
    return topics.includes(topic) || (chapter !== undefined && chapters.includes(chapter));
  };
}
