import { ButtonStyle } from 'discord.js';
import { type DailyAnswer, optionsFor, type PlacedOption } from '../../domain/daily/answer.ts';
import type { ChoiceStep } from '../../domain/daily/exercise.ts';
import type { Play } from '../../domain/daily/play.ts';
import { shareOf, type Tally } from '../../domain/daily/tally.ts';
import { answerDaily } from '../actions.ts';
import { button } from '../components.ts';
import { bar, letter } from './labels.ts';

const optionsOf = ({ item }: ChoiceStep, { userId, challenge }: Play): PlacedOption[] =>
  optionsFor(item, userId, challenge.date);

/** The options to pick from, a line each. */
export const optionLines = (step: ChoiceStep, play: Play): string =>
  optionsOf(step, play)
    .map(({ text }, i) => `**${letter(i)}** ${text}`)
    .join('\n');

/** A button for each option. */
export const optionButtons = (step: ChoiceStep, play: Play, at: number) =>
  optionsOf(step, play).map((_, choice) =>
    button(answerDaily.id({ date: play.challenge.date, step: at, choice }), letter(choice), {
      style: ButtonStyle.Primary,
    }),
  );

export function choiceVerdict(step: ChoiceStep, play: Play, answer: DailyAnswer | undefined): string {
  const right = letter(optionsOf(step, play).findIndex(({ correct }) => correct));
  if (answer === undefined) return `It is ${right}`;
  return answer.correct ? `Right · +${answer.points} points` : `Not quite: it is ${right}`;
}

/** Why each option is right or wrong, and how many chose it. */
export function explainedOptions(
  step: ChoiceStep,
  play: Play,
  at: number,
  tallies: readonly Tally[],
): string[] {
  const own = play.answers[at]?.option;
  return optionsOf(step, play).map(({ text, why, correct, option }, i) => {
    const chosen = option === own ? ' · *your answer*' : '';
    const share = Math.round(shareOf(tallies, at, option) * 100);
    return `${correct ? '✅' : '❌'} **${letter(i)}** ${text}${chosen} · ${share}%\n-# ${why}`;
  });
}

/** A bar for each option, the right one first, and why it is right. */
export function choiceChart({ item }: ChoiceStep, at: number, tallies: readonly Tally[]): string {
  const lines = [item.answer, ...item.distractors].map(({ text }, option) => {
    const share = bar(shareOf(tallies, at, option));
    return option === 0 ? `${share} ✅ **${text}**` : `${share} ${text}`;
  });
  return `${lines.join('\n')}\n\n${item.answer.why}`;
}
