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

/**
 * All that a scope holds, as tasks for a server whose difficulty stands at `level`. A scope without any content, as
 * when its topics are gone, counts as everything.
 */
export function candidatesIn(library: Library, scope: ChallengeScope, level: Difficulty): Candidate[] {
  const inScope = candidates(library, level, withinScope(library, scope));
  return inScope.length > 0 ? inScope : candidates(library, level, () => true);
}

function candidates(library: Library, level: Difficulty, within: (topic: TopicId) => boolean): Candidate[] {
  const questions = [...library.questions.values()].filter(({ topic }) => within(topic));
  const situations = [...library.situations.values()].filter(({ topics }) => topics.some(within));
  return [
    ...questions.map(
      ({ id, difficulty }): Candidate => ({ task: { kind: 'question', level, question: id }, difficulty }),
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
