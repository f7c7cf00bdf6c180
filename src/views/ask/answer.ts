import type { APIEmbed } from 'discord.js';
import type { Message } from '../../discord/reply.ts';
import type { Library } from '../../domain/library.ts';
import type { Answered, Compared, Found, Intent, Side } from '../../domain/search/answer.ts';
import { COLOURS } from '../colours.ts';
import { buttonRows } from '../components.ts';
import { changeButton } from '../estimate.ts';
import { plainWords } from '../words.ts';
import { amountsEmbed, calculatorOf, workedView } from './estimate.ts';
import { leadOn } from './lead-on.ts';
import { notesOn } from './notes.ts';
import { quote, quoteUnder } from './quote.ts';
import { sourceLine, topicOf } from './sources.ts';

/** Characters of an answer that a phone shows without scrolling. */
const ROOM = 560;
const ROOM_FOR_SIDE = 240;

/** What was asked, the words of the topics that answer it, and where they are from. An estimate is worked out. */
export function answerView(library: Library, question: string, found: Found): Message {
  const asked = { author: { name: plainWords(question, 150) || '?' } };
  const match = found.kind === 'estimate' ? calculatorOf(question, found) : null;
  if (found.kind === 'estimate' && match?.sure) {
    const settled = { ...found, sure: true };
    return workedView(library, asked, settled, match.estimate, notesOn(library, question, settled));
  }
  const form =
    match === null ? [] : changeButton(match.estimate, `Work it out: ${match.estimate.calculator.title}`);
  return {
    embeds: [{ ...asked, ...embedOf(library, question, found, notesOn(library, question, found)) }],
    components: [...buttonRows(form), ...leadOn(library, found)],
  };
}

function embedOf(library: Library, question: string, found: Found, notes: readonly string[]): APIEmbed {
  switch (found.kind) {
    case 'answered':
      return answeredEmbed(library, found, notes);
    case 'compared':
      return comparedEmbed(library, question, found, notes);
    case 'estimate':
      return amountsEmbed(library, found, notes);
  }
}

/** What somebody asks who tells what happens and not of what it is. */
const TELLS: ReadonlySet<Intent> = new Set(['open', 'trouble']);

function answeredEmbed(library: Library, { passage, intent }: Answered, notes: readonly string[]): APIEmbed {
  const { title, summary } = topicOf(library, passage);
  const words =
    TELLS.has(intent) && passage.section !== null
      ? quoteUnder(summary, passage.excerpts, ROOM)
      : quote(passage.excerpts, ROOM);
  return {
    color: COLOURS.topic,
    title,
    description: [words, ...notes].join('\n'),
    footer: { text: sourceLine(library, passage) },
  };
}

/** First where the two are weighed, then each of them: side by side, or on a phone one under the other. */
function comparedEmbed(
  library: Library,
  question: string,
  { sides, both }: Compared,
  notes: readonly string[],
): APIEmbed {
  const named = sides.map(({ name, passage }) => ({ name: asWritten(question, name), passage }));
  const [one, other] = named.map(({ passage }) => quote(passage.excerpts, ROOM_FOR_SIDE));
  const weighed = both === null ? [] : [quote(both.excerpts, ROOM_FOR_SIDE)];
  return {
    color: COLOURS.topic,
    title: both === null ? named.map(({ name }) => name).join(' or ') : topicOf(library, both).title,
    description: [...weighed, ...(one === other && one !== weighed[0] ? ['', one] : []), ...notes].join('\n'),
    ...(one !== other && { fields: named.map(sideField) }),
    footer: { text: sourceLine(library, both ?? sides[0].passage) },
  };
}

const sideField = ({ name, passage }: Side) => ({
  name,
  value: quote(passage.excerpts, ROOM_FOR_SIDE),
  inline: true,
});

/** The search reads in lower case; its words are shown as the member put them. */
function asWritten(question: string, name: string): string {
  const at = question.toLowerCase().indexOf(name);
  return plainWords(at === -1 ? name : question.slice(at, at + name.length), 60) || '?';
}
