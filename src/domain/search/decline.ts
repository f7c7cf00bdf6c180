import type { DeclineReason } from './answer.ts';
import { isInstruction } from './instruction.ts';
import type { Outside } from './outside.ts';
import type { Phrasing } from './phrasing.ts';
import type { ReadQuestion } from './reader.ts';
import { ASPECTS, COURTESY } from './talk.ts';
import { isContentWord, stem, wordsOf } from './words.ts';

/** What the ranking says of a question. */
export interface Support {
  /** The score of the best topic. */
  readonly best: number;
  /** The rarity of the longest name of a topic in the question. */
  readonly named: number;
  /** Whether it is the name of a topic, and nothing else. */
  readonly isName: boolean;
  /** Whether it is an estimate whose numbers fit together. */
  readonly isWorkedOut: boolean;
  /** Whether it is read with the question before. */
  readonly followsUp: boolean;
}

/**
 * Weights of the evidence that a question is of the field, fitted by logistic regression on questions of both kinds;
 * what they achieve on others is in the docs. Above 0 the question is answered.
 */
const EVIDENCE = {
  best: 3.27,
  perWord: 3.09,
  named: 0.23,
  slips: 0.42,
  words: -0.55,
  phrasing: -0.42,
  bias: -15,
} as const;
const MOST_NAMED = 5;
const MOST_SLIPS = 2;
/** The same for a question that leans on the one before: of the field, unless its own few words are of another. */
const FOLLOWING = { words: -1, phrasing: -0.25, bias: 1.45 } as const;

/** `grace` is evidence besides. */
export type Judge = (
  question: string,
  own: ReadQuestion,
  support: Support,
  grace?: number,
) => DeclineReason | null;

/** Decides which questions get no answer, and why; null for those that should get one. */
export function createJudge(outside: Outside, phrasing: Phrasing): Judge {
  return (question, own, support, grace = 0) => {
    if (isInstruction(question)) return 'instruction';
    const all = wordsOf(question);
    if (all.every((word) => COURTESY.has(word)) || (own.words.length === 0 && !support.followsUp))
      return 'vague';
    if (support.isName || support.isWorkedOut) return null;
    const weights = support.followsUp ? FOLLOWING : EVIDENCE;
    const evidence =
      (support.followsUp ? 0 : inside(own, support)) +
      weights.words * outside.odds(saidIn(all, own)) +
      weights.phrasing * phrasing.odds(own.numbers) +
      weights.bias;
    return evidence + grace > 0 ? null : 'off-topic';
  };
}

/** What the topics say for a question. */
function inside({ words }: ReadQuestion, { best, named }: Support): number {
  const slips = words.filter(({ corrected }) => corrected).length;
  return (
    EVIDENCE.best * Math.log1p(best) +
    EVIDENCE.perWord * Math.log1p(best / (1 + words.length)) +
    EVIDENCE.named * Math.min(MOST_NAMED, named) +
    EVIDENCE.slips * Math.min(MOST_SLIPS, slips)
  );
}

/** The stems of what is said, and of what was meant by a slip: it may be none. */
function saidIn(all: readonly string[], { words }: ReadQuestion): string[] {
  const spoken = all.filter((word) => isContentWord(word) && !COURTESY.has(word) && !ASPECTS.has(word));
  return [...spoken.map(stem), ...words.filter(({ corrected }) => corrected).map((word) => word.stem)];
}
