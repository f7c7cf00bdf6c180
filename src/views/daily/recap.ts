import type { APIEmbed } from 'discord.js';
import type { Message } from '../../discord/reply.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Exercise, Step } from '../../domain/daily/exercise.ts';
import type { Outcome } from '../../domain/daily/outcome.ts';
import { answeredOf, shareOf, type Tally } from '../../domain/daily/tally.ts';
import { reviewDaily, showLeaderboard } from '../actions.ts';
import { COLOURS } from '../colours.ts';
import { button, buttonRows } from '../components.ts';
import { dayLabel, stamp } from '../days.ts';
import { plural } from '../words.ts';
import { choiceChart } from './choice.ts';
import { estimateChart } from './estimate.ts';
import { bar, GONE } from './labels.ts';

/** All that a recap says. */
export interface Recap {
  readonly date: LocalDate;
  /** Null when the content has lost what was asked. */
  readonly exercise: Exercise | null;
  readonly outcome: Outcome;
  /** The content lost it before it closed: it costs nobody a streak. */
  readonly excused: boolean;
  /** When the next challenge comes; null when it is off. */
  readonly next: Date | null;
}

/** The challenge once it has closed: the answer, who had it, how the others chose, and when it goes on. */
export function recapPost({ date, exercise, outcome, next, excused }: Recap): Message {
  const members = answeredOf(outcome.tallies, 0);
  const parts = [
    ...(exercise === null ? [lost(members, excused)] : howItWent(exercise, outcome, members)),
    ...(outcome.streaks.length === 0 ? [] : [cheers(outcome)]),
    ...(next === null ? [] : [`The next challenge comes ${stamp(next, 'R')}.`]),
  ];
  const embed: APIEmbed = {
    color: COLOURS.score,
    author: { name: `Recap · ${dayLabel(date)}` },
    title: exercise?.title ?? GONE,
    description: parts.join('\n\n'),
  };
  return {
    embeds: [embed],
    components: buttonRows([
      ...(exercise === null ? [] : [button(reviewDaily.id({ date, step: 0 }), 'Explanations')]),
      button(showLeaderboard.id({}), 'Leaderboard'),
    ]),
  };
}

function lost(members: number, excused: boolean): string {
  const answered = members === 0 ? '' : ` ${plural(members, 'member', 'members')} answered, and that counts.`;
  const streaks = excused ? ' It costs nobody a streak.' : '';
  return `What it asked is not part of the bot any more.${answered}${streaks}`;
}

function howItWent(exercise: Exercise, outcome: Outcome, members: number): string[] {
  return [
    ...exercise.steps.map((step, at) => stepPart(step, at, exercise, outcome.tallies)),
    members === 0
      ? 'Nobody answered this one. The next is a fresh start for everyone.'
      : solvedBy(outcome, members),
  ];
}

/** A question with all its answers; of several, each with the right answer and how many had it. */
function stepPart(step: Step, at: number, { steps }: Exercise, tallies: readonly Tally[]): string {
  if (step.kind === 'estimate') return `${step.problem.question}\n${estimateChart(step, at, tallies)}`;
  const { text, answer } = step.item;
  if (steps.length > 1) return `${text}\n${bar(shareOf(tallies, at, 0))} **${answer.text}**`;
  return `${text}\n${choiceChart(step, at, tallies)}`;
}

function solvedBy({ solvers, solved }: Outcome, members: number): string {
  if (solved === 0)
    return `${plural(members, 'member', 'members')} answered; nobody had it all right. It was a hard one.`;
  const shown = solvers.map((id) => `<@${id}>`);
  const rest = solved - shown.length;
  const others = rest === 0 ? [] : [shown.length === 0 ? plural(rest, 'member', 'members') : `${rest} more`];
  const names = new Intl.ListFormat('en-GB').format([...shown, ...others]);
  return `🏅 Solved by ${names}, of ${members} who answered.`;
}

function cheers({ streaks }: Outcome): string {
  return `🔥 ${streaks.map(({ userId, days }) => `<@${userId}> ${days} days`).join(' · ')}`;
}
