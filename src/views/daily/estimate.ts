import { ButtonStyle, ComponentType, TextInputStyle } from 'discord.js';
import type { Modal } from '../../discord/reply.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { BANDS, type DailyAnswer } from '../../domain/daily/answer.ts';
import type { EstimateStep } from '../../domain/daily/exercise.ts';
import { shareOf, type Tally } from '../../domain/daily/tally.ts';
import { humanQuantity, rounded } from '../../domain/estimate/human.ts';
import { scoreEstimate } from '../../domain/estimate/problems/score.ts';
import { typeDaily, typeDailyForm } from '../actions.ts';
import { button } from '../components.ts';
import { bar } from './labels.ts';

/** Characters in an answer. */
export const MOST_TYPED = 60;

export const estimateButton = (date: LocalDate) =>
  button(typeDaily.id({ date }), 'Answer', { style: ButtonStyle.Primary });

/** The form for an estimate. */
export function estimateForm(date: LocalDate): Modal {
  return {
    custom_id: typeDailyForm.id({ date }),
    title: 'Your estimate',
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.TextInput,
            custom_id: 'estimate',
            label: 'An amount with its unit',
            placeholder: '12k req/s, 3 TB, 450 ms',
            style: TextInputStyle.Short,
            max_length: MOST_TYPED,
            required: true,
          },
        ],
      },
    ],
  };
}

export function estimateVerdict({ problem }: EstimateStep, answer: DailyAnswer | undefined): string {
  if (answer?.typed === undefined || answer.typed === null) return `About ${reference(problem.reference)}`;
  const paid = answer.points > 0 ? ` · +${answer.points} points` : '';
  return `${offBy(scoreEstimate(problem, answer.typed).factor)}${paid}`;
}

/** The answer, how it comes about, and how near the members came. */
export function explainedEstimate(
  { problem }: EstimateStep,
  answer: DailyAnswer | undefined,
  at: number,
  tallies: readonly Tally[],
): string[] {
  const own = answer?.typed ?? null;
  return [
    `${own === null ? '' : `You said **${own}**. `}It comes to about **${reference(problem.reference)}**.`,
    problem.steps.map((step) => `-# ${step}`).join('\n'),
    bandLines(at, tallies),
  ];
}

/** The answer, and how near the members came. */
export const estimateChart = ({ problem }: EstimateStep, at: number, tallies: readonly Tally[]): string =>
  `It comes to about **${reference(problem.reference)}**.\n${bandLines(at, tallies)}`;

const reference = (quantity: EstimateStep['problem']['reference']): string =>
  humanQuantity(rounded(quantity)).text;

/** By the place among BANDS: SCORES in factors. */
const NEARNESS = [
  'spot on',
  'within 1.3x',
  'within 1.6x',
  'within 2x',
  'within 3x',
  'within 10x',
  'further off',
];

/** A bar for each degree of nearness that anyone had, the nearest first. */
function bandLines(at: number, tallies: readonly Tally[]): string {
  return BANDS.map((_, band) => ({ share: shareOf(tallies, at, band), label: NEARNESS[band] }))
    .filter(({ share }) => share > 0)
    .map(({ share, label }) => `${bar(share)} ${label}`)
    .join('\n');
}

function offBy(factor: number): string {
  const times = factor >= 1 ? factor : 1 / factor;
  if (times <= 10 ** 0.05) return 'Spot on';
  const shown = times < 10 ? times.toFixed(1) : Math.round(times).toLocaleString('en');
  return `${shown} times too ${factor > 1 ? 'high' : 'low'}`;
}
