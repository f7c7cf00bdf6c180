import type { APIEmbed } from 'discord.js';
import type { Message } from '../../discord/reply.ts';
import type { Library } from '../../domain/library.ts';
import type { Answered, Compared, Found, Side } from '../../domain/search/answer.ts';
import { COLOURS } from '../colours.ts';
import { buttonRows } from '../components.ts';
import { changeButton } from '../estimate.ts';
import { plainWords } from '../words.ts';
import { amountsEmbed, calculatorOf, workedView } from './estimate.ts';
import { leadOn } from './lead-on.ts';
import { notesOn } from './notes.ts';
import { quote } from './quote.ts';
import { sourceLine, topicOf } from './sources.ts';

/** Characters of an answer that a phone shows without scrolling. */
const ROOM = 560;
const ROOM_FOR_SIDE = 240;

/** What was asked, the words of the topics that answer it, and where they are from. An estimate is worked out. */
export function answerView(library: Library, question: string, found: Found): Message {
  const asked = { author: { name: plainWords(question, 150) || '?' } };
  const notes = notesOn(library, question, found);
  const match = found.kind === 'estimate' ? calculatorOf(question, found) : null;
  if (found.kind === 'estimate' && match?.sure)
    return workedView(library, asked, found, match.estimate, notes);
  const form =
    match === null ? [] : changeButton(match.estimate, `Work it out: ${match.estimate.calculator.title}`);
  return {
    embeds: [{ ...asked, ...embedOf(library, found, notes) }],
    components: [...buttonRows(form), ...leadOn(library, found)],
  };
}

function embedOf(library: Library, found: Found, notes: readonly string[]): APIEmbed {
  switch (found.kind) {
    case 'answered':
      return answeredEmbed(library, found, notes);
    case 'compared':
      return comparedEmbed(library, found, notes);
    case 'estimate':
      return amountsEmbed(library, found, notes);
  }
}

function answeredEmbed(library: Library, { passage }: Answered, notes: readonly string[]): APIEmbed {
  return {
    color: COLOURS.topic,
    title: topicOf(library, passage).title,
    description: [quote(passage.excerpts, ROOM), ...notes].join('\n'),
    footer: { text: sourceLine(library, passage) },
  };
}

/** First where the two are weighed, then each of them: side by side, or on a phone one under the other. */
function comparedEmbed(library: Library, { sides, both }: Compared, notes: readonly string[]): APIEmbed {
  const names = sides.map(({ name }) => plainWords(name, 60)).join(' or ');
  return {
    color: COLOURS.topic,
    title: both === null ? names : topicOf(library, both).title,
    description: [...(both === null ? [] : [quote(both.excerpts, ROOM_FOR_SIDE)]), ...notes].join('\n'),
    fields: sides.map(sideField),
    footer: { text: sourceLine(library, both ?? sides[0].passage) },
  };
}

const sideField = ({ name, passage }: Side) => ({
  name: plainWords(name, 60) || '?',
  value: quote(passage.excerpts, ROOM_FOR_SIDE),
  inline: true,
});
