import type { DeclineReason } from './answer.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { isInstruction } from './instruction.ts';
import type { Outside } from './outside.ts';
import type { QuestionWord, ReadQuestion } from './reader.ts';
import { isSmallTalk } from './small-talk.ts';
import { ASPECTS, COURTESY } from './talk.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isContentWord, stem, wordsOf } from './words.ts';

/** What the ranking says of a question. */
export interface Support {
  /** The score of the best topic. */
  readonly best: number;
  /** The rarity of the longest name of a topic in the question. */
  readonly named: number;
  /** How close the lines of the closest topic come. */
  readonly closest: number;
  /** Whether the question is the name of a topic. */
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
  best: 3.17,
  named: 0.24,
  elsewhere: -2.43,
  words: 0.02,
  odds: -0.9,
  close: -1.56,
  bias: -3.31,
} as const;
const MOST_NAMED = 5;
const MOST_ELSEWHERE = 2;
/** How close a question has to come to others of elsewhere to begin to count as one. */
const NEAR = 0.01;
/** How much the few words of a follow-up say of another field: "an example with a bank". */
const FOLLOWS_UP = 0.5;
/** From here on a line of a topic says nearly what is asked. */
const NEARLY_THE_SAME = 0.6;
/** And how much closer than any question of elsewhere. */
const CLOSER = 1.5;
/** Common words of the field score low, but up to three of them alone say enough: "when should I use a queue?" */
const FEW_WORDS = 3;

export type Judge = (question: string, read: ReadQuestion, support: Support) => DeclineReason | null;

/** Decides which questions get no answer, and why; null for those that should get one. */
export function createJudge(vocabulary: Vocabulary, outside: Outside): Judge {
  const isForeign = foreignWords(vocabulary);
  const isOurs = ({ stem: term }: QuestionWord, ofDesign: boolean): boolean =>
    vocabulary.names.has(term) || (ofDesign && vocabulary.products.has(term));
  /** Up to three words of the field, and nothing else. */
  const isBrief = ({ words, ofDesign }: ReadQuestion): boolean => {
    const subject = words.filter(({ typed }) => !ASPECTS.has(typed));
    return subject.length <= FEW_WORDS && subject.every((word) => isOurs(word, ofDesign));
  };

  return (question, read, support) => {
    if (isInstruction(question)) return 'instruction';
    const all = wordsOf(question);
    if (read.words.length === 0 || all.every((word) => COURTESY.has(word))) return 'vague';
    const foreign = all.filter(isForeign).length + (isSmallTalk(question) ? 1 : 0);
    const said = saidIn(all, read);
    const closeness = outside.closeness(said);
    if (foreign === 0 && (isBrief(read) || isCertain(support, closeness))) return null;
    const doubt = support.followsUp ? FOLLOWS_UP : 1;
    const evidence =
      EVIDENCE.best * Math.log(1 + support.best) +
      EVIDENCE.named * Math.min(MOST_NAMED, support.named) +
      EVIDENCE.elsewhere * Math.min(MOST_ELSEWHERE, foreign) +
      EVIDENCE.words * Math.log(read.words.length) +
      doubt * EVIDENCE.odds * outside.odds(said) +
      doubt * EVIDENCE.close * Math.log1p(closeness / NEAR) +
      EVIDENCE.bias;
    return evidence > 0 ? null : 'off-topic';
  };
}

/** Words of other subjects, but for those that a topic goes by. */
function foreignWords({ names }: Vocabulary): (word: string) => boolean {
  const words = ELSEWHERE.trim()
    .split(/\s+/)
    .filter((word) => !names.has(stem(word)));
  const foreign = new Set(words);
  return (word) => foreign.has(word);
}

/** The stems of what is said, with what was meant by a slip. */
function saidIn(all: readonly string[], { words }: ReadQuestion): string[] {
  const spoken = all.filter((word) => isContentWord(word) && !COURTESY.has(word) && !ASPECTS.has(word));
  const meant = words.filter(({ corrected }) => corrected);
  return [...spoken.map(stem), ...meant.map((word) => word.stem)];
}

/** Whether a topic is named or nearly quoted, or its numbers worked out; `elsewhere` is how close other fields come. */
const isCertain = ({ isName, isWorkedOut, closest }: Support, elsewhere: number): boolean =>
  isName || isWorkedOut || closest > Math.max(NEARLY_THE_SAME, CLOSER * elsewhere);
