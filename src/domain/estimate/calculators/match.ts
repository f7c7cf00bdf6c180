import type { TopicId } from '../../ids.ts';
import { contentStems, countShared } from '../../search/words.ts';
import { BASE, CalculationError, type Quantity } from '../quantity.ts';
import type { Calculator } from './calculator.ts';
import { type Estimate, workOut } from './estimate.ts';
import { DISTINCT } from './fitted.ts';
import { readGiven } from './given.ts';
import { GROUPS } from './index.ts';
import { type Input, unitOf } from './input.ts';

/** An amount in a question, as written and as read. */
interface Amount {
  readonly text: string;
  readonly quantity: Quantity;
}

/** A calculator with the amounts of a question in it. */
export interface Match {
  readonly estimate: Estimate;
  /** False when the question has numbers that were not read, so that the result may be of something else. */
  readonly sure: boolean;
}

/**
 * The calculator that a question in words is for, worked out with the amounts in it, each in the first input that
 * takes it; what the question leaves open is taken as usual. Null when none takes all of the amounts, or none has to
 * do with what is asked: `topics` are those that the question is about, best first.
 */
export function calculatorFor(
  question: string,
  amounts: readonly Amount[],
  topics: readonly TopicId[],
): Match | null {
  const stems = contentStems(question);
  const candidates = CALCULATORS.map((known) => ({ ...known, fit: fitOf(known, stems, topics) }))
    .filter(({ fit }) => fit >= LEAST_FIT)
    .toSorted((a, b) => b.fit - a.fit);
  for (const { calculator } of candidates) {
    const typed = filledIn(Object.entries(calculator.inputs), amounts);
    const estimate = typed === null ? null : orNull(() => workOut(calculator, Object.fromEntries(typed)));
    if (estimate !== null && answers(question, estimate))
      return { estimate, sure: countNumbers(question) === amounts.length };
  }
  return null;
}

/** What a question asks for, where its words say so. */
const WANTED: readonly (readonly [RegExp, string])[] = [
  [/\bhow long\b|\bhow much (?:time|downtime)\b/i, BASE.time],
  [/\bhow (?:big|large)\b|\b(?:disk|storage|ram|memory|space|gigs)\b/i, BASE.data],
];

const answers = (question: string, { work }: Estimate): boolean =>
  WANTED.every(([asked, unit]) => !asked.test(question) || unit in work.results[0].amount.dimensions);

const countNumbers = (question: string): number => question.match(/\d[\d.,]*/g)?.length ?? 0;

interface KnownCalculator {
  readonly calculator: Calculator;
  readonly title: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

const CALCULATORS: readonly KnownCalculator[] = GROUPS.flatMap(({ calculators }) => calculators).map(
  (calculator) => ({
    calculator,
    title: contentStems(calculator.title),
    others: contentStems(
      [calculator.summary, ...Object.values(calculator.inputs).map(({ term }) => term)].join(' '),
    ),
  }),
);

/** One word of its title, or two of what else it says of itself. */
const LEAST_FIT = 2;
const TITLE_WORD = 2;
/** What the first topic counts; the second counts half of it, and so on. */
const FIRST_TOPIC = 3;

function fitOf(known: KnownCalculator, stems: ReadonlySet<string>, topics: readonly TopicId[]): number {
  const rank = topics.indexOf(known.calculator.topic);
  const topic = rank === -1 ? 0 : FIRST_TOPIC / (rank + 1);
  return TITLE_WORD * countShared(stems, known.title) + countShared(stems, known.others) + topic;
}

type Filled = readonly (readonly [name: string, text: string])[];

/** Each amount in an input of its own, or null when they do not all find one. */
function filledIn(inputs: readonly (readonly [string, Input])[], amounts: readonly Amount[]): Filled | null {
  const [amount, ...others] = amounts;
  if (amount === undefined) return [];
  for (const [name, input] of inputs) {
    const rest = takes(input, amount)
      ? filledIn(
          inputs.filter(([other]) => other !== name),
          others,
        )
      : null;
    if (rest !== null) return [[name, amount.text], ...rest];
  }
  return null;
}

/**
 * A total is not taken for what it is of each: requests a second are not requests of a user. And what is merely
 * counted has to be called what the input is: "8 characters" are no cost factor.
 */
function takes(input: Input, { text, quantity: { dimensions } }: Amount): boolean {
  const counted = Object.keys(dimensions).filter((unit) => !MEASURED.has(unit));
  const wanted = Object.keys(unitOf(input).dimensions).filter((unit) => !MEASURED.has(unit));
  if (counted.some((unit) => DISTINCT.has(unit)) && !wanted.every((unit) => counted.includes(unit)))
    return false;
  const isCount = counted.length > 0 && counted.length === Object.keys(dimensions).length;
  if (isCount && countShared(contentStems(counted.join(' ')), wordsOfInput(input)) === 0) return false;
  return orNull(() => readGiven({ value: input }, { value: text })) !== null;
}

const MEASURED: ReadonlySet<string> = new Set(Object.values(BASE));

const wordsOfInput = ({ term, one }: Input): Set<string> => contentStems(`${term} ${one}`);

function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof CalculationError) return null;
    throw error;
  }
}
