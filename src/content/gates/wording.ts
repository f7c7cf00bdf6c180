import type { MultipleChoice } from '../../domain/library.ts';
import { wordsOf } from '../../domain/search/words.ts';
import { type Figure, percent, shareFigure } from './figure.ts';

const MAX_NEGATIVE = 0.01;
const MAX_ABSOLUTES_GAP = 0.05;

const COMBINED = [
  /\b(all|none|any|both|neither|some|each) of (the|these|those) (above|options|other options|answers|other answers)\b/i,
  /^(all|none|any|both|neither)( of (them|it|these|those|the others))?\.?$/i,
  /\b([Bb]oth|[Ee]ither|[Nn]either) [A-D] (and|or|nor) [A-D]\b/,
];

/** Options that speak of other options lose their sense when options are shuffled. */
export function combinedFaults({ answer, distractors }: MultipleChoice): string[] {
  const combined = [answer, ...distractors].filter(({ text }) =>
    COMBINED.some((pattern) => pattern.test(text)),
  );
  return combined.map(
    ({ text }) => `the option "${text}" speaks of other options; state something of its own`,
  );
}

/** With a clause between them, as in "which holds when … not", the negation is part of the situation. */
const ASKS_FOR_EXCEPTION =
  /\b(which|what)\b(?:(?!\b(?:when|if|because|that|who|while|after|until|so|where)\b)[^,;:.?])*(?:\b(?:not|cannot|except)\b|n['’]t\b)|\bexcept\b[^.;:]*$/i;

/** True when the question asks for what does not hold, as in "Which of these is NOT …?". */
export function isNegative({ text }: MultipleChoice): boolean {
  return /\b(NOT|EXCEPT)\b/.test(text) || ASKS_FOR_EXCEPTION.test(text);
}

export function negativeFaults(question: MultipleChoice): string[] {
  const marked = /\b(NOT|EXCEPT)\b/.test(question.text);
  return isNegative(question) && !marked
    ? ['asks for what does not hold; ask for what does, or write NOT in capitals']
    : [];
}

const ABSOLUTES = new Set(['always', 'never', 'only']);
const isAbsolute = (text: string) => wordsOf(text).some((word) => ABSOLUTES.has(word));

/** How often questions are negative, and how much more often distractors than answers are absolute. */
export function wordingFigures(questions: readonly MultipleChoice[]): Figure[] {
  const total = questions.length;
  const share = (texts: readonly string[]) => texts.filter(isAbsolute).length / Math.max(1, texts.length);
  const inAnswers = share(questions.map(({ answer }) => answer.text));
  const inDistractors = share(questions.flatMap(({ distractors }) => distractors.map(({ text }) => text)));
  const gap = shareFigure(
    'always/never/only: distractors minus answers',
    inDistractors - inAnswers,
    MAX_ABSOLUTES_GAP,
    total,
  );
  return [
    shareFigure(
      'negative questions',
      questions.filter(isNegative).length / Math.max(1, total),
      MAX_NEGATIVE,
      total,
    ),
    {
      ...gap,
      value: `${percent(inDistractors)} - ${percent(inAnswers)} = ${gap.value}`,
      limit: 'at most 5 points',
    },
  ];
}
