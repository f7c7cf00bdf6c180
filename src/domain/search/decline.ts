import type { DeclineReason } from './answer.ts';
import { clausesOf } from './clauses.ts';
import { isInstruction } from './instruction.ts';
import type { Outside } from './outside.ts';
import type { Phrasing } from './phrasing.ts';
import type { Weighed } from './ranking.ts';
import type { ReadQuestion } from './reader.ts';
import type { Engine } from './search.ts';
import { ASPECTS, COURTESY } from './talk.ts';
import { isContentWord, stem, wordsOf } from './words.ts';

/** A question, and what was made of it. */
export interface Case {
  readonly question: string;
  readonly own: ReadQuestion;
  /** Together with the one before, where it follows up. */
  readonly whole: ReadQuestion;
  readonly weighed: Weighed;
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

/** How rare a name has to be for a clause of a message to ask by it. */
const BY_NAME = 2.1;
/** The evidence of such a clause for a message that is chat of other things besides. */
const ASIDE = 3;

/** Decides which questions get no answer, and why; null for those that should get one. */
export type Judge = (one: Case) => DeclineReason | null;

export function createJudge(
  { read, weigh, named }: Pick<Engine, 'read' | 'weigh' | 'named'>,
  outside: Outside,
  phrasing: Phrasing,
): Judge {
  /** Above 0 for a question of the field. */
  const evidenceFor = ({ question, own, whole, weighed, followsUp }: Case): number => {
    const weights = followsUp ? FOLLOWING : EVIDENCE;
    return (
      (followsUp ? 0 : inside(own, weighed.best, named(whole))) +
      weights.words * outside.odds(saidIn(question, own)) +
      weights.phrasing * phrasing.odds(own.numbers) +
      weights.bias
    );
  };
  const isCertain = ({ weighed, isWorkedOut }: Case): boolean => weighed.isName || isWorkedOut;

  /** Whether part of a message asks of a topic by its name: "what does CORS stand for and why does it hate me". */
  const asksByName = (message: string): boolean =>
    clausesOf(message).some((question) => {
      const own = read(question);
      if (named(own) < BY_NAME) return false;
      const weighed = weigh(own);
      const clause = { question, own, whole: own, weighed, isWorkedOut: false, followsUp: false };
      return isCertain(clause) || evidenceFor(clause) > 0;
    });

  return (one) => {
    const { question, own, followsUp } = one;
    if (isInstruction(question)) return 'instruction';
    const isCourtesy = wordsOf(question).every((word) => COURTESY.has(word));
    if (isCourtesy || (own.words.length === 0 && !followsUp)) return 'vague';
    if (isCertain(one)) return null;
    const evidence = evidenceFor(one);
    if (evidence > 0) return null;
    const isAside = !followsUp && evidence + ASIDE > 0 && asksByName(question);
    return isAside ? null : 'off-topic';
  };
}

/** What the topics say for a question. */
function inside({ words }: ReadQuestion, best: number, named: number): number {
  const slips = words.filter(({ corrected }) => corrected).length;
  return (
    EVIDENCE.best * Math.log1p(best) +
    EVIDENCE.perWord * Math.log1p(best / (1 + words.length)) +
    EVIDENCE.named * Math.min(MOST_NAMED, named) +
    EVIDENCE.slips * Math.min(MOST_SLIPS, slips)
  );
}

/** The stems of what is said, and of what was meant by a slip: it may be none. */
function saidIn(question: string, { words }: ReadQuestion): string[] {
  const spoken = wordsOf(question).filter(
    (word) => isContentWord(word) && !COURTESY.has(word) && !ASPECTS.has(word),
  );
  return [...spoken.map(stem), ...words.filter(({ corrected }) => corrected).map((word) => word.stem)];
}
