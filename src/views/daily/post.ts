import { type APIEmbed, ButtonStyle } from 'discord.js';
import type { Message } from '../../discord/reply.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { type Exercise, textOf } from '../../domain/daily/exercise.ts';
import { playDaily } from '../actions.ts';
import { COLOURS } from '../colours.ts';
import { button, buttonRows } from '../components.ts';
import { stamp } from '../days.ts';
import { GONE, heading, stakes } from './labels.ts';

/** The challenge as posted for all to see: what it is about and until when, without the options. Null: the content has lost it. */
export function challengePost(date: LocalDate, exercise: Exercise | null, closesAt: Date): Message {
  const embed: APIEmbed = {
    color: COLOURS.question,
    author: { name: heading(date) },
    title: exercise?.title ?? GONE,
    description: `${exercise === null ? '' : asked(exercise)}\n\nCloses ${stamp(closesAt, 'R')}`,
    ...(exercise !== null && { footer: { text: stakes(exercise) } }),
  };
  return {
    embeds: [embed],
    components: buttonRows([button(playDaily.id({ date }), 'Play', { style: ButtonStyle.Success })]),
  };
}

/** A situation is told by its story alone: its steps come one after the other. */
function asked({ kind, story, steps: [first] }: Exercise): string {
  const question = first === undefined || kind === 'situation' ? null : `**${textOf(first)}**`;
  return [story, question].filter((part) => part !== null).join('\n\n');
}
