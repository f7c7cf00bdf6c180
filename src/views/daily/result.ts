import { type APIEmbed, ButtonStyle } from 'discord.js';
import type { Message } from '../../discord/reply.ts';
import { type DailyAnswer, gridOf, pointsOf } from '../../domain/daily/answer.ts';
import type { Play } from '../../domain/daily/play.ts';
import { shareOf, type Tally } from '../../domain/daily/tally.ts';
import { freezesOf, type Streak } from '../../domain/streak.ts';
import { reviewDaily, shareDaily, showLeaderboard } from '../actions.ts';
import { COLOURS } from '../colours.ts';
import { button, buttonRows } from '../components.ts';
import { plural } from '../words.ts';
import { heading } from './labels.ts';

/** A finished situation: which steps were right, and how many got them right. */
export function resultView(play: Play, tallies: readonly Tally[], streak: Streak): Message {
  const { exercise, challenge, answers } = play;
  const right = answers.filter(({ correct }) => correct).length;
  const lines = exercise.steps.flatMap((step, at) => {
    if (step.kind !== 'choice') return [];
    const share = Math.round(shareOf(tallies, at, 0) * 100);
    const square = answers[at]?.correct === true ? '🟩' : '🟥';
    return [`${square} ${step.item.text}\n**${step.item.answer.text}**\n-# ${share}% got it right`];
  });
  const embed: APIEmbed = {
    color: COLOURS.score,
    author: { name: `${heading(challenge.date)} · ${exercise.title}` },
    title: `${right} of ${exercise.steps.length} right`,
    description: [...lines, earned(answers, streak)].join('\n\n'),
  };
  return {
    embeds: [embed],
    components: buttonRows([
      button(shareDaily.id({ date: challenge.date }), 'Share', { style: ButtonStyle.Primary }),
      button(reviewDaily.id({ date: challenge.date, step: 0 }), 'Explanations'),
      button(showLeaderboard.id({}), 'Leaderboard'),
    ]),
  };
}

/** What a member shows the channel: how it went, and nothing of what was asked. */
export function sharedView(play: Play, { current }: Streak): Message {
  const { exercise, challenge, answers, userId } = play;
  const days = current > 1 ? ` · 🔥 ${current} days` : '';
  return {
    embeds: [
      {
        color: COLOURS.score,
        author: { name: heading(challenge.date) },
        description: `<@${userId}> ${gridOf(exercise, answers)} ${pointsLabel(answers)}${days}`,
      },
    ],
  };
}

const pointsLabel = (answers: readonly DailyAnswer[]): string => plural(pointsOf(answers), 'point', 'points');

/** "+30 points · 🔥 12 days in a row", or "No points", with what the member holds against a day off. */
export function earned(answers: readonly DailyAnswer[], streak: Streak): string {
  const days = `🔥 ${plural(streak.current, 'day', 'days in a row')}`;
  const held = freezesOf(streak);
  const freezes = held === 0 ? '' : `\n-# ❄️ ${plural(held, 'freeze', 'freezes')} held for days you miss`;
  const points = pointsOf(answers) === 0 ? 'No points' : `+${pointsLabel(answers)}`;
  return `${points} · ${days}${freezes}`;
}
