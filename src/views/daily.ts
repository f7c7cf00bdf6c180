import { type APIEmbed, ButtonStyle } from 'discord.js';
import type { Message } from '../discord/reply.ts';
import type { LocalDate } from '../domain/calendar/local-date.ts';
import type { Task } from '../domain/daily/task.ts';
import type { Library } from '../domain/library.ts';
import { answerDaily, reviewDaily } from './actions.ts';
import { COLOURS } from './colours.ts';
import { button, buttonRows } from './components.ts';

/** The challenge of a day. Its button tells it from those of other days. */
export function challengeMessage(
  library: Library,
  { task, date, closesAt }: { readonly task: Task; readonly date: LocalDate; readonly closesAt: Date },
): Message {
  const embed: APIEmbed = {
    color: COLOURS.question,
    author: { name: `Daily challenge · ${dayOf(date)}` },
    title: titleOf(library, task),
    description: `Open until ${moment(closesAt)}. Your first answer counts, and only you see it.`,
  };
  const answer = button(answerDaily.id({ date }), 'Answer', { style: ButtonStyle.Primary });
  return { embeds: [embed], components: buttonRows([answer]) };
}

/** That the challenge of a day is closed, and when the next one comes; null when none will. */
export function recapMessage(
  library: Library,
  { task, date, next }: { readonly task: Task; readonly date: LocalDate; readonly next: Date | null },
): Message {
  const embed: APIEmbed = {
    color: COLOURS.score,
    author: { name: `The challenge of ${dayOf(date)} is closed` },
    title: titleOf(library, task),
    ...(next !== null && { description: `The next one comes ${moment(next)}.` }),
  };
  return {
    embeds: [embed],
    components: buttonRows([button(reviewDaily.id({ date }), 'How it was answered')]),
  };
}

/** What was taken out of the content since is not asked about any more, and still has a post. */
function titleOf(library: Library, task: Task): string {
  switch (task.kind) {
    case 'question':
      return library.questions.get(task.question)?.text ?? GONE;
    case 'situation':
      return library.situations.get(task.situation)?.title ?? GONE;
  }
}

const GONE = 'A challenge that is no longer asked';

/** As each reader's own clock shows it, with how far off that is. */
const moment = (instant: Date): string =>
  `<t:${instant.getTime() / 1_000}:t> (<t:${instant.getTime() / 1_000}:R>)`;

/** "Sat 28 Nov" */
const dayOf = (date: LocalDate): string =>
  new Date(`${date}T00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
