import type { Library } from '../library.ts';
import type { Found } from './answer.ts';

/** How long a question is context for the next one of the same member in the same channel. */
export const CONTEXT_MS = 15 * 60_000;

/** What the next question may lean on. A question that leaned itself is given the subject it was read to have. */
export function contextOf(library: Library, question: string, { followsUp, topics }: Found): string {
  const subject = followsUp ? topics[0] && library.topics.get(topics[0].topic)?.title : undefined;
  return subject === undefined ? question : `${subject}: ${question}`;
}
