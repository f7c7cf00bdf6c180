import { ButtonStyle } from 'discord.js';
import type { Message } from '../discord/reply.ts';
import { humanNumber, humanQuantity } from '../domain/estimate/human.ts';
import type { Problem } from '../domain/estimate/problems/problem.ts';
import type { Scored } from '../domain/estimate/problems/score.ts';
import { BASE } from '../domain/estimate/quantity.ts';
import type { GuildId, TopicId } from '../domain/ids.ts';
import type { Library } from '../domain/library.ts';
import { PAID_ESTIMATES_A_DAY, pointsForEstimate } from '../domain/scoring.ts';
import { anotherProblem, answerProblem, readTopic, showLeaderboard } from './actions.ts';
import { COLOURS } from './colours.ts';
import { button, buttonRows } from './components.ts';
import { plural } from './words.ts';

/** A problem that waits for an estimate. */
export function problemView(problem: Problem, guildId: GuildId | null): Message {
  const stake =
    guildId === null
      ? 'Points are kept in servers, not in direct messages.'
      : `Up to ${pointsForEstimate(100)} points: the nearer, the more. Your first ${PAID_ESTIMATES_A_DAY} a day pay.`;
  return {
    embeds: [
      {
        color: COLOURS.question,
        author: { name: `${problem.system} · ${problem.difficulty}` },
        description: `${problem.story}\n\n**${problem.question}**`,
        footer: { text: stake },
      },
    ],
    components: buttonRows([
      button(answerProblem.id({ problem: problem.id }), 'Answer', { style: ButtonStyle.Primary }),
      button(anotherProblem.id({}), 'Another one'),
    ]),
  };
}

/** How near an estimate came, and how the reference comes about. `points` is null where none are kept. */
export function problemResultView(
  library: Library,
  problem: Problem,
  scored: Scored,
  points: number | null,
): Message {
  const lines = [
    `**${problem.question}**`,
    '',
    `Yours: **${humanQuantity(scored.answer).text}**`,
    `Reference: **${referenceText(problem)}**`,
    distanceLine(problem, scored),
    '',
    ...problem.steps.map((step, i) => `${i + 1}. ${step}`),
  ];
  return {
    embeds: [
      {
        color: colourOf(scored.score),
        author: { name: `${problem.system} · ${problem.difficulty}` },
        title: `${scored.score} of 100${points === null || points === 0 ? '' : ` · +${plural(points, 'point', 'points')}`}`,
        description: lines.join('\n'),
        ...(points === 0 && scored.score > 0 ? { footer: { text: UNPAID } } : {}),
      },
    ],
    components: buttonRows([
      button(anotherProblem.id({}), 'Another one', { style: ButtonStyle.Primary }),
      ...[...new Set(problem.topics)].flatMap((topic) => readButton(library, topic)),
      ...(points === null ? [] : [button(showLeaderboard.id({}), 'Leaderboard')]),
    ]),
  };
}

const UNPAID = `No points: your first ${PAID_ESTIMATES_A_DAY} problems of the day pay. Practise on for free.`;

function referenceText({ reference }: Problem): string {
  const { text, also } = humanQuantity(reference);
  return [text, ...also.slice(0, 1)].join(' = ');
}

/** "2.3 times too high", with the usual reason where it shows. */
function distanceLine({ reference }: Problem, { factor, score }: Scored): string {
  if (score === 100) return factor === 1 ? 'Exactly.' : 'As near as it has to be.';
  const off = Math.max(factor, 1 / factor);
  const told = `**${humanNumber(Number(off.toPrecision(2)))} times too ${factor > 1 ? 'high' : 'low'}.**`;
  const confused = reference.dimensions[BASE.data] !== undefined && Math.abs(off / 8 - 1) < 0.05;
  return confused ? `${told} A byte is 8 bits.` : told;
}

function colourOf(score: number): number {
  if (score >= 60) return COLOURS.right;
  return score > 0 ? COLOURS.question : COLOURS.wrong;
}

function readButton(library: Library, id: TopicId) {
  const topic = library.topics.get(id);
  return topic === undefined ? [] : [button(readTopic.id({ topic: id }), `Read: ${topic.title}`)];
}
