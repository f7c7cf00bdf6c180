import type { Message } from '../discord/reply.ts';
import type { Calculation } from '../domain/estimate/calculate.ts';
import { humanNumber, humanQuantity, rounded } from '../domain/estimate/human.ts';
import type { Quantity } from '../domain/estimate/quantity.ts';
import { sanityOf } from '../domain/estimate/sanity.ts';
import type { Spread } from '../domain/estimate/spread.ts';
import { legible } from '../domain/estimate/tokens.ts';
import { COLOURS } from './colours.ts';

const MOST_STEPS = 6;

/** A result in the words that people use, with what was typed, how it was worked out and how it was read. */
export function calcView(typed: string, calculation: Calculation): Message {
  const { result, unit, spread, period, assumptions } = calculation;
  const human = humanQuantity(spread === null ? result : rounded(result), period);
  const title = wordsFor(calculation, spread === null ? result : rounded(result));
  const others = unit === null ? human.also : [human.text, ...human.also].filter((other) => other !== title);
  const sanity = sanityOf(result);
  const lines = [
    codeOf(typed),
    ...(others.length > 0 ? [`= ${others.join(' = ')}`] : []),
    ...(spread === null ? [] : spreadLines(calculation, spread)),
    ...stepLines(calculation),
    ...(sanity === null ? [] : [`**${sanity}.**`]),
    ...assumptions.map((assumption) => `-# Assumed: ${assumption}.`),
  ];
  return {
    embeds: [
      {
        color: COLOURS.estimate,
        title: spread === null ? title : `About ${title}`,
        description: lines.join('\n'),
      },
    ],
  };
}

/** What was typed, as code, so that nothing in it is read as markup. */
export const codeOf = (typed: string): string => `\`${legible(typed).replaceAll('`', "'")}\``;

function wordsFor({ unit, period }: Calculation, quantity: Quantity): string {
  if (unit === null) return humanQuantity(quantity, period).text;
  const value = humanNumber(quantity.value / unit.one.value);
  return unit.name === '%' ? `${value}%` : `${value} ${unit.name}`;
}

function spreadLines(calculation: Calculation, { p5, p95 }: Spread): string[] {
  const [low, high] = [wordsFor(calculation, rounded(p5)), wordsFor(calculation, rounded(p95))];
  return [
    `**${low}** (p5) to **${high}** (p95); the title is the median.`,
    '-# Sampled: each range is taken as lognormal, with its ends at p5 and p95.',
  ];
}

function stepLines({ steps }: Calculation): string[] {
  const shown = steps.slice(-MOST_STEPS).map(({ from, to }) => `${from} = ${to}`.replaceAll('*', '∗'));
  const left = steps.length - shown.length;
  return left > 0 ? [`-# The first ${left} steps are left out.`, ...shown] : shown;
}
