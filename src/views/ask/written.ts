import { ButtonStyle } from 'discord.js';
import type { Message } from '../../discord/reply.ts';
import type { Library } from '../../domain/library.ts';
import type { Found } from '../../domain/search/answer.ts';
import type { Evidence } from '../../domain/search/evidence.ts';
import { askMore, openTopic } from '../actions.ts';
import { COLOURS } from '../colours.ts';
import { button, buttonRows } from '../components.ts';
import { plainWords } from '../words.ts';
import { leadOn } from './lead-on.ts';
import { notesOn } from './notes.ts';

/** An answer in the words of a language model, with the passages that its numbers cite. */
export function writtenView(
  library: Library,
  question: string,
  found: Found,
  text: string,
  evidence: readonly Evidence[],
): Message {
  const cited = evidence.flatMap(({ title }, i) =>
    text.includes(`[${i + 1}]`) ? [`[${i + 1}] ${title}`] : [],
  );
  return {
    embeds: [
      {
        color: COLOURS.topic,
        author: { name: plainWords(question, 150) || '?' },
        description: [text, ...cited.map((line) => `-# ${line}`), ...notesOn(library, question, found)].join(
          '\n',
        ),
        footer: { text: 'Worded by a language model, from these passages alone' },
      },
    ],
    components: leadOn(library, found),
  };
}

const NEAREST = 3;

/** For a question of the field whose answer is in none of the topics that come nearest. */
export function unsupportedView(library: Library, { topics }: Found): Message {
  const nearest = topics.slice(0, NEAREST).flatMap(({ topic }) => library.topics.get(topic) ?? []);
  return {
    embeds: [
      {
        color: COLOURS.plain,
        title: 'My topics do not answer that',
        description: 'These come nearest. Or ask it in other words.',
      },
    ],
    components: [
      ...buttonRows(nearest.map(({ id, title }) => button(openTopic.id({ topic: id }), title))),
      ...buttonRows([button(askMore.id({}), 'Ask something else', { style: ButtonStyle.Primary })]),
    ],
  };
}
