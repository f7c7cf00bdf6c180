import type { APIEmbed } from 'discord.js';
import { calculate } from '../../domain/estimate/calculate.ts';
import { humanQuantity } from '../../domain/estimate/human.ts';
import type { Library } from '../../domain/library.ts';
import type { Estimated } from '../../domain/search/answer.ts';
import { COLOURS } from '../colours.ts';
import { plainWords } from '../words.ts';
import { quote } from './quote.ts';
import { sourceLine, topicOf } from './sources.ts';

const ROOM = 400;

/** The result where it takes only arithmetic, the amounts as they were read, and what the topic says of it. */
export function estimatedEmbed(library: Library, found: Estimated, notes: readonly string[]): APIEmbed {
  const { passage, amounts, expression } = found;
  const read = amounts.map(
    ({ text, quantity }) => `${plainWords(text, 40)} = **${humanQuantity(quantity).text}**`,
  );
  return {
    color: COLOURS.estimate,
    title:
      expression === null
        ? topicOf(library, passage).title
        : humanQuantity(calculate(expression).result).text,
    description: [
      ...(expression === null ? read : [`\`${expression.replaceAll('`', '')}\``]),
      '',
      quote(passage.excerpts, ROOM),
      ...notes,
    ].join('\n'),
    footer: { text: sourceLine(library, passage) },
  };
}
