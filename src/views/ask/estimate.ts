import type { APIEmbed } from 'discord.js';
import type { Message } from '../../discord/reply.ts';
import { calculate } from '../../domain/estimate/calculate.ts';
import type { Estimate } from '../../domain/estimate/calculators/estimate.ts';
import { calculatorFor, type Match } from '../../domain/estimate/calculators/match.ts';
import { humanQuantity } from '../../domain/estimate/human.ts';
import type { Library } from '../../domain/library.ts';
import type { Estimated } from '../../domain/search/answer.ts';
import { COLOURS } from '../colours.ts';
import { estimateView } from '../estimate.ts';
import { plainWords } from '../words.ts';
import { leadOnFrom } from './lead-on.ts';
import { quote } from './quote.ts';
import { sourceLine, topicOf } from './sources.ts';

const ROOM = 400;

/** The calculator that the question is for, with the amounts in it; null when there is none. */
export const calculatorOf = (question: string, { amounts, topics }: Estimated): Match | null =>
  calculatorFor(
    question,
    amounts,
    topics.map(({ topic }) => topic),
  );

/** What the calculator shows, under the question, with its numbers to change. */
export function workedView(
  library: Library,
  asked: Pick<APIEmbed, 'author'>,
  found: Estimated,
  estimate: Estimate,
  notes: readonly string[],
): Message {
  const { embeds = [], components = [] } = estimateView(library, estimate, null);
  return {
    embeds: embeds.map((embed) => ({
      ...embed,
      ...asked,
      description: [embed.description, ...notes].join('\n'),
      footer: { text: estimate.calculator.title },
    })),
    components: [...components, ...leadOnFrom(library, estimate.calculator.topic, found)],
  };
}

/** The result where it takes only arithmetic, the amounts as they were read, and what the topic says of it. */
export function amountsEmbed(library: Library, found: Estimated, notes: readonly string[]): APIEmbed {
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
