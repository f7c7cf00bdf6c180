import { ButtonStyle } from 'discord.js';
import { LIMITS } from '../discord/limits.ts';
import type { Message, MessageRow } from '../discord/reply.ts';
import type { Result, Work } from '../domain/estimate/calculators/calculator.ts';
import type { Estimate } from '../domain/estimate/calculators/estimate.ts';
import { roughlyLike, shown } from '../domain/estimate/calculators/figures.ts';
import type { Given } from '../domain/estimate/calculators/given.ts';
import type { Outcomes } from '../domain/estimate/calculators/outcomes.ts';
import { shorthand } from '../domain/estimate/calculators/shorthand.ts';
import { humanQuantity } from '../domain/estimate/human.ts';
import type { Quantity } from '../domain/estimate/quantity.ts';
import { sanityOf } from '../domain/estimate/sanity.ts';
import type { Library } from '../domain/library.ts';
import { DEFAULT_QUIZ_QUESTIONS } from '../domain/quiz.ts';
import { changeEstimate, readTopic, startQuiz } from './actions.ts';
import { COLOURS } from './colours.ts';
import { button, buttonRows } from './components.ts';

const PICTURE = 'estimate.png';

/** The answer first, then how it came about, and what leads on. */
export function estimateView(library: Library, estimate: Estimate, png: Uint8Array | null): Message {
  const { calculator, given, chart } = estimate;
  return {
    embeds: [
      {
        color: COLOURS.estimate,
        author: { name: calculator.title },
        title: headline(estimate),
        description: [...answerLines(estimate), '', ...derivation(estimate)].join('\n'),
        fields: [{ name: 'Your numbers', value: given.map(givenLine).join('\n') }],
        ...(png && { image: { url: `attachment://${PICTURE}` } }),
        // Discord drops the alt text of a picture that an embed shows, so what a curve says is written below it.
        ...(png && chart?.kind === 'curve' && { footer: { text: chart.says } }),
      },
    ],
    components: buttons(library, estimate),
    files: png && chart ? [{ name: PICTURE, data: png, description: chart.says }] : [],
  };
}

/** Says what it is the figure of, unless the calculator's title does. */
function headline(estimate: Estimate): string {
  const [{ label }] = estimate.work.results;
  const figure = figureOf(estimate);
  const isSaid = estimate.calculator.title.toLowerCase().includes(label.toLowerCase());
  return isSaid ? figure : `${label}: ${figure}`;
}

function figureOf({ work, outcomes }: Estimate): string {
  const [{ amount }] = work.results;
  return outcomes === null ? shown(amount) : `About ${roughlyLike(amount, outcomes.median)}`;
}

function answerLines({ work, outcomes }: Estimate): string[] {
  const [{ amount }, ...others] = work.results;
  const also = 'textOf' in amount ? [] : humanQuantity(amount).also;
  return [
    ...(outcomes === null ? also.map((other) => `= ${other}`) : rangeLines(amount, outcomes)),
    ...others.map(resultLine),
    ...sanityLines(work),
  ];
}

function sanityLines({ results: [{ amount }], sanity, compared = amount }: Work): string[] {
  const line = sanity?.() ?? sanityOf(compared);
  return line === null ? [] : [`≈ ${line}`];
}

function rangeLines(amount: Quantity, { p5, p95, without }: Outcomes): string[] {
  const share = without && Math.max(1, Math.round(without.share * 100));
  return [
    `**${roughlyLike(amount, p5)}** (p5) to **${roughlyLike(amount, p95)}** (p95); the title is the median.`,
    ...(without === null ? [] : [`In ${share}% of the cases there is no answer. ${without.reason}`]),
  ];
}

const resultLine = ({ label, amount }: Result): string => `${label}: **${shown(amount)}**`;

const RANGES = ['each range runs from its p5 to its p95, and the steps take its middle'];

function derivation({ calculator, work, outcomes }: Estimate): string[] {
  const steps = work.steps.map((step, i) => `${i + 1}. ${step()}`);
  const middle = outcomes === null ? [] : RANGES;
  const assumed = [...(calculator.assumed ?? []), ...middle];
  return [
    `\`${calculator.formula}\``,
    ...steps,
    ...(assumed.length === 0 ? [] : [`-# Assumed: ${assumed.join('; ')}.`]),
  ];
}

const givenLine = ({ input, text, byDefault }: Given): string =>
  `${input.term}: \`${text}\`${byDefault ? ' (default)' : ''}`;

/** Opens the calculator's form with the numbers in it; no button when they are too long to travel in one. */
export function changeButton({ calculator, given }: Estimate, label: string) {
  const name = calculator.name;
  const room = LIMITS.customId - changeEstimate.id({ calculator: name, given: '' }).length;
  const numbers = shorthand(given, (text) => encodeURIComponent(text).length <= room);
  if (numbers === null) return [];
  const id = changeEstimate.id({ calculator: name, given: numbers });
  return [button(id, label, { style: ButtonStyle.Primary })];
}

function buttons(library: Library, estimate: Estimate): MessageRow[] {
  const { calculator } = estimate;
  const topic = library.topics.get(calculator.topic);
  return buttonRows([
    ...changeButton(estimate, 'Change a number'),
    ...(topic === undefined
      ? []
      : [
          button(readTopic.id({ topic: topic.id }), `Read: ${topic.title}`),
          button(startQuiz.id({ topic: topic.id, questions: DEFAULT_QUIZ_QUESTIONS }), 'Quiz me on this', {
            style: ButtonStyle.Success,
          }),
        ]),
  ]);
}
