import { QuestionId, TopicId } from '../../../src/domain/ids.ts';
import type { Difficulty, Question } from '../../../src/domain/library.ts';

interface Wanted {
  readonly id?: string;
  readonly text?: string;
  readonly answer?: string;
  readonly distractors?: readonly string[];
  readonly difficulty?: Difficulty;
  readonly situation?: boolean;
}

/** A question of which only what a test speaks of matters. */
export function question(wanted: Wanted): Question {
  const option = (text: string) => ({ text, why: 'Because.' });
  return {
    id: QuestionId.parse(wanted.id ?? 'some-question'),
    topic: TopicId.parse('some-topic'),
    difficulty: wanted.difficulty ?? 'easy',
    situation: wanted.situation ?? false,
    text: wanted.text ?? 'Which one is it?',
    answer: option(wanted.answer ?? 'right'),
    distractors: (wanted.distractors ?? ['wrong', 'false', 'error']).map(option),
    cites: 'How it works',
  };
}

/** `count` questions made alike; each has an id of its own. */
export function many(count: number, wanted: Wanted): Question[] {
  return Array.from({ length: count }, (_, i) => question({ ...wanted, id: `question-${i}` }));
}
