import type { DeclineReason } from './answer.ts';

/** Orders to the bot rather than questions to it. */
const INSTRUCTION =
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rules?|prompts?|previous|above|prior|everything)\b|\b(?:system|hidden|initial) prompt\b|\byou are now\b|\bact as\b|\bpretend (?:to be|you)\b|\bjailbreak\b|\brole ?play\b|@everyone|@here|\bdeveloper mode\b/i;

/** The share of what the question says that is of the field, below which it is outside. */
const LEAST_COVERAGE = 0.5;

export interface Coverage {
  /** Content words of the question. */
  readonly words: number;
  /** The share of their rarity that the best topic accounts for, 0 to 1. */
  readonly covered: number;
}

/** Why a question gets no answer, or null when it should get one. */
export function reasonToDecline(question: string, { words, covered }: Coverage): DeclineReason | null {
  if (INSTRUCTION.test(question)) return 'instruction';
  if (words === 0) return 'vague';
  return covered < LEAST_COVERAGE ? 'off-topic' : null;
}
