import { type APIEmbed, ButtonStyle } from 'discord.js';
import type { Message } from '../../discord/reply.ts';
import { type DailyAnswer, gridOf, nextStep } from '../../domain/daily/answer.ts';
import { type Step, textOf } from '../../domain/daily/exercise.ts';
import type { Play } from '../../domain/daily/play.ts';
import { answeredOf, type Tally } from '../../domain/daily/tally.ts';
import type { TopicId } from '../../domain/ids.ts';
import type { Library } from '../../domain/library.ts';
import type { Streak } from '../../domain/streak.ts';
import { goOnDaily, readSection, readTopic, reviewDaily, shareDaily, showLeaderboard } from '../actions.ts';
import { COLOURS } from '../colours.ts';
import { button, buttonRows } from '../components.ts';
import { plural } from '../words.ts';
import { choiceVerdict, explainedOptions, optionButtons, optionLines } from './choice.ts';
import { estimateButton, estimateVerdict, explainedEstimate } from './estimate.ts';
import { stepHeading } from './labels.ts';
import { earned } from './result.ts';

/** A step that waits for the member's answer. */
export function stepView(play: Play, at: number): Message {
  const { exercise, challenge } = play;
  const step = stepAt(play, at);
  const isChoice = step.kind === 'choice';
  const lines = [exercise.story, `**${textOf(step)}**`, isChoice ? optionLines(step, play) : null];
  const embed: APIEmbed = {
    color: COLOURS.question,
    author: { name: stepHeading(challenge.date, exercise, at) },
    title: exercise.title,
    description: lines.filter((line) => line !== null).join('\n\n'),
    footer: { text: `${isChoice ? '' : 'up to '}${step.worth} points · your first answer counts` },
  };
  const buttons = isChoice ? optionButtons(step, play, at) : [estimateButton(challenge.date)];
  return { embeds: [embed], components: buttonRows(buttons) };
}

export interface Feedback {
  readonly step: number;
  /** What everybody answered. */
  readonly tallies: readonly Tally[];
  /** The member's own. */
  readonly streak: Streak;
}

/** What was right in a step, why, and what the others answered. */
export function feedbackView(library: Library, play: Play, { step: at, tallies, streak }: Feedback): Message {
  const { exercise, challenge, answers } = play;
  const step = stepAt(play, at);
  const answer = answers[at];
  const members = answeredOf(tallies, at);
  const alone = exercise.steps.length === 1;
  const parts = [
    `**${textOf(step)}**`,
    ...(step.kind === 'choice'
      ? explainedOptions(step, play, at, tallies)
      : explainedEstimate(step, answer, at, tallies)),
    ...(alone && answer !== undefined ? [`${gridOf(exercise, answers)} ${earned(answers, streak)}`] : []),
  ];
  const embed: APIEmbed = {
    color: colourOf(answer),
    author: { name: stepHeading(challenge.date, exercise, at) },
    title: step.kind === 'choice' ? choiceVerdict(step, play, answer) : estimateVerdict(step, answer),
    description: parts.filter((part) => part !== '').join('\n\n'),
    footer: { text: members === 0 ? 'Nobody answered' : `${plural(members, 'member', 'members')} answered` },
  };
  return { embeds: [embed], components: buttonRows([...onward(play, at), ...reading(library, step)]) };
}

function colourOf(answer: DailyAnswer | undefined): number {
  if (answer === undefined) return COLOURS.plain;
  return answer.correct ? COLOURS.right : COLOURS.wrong;
}

function onward({ exercise, challenge, answers }: Play, at: number) {
  const { date } = challenge;
  const primary = { style: ButtonStyle.Primary } as const;
  const last = at + 1 === exercise.steps.length;
  if (answers[at] === undefined)
    return last ? [] : [button(reviewDaily.id({ date, step: at + 1 }), 'Next step', primary)];
  if (exercise.steps.length === 1)
    return [button(shareDaily.id({ date }), 'Share', primary), button(showLeaderboard.id({}), 'Leaderboard')];
  if (!last && nextStep(exercise, answers) === null)
    return [button(reviewDaily.id({ date, step: at + 1 }), 'Next step', primary)];
  return [button(goOnDaily.id({ date }), last ? 'See your result' : 'Next step', primary)];
}

function reading(library: Library, step: Step) {
  if (step.kind === 'estimate') return readingTopic(library, step.problem.topics[1]);
  const { topic: id, section: title } = step.cites;
  const section = library.topics.get(id)?.sections.findIndex((one) => one.title === title) ?? -1;
  return section === -1 ? [] : [button(readSection.id({ topic: id, section }), `Read: ${title}`)];
}

function readingTopic(library: Library, id: TopicId) {
  const topic = library.topics.get(id);
  return topic === undefined ? [] : [button(readTopic.id({ topic: id }), `Read: ${topic.title}`)];
}

function stepAt({ exercise, challenge }: Play, at: number): Step {
  const step = exercise.steps[at];
  if (step === undefined) throw new RangeError(`the challenge of ${challenge.date} has no step ${at}`);
  return step;
}
