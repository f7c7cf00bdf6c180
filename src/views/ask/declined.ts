import { ButtonStyle } from 'discord.js';
import type { Message } from '../../discord/reply.ts';
import type { DeclineReason } from '../../domain/search/answer.ts';
import { askMore, askThis, browseTopics } from '../actions.ts';
import { COLOURS } from '../colours.ts';
import { button, buttonRows } from '../components.ts';

/** A definition, a comparison and an estimate: one of each kind that `/ask` is good at. */
export const EXAMPLES = [
  'What is a cache stampede?',
  'Kafka or RabbitMQ?',
  'How many servers for 50k req/s at 500 req/s each?',
] as const;

const WORDS: Readonly<Record<DeclineReason, { readonly title: string; readonly text: string }>> = {
  'off-topic': {
    title: 'That is outside what I know',
    text: 'I know system design: caching, databases, messaging, scaling, reliability, estimates and interviews.',
  },
  instruction: {
    title: 'I only answer questions',
    text: 'I look answers up in what I know of system design. I cannot be told to do anything else.',
  },
  vague: {
    title: 'What is it about?',
    text: 'There was no subject in that question that I could look up. Name the thing, or say what you see happening.',
  },
};

/** A friendly no, with questions that do get an answer. It repeats nothing of what was asked. */
export function declinedView(reason: DeclineReason): Message {
  const { title, text } = WORDS[reason];
  return {
    embeds: [{ color: COLOURS.plain, title, description: `${text}\n\nTry one of these:` }],
    components: [
      ...buttonRows(EXAMPLES.map((question) => button(askThis.id({ question }), question))),
      ...buttonRows([
        button(askMore.id({}), 'Ask something else', { style: ButtonStyle.Primary }),
        button(browseTopics.id({}), 'All chapters'),
      ]),
    ],
  };
}
