import type { Message } from '../discord/reply.ts';
import type { Calculation } from '../domain/estimate/calculate.ts';
import { type HumanQuantity, humanNumber, humanQuantity } from '../domain/estimate/human.ts';
import { COLOURS } from './colours.ts';

/** A result in the words that people use, with what was typed and how it was read. */
export function calcView(typed: string, calculation: Calculation): Message {
  const { text, also } = resultOf(calculation);
  const lines = [
    `\`${typed.replaceAll('`', "'")}\``,
    ...(also.length > 0 ? [`= ${also.join(' = ')}`] : []),
    ...calculation.assumptions.map((assumption) => `-# Assumed: ${assumption}.`),
  ];
  return { embeds: [{ color: COLOURS.estimate, title: text, description: lines.join('\n') }] };
}

function resultOf({ result, unit }: Calculation): HumanQuantity {
  const human = humanQuantity(result);
  if (unit === null) return human;
  const text = `${humanNumber(result.value / unit.one.value)} ${unit.name}`;
  return { text, also: [human.text, ...human.also].filter((other) => other !== text) };
}
