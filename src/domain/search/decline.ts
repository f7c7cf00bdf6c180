import type { DeclineReason } from './answer.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { ASPECTS } from './follow-up.ts';
import { isInstruction } from './instruction.ts';
import type { Outside } from './outside.ts';
import { COURTESY, type QuestionWord, type ReadQuestion } from './reader.ts';
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

/** Small talk, shopping and other trades, which words alone do not tell from the field. */
const TALK: readonly RegExp[] = [
  /\btell me (?:a|something)\b|\bwrite (?:me )?an? (?!design|load)|\brecommend (?:me )?an?\b|\bmeaning of life\b/,
  /\bhow are you\b|\bhow's it going\b|^\W*good (?:morning|night|evening)\b[^,.!:;]{0,40}$|\bwhat's up\b|\bwhat are you\b/,
  /\bwho (?:are|made|built|created) you\b|\bare you (?:an?|real|human|alive|there|ok)\b|\bdo you (?:like|love|have feelings)\b/,
  /\bfix my\b|\bdebug my\b|\bdo my\b|\bhelp me with my\b|\bsolve (?:this|for|x)\b|\bhow do i become\b/,
  /\bmy (?:own )?(?:boss|bank|car|pc|wifi|phone screen|loan|crush|ex|mum|back hurts)\b/,
  /\bshould i (?:buy|text|eat|wear|watch)\b|\bbest \w+(?: \w+)? (?:under|for (?:beginners|gaming|kids|me|uni|school))\b|\bcredit cards?\b/,
  /\b(?:linked lists?|quick ?sort|bubble ?sort|merge sort|fizz ?buzz|fibonacci|palindromes?|two sum|leetcode|big o notation|pointer arithmetic|binary search tree)\b/,
  /\b(?:my|the) (?:train|bus|flight|tram|ferry) (?:was|is|got|leaves|comes)\b|\bat the (?:bank|doctor|airport|station|supermarket|gym|post office)\b/,
  /\b(?:summari[sz]e|plot of|author of|characters? (?:in|of)) (?:chapter|the (?:book|movie|film|novel|play)|.*\bthe great\b)/,
  /\bin (?:c\+\+|c#|java|javascript|python|rust|ruby|kotlin|word|excel|windows|css|html|react)(?=\s|$|\?)|\bold windows\b/,
];

export type Judge = (question: string, read: ReadQuestion, support: Support) => DeclineReason | null;

/** Decides which questions get no answer, and why; null for those that should get one. */
export function createJudge({ names, products }: Vocabulary, outside: Outside): Judge {
  const elsewhere = new Set(
    ELSEWHERE.trim()
      .split(/\s+/)
      .filter((word) => !names.has(stem(word))),
  );

  return (question, { words, ofDesign }, { best, named, closest, isName, isWorkedOut, followsUp }) => {
    if (isInstruction(question)) return 'instruction';
    if (words.length === 0 || wordsOf(question).every((word) => COURTESY.has(word))) return 'vague';
    const foreign =
      wordsOf(question).filter((word) => elsewhere.has(word)).length +
      (TALK.some((sign) => sign.test(question.toLowerCase())) ? 1 : 0);
    const isOurs = ({ stem: term }: QuestionWord) => names.has(term) || (ofDesign && products.has(term));
    const subject = words.filter(({ typed }) => !ASPECTS.has(typed));
    if (foreign === 0 && subject.length <= FEW_WORDS && subject.every(isOurs)) return null;
    const corrections = words.filter(({ corrected }) => corrected).map(({ stem: meant }) => meant);
    const spoken = wordsOf(question).filter(
      (word) => isContentWord(word) && !COURTESY.has(word) && !ASPECTS.has(word),
    );
    const said = [...spoken.map(stem), ...corrections];
    const elsewhereClose = outside.closeness(said);
    if (foreign === 0 && (isName || isWorkedOut)) return null;
    if (foreign === 0 && closest > Math.max(NEARLY_THE_SAME, CLOSER * elsewhereClose)) return null;
    const doubt = followsUp ? FOLLOWS_UP : 1;
    const evidence =
      EVIDENCE.best * Math.log(1 + best) +
      EVIDENCE.named * Math.min(MOST_NAMED, named) +
      EVIDENCE.elsewhere * Math.min(MOST_ELSEWHERE, foreign) +
      EVIDENCE.words * Math.log(words.length) +
      doubt * EVIDENCE.odds * outside.odds(said) +
      doubt * EVIDENCE.close * Math.log1p(elsewhereClose / NEAR) +
      EVIDENCE.bias;
    return evidence > 0 ? null : 'off-topic';
  };
}
