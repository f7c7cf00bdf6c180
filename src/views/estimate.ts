import { ButtonStyle, ComponentType, TextInputStyle } from 'discord.js';
import { LIMITS } from '../discord/limits.ts';
import type { Message, MessageRow, Modal } from '../discord/reply.ts';
import type { Calculator, Result } from '../domain/estimate/calculators/calculator.ts';
import type { Estimate } from '../domain/estimate/calculators/estimate.ts';
import { shown, shownLike } from '../domain/estimate/calculators/figures.ts';
import type { Given } from '../domain/estimate/calculators/given.ts';
import type { Outcomes } from '../domain/estimate/calculators/outcomes.ts';
import { shorthand } from '../domain/estimate/calculators/shorthand.ts';
import { humanQuantity } from '../domain/estimate/human.ts';
import type { Quantity } from '../domain/estimate/quantity.ts';
import type { Library } from '../domain/library.ts';
import { DEFAULT_QUIZ_QUESTIONS } from '../domain/quiz.ts';
import { changeEstimate, changeEstimateForm, readTopic, startQuiz } from './actions.ts';
import { COLOURS } from './colours.ts';
import { button, buttonRows } from './components.ts';

/** The answer first, then how it came about, and what leads on. */
export function estimateView(library: Library, estimate: Estimate): Message {
  const { calculator, given } = estimate;
  return {
    embeds: [
      {
        color: COLOURS.estimate,
        author: { name: calculator.title },
        title: headline(estimate),
        description: [...answerLines(estimate), '', ...derivation(estimate)].join('\n'),
        fields: [{ name: 'Your numbers', value: given.map(givenLine).join('\n') }],
      },
    ],
    components: buttons(library, estimate),
  };
}

function headline({ work, outcomes }: Estimate): string {
  const [{ amount }] = work.results;
  if (outcomes === null) return shown(amount);
  const [low, high] = [shownLike(amount, outcomes.p5), shownLike(amount, outcomes.p95)];
  return low === high ? low : `${low} to ${high}`;
}

function answerLines({ work, outcomes }: Estimate): string[] {
  const [{ amount }, ...others] = work.results;
  const also = 'textOf' in amount ? [] : humanQuantity(amount).also;
  return [
    ...(outcomes === null ? also.map((other) => `= ${other}`) : rangeLines(amount, outcomes)),
    ...others.map(resultLine),
    ...(work.sanity === undefined ? [] : [`≈ ${work.sanity()}`]),
  ];
}

function rangeLines(amount: Quantity, { median, without }: Outcomes): string[] {
  const share = without && Math.max(1, Math.round(without.share * 100));
  return [
    `Nine times in ten. Half of the time below **${shownLike(amount, median)}**.`,
    ...(without === null ? [] : [`In ${share}% of the cases there is no answer: ${without.reason}`]),
  ];
}

const resultLine = ({ label, amount }: Result): string => `${label}: **${shown(amount)}**`;

function derivation({ calculator, work, outcomes }: Estimate): string[] {
  const steps = work.steps.map((step, i) => `${i + 1}. ${step()}`);
  const middle = outcomes === null ? [] : ['the steps take the middle of each range'];
  const assumed = [...(calculator.assumed ?? []), ...middle];
  return [
    `\`${calculator.formula}\``,
    ...steps,
    ...(assumed.length === 0 ? [] : [`-# Assumed: ${assumed.join('; ')}.`]),
  ];
}

const givenLine = ({ input, text, byDefault }: Given): string =>
  `${input.term}: \`${text}\`${byDefault ? ' (as usual)' : ''}`;

function buttons(library: Library, { calculator, given }: Estimate): MessageRow[] {
  const topic = library.topics.get(calculator.topic);
  const name = calculator.name;
  const room = LIMITS.customId - changeEstimate.id({ calculator: name, given: '' }).length;
  const numbers = shorthand(given, (text) => encodeURIComponent(text).length <= room);
  return buttonRows([
    ...(numbers === null
      ? []
      : [
          button(changeEstimate.id({ calculator: name, given: numbers }), 'Change a number', {
            style: ButtonStyle.Primary,
          }),
        ]),
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

/** The form behind "Change a number", filled in; a field that is emptied is taken as usual. */
export function changeForm(calculator: Calculator, given: readonly Given[]): Modal {
  return {
    custom_id: changeEstimateForm.id({ calculator: calculator.name }),
    title: calculator.title,
    components: given.map(({ name, input, text }) => ({
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.TextInput,
          custom_id: name,
          label: input.term,
          value: text,
          placeholder: input.usual,
          style: TextInputStyle.Short,
          max_length: MOST_TYPED,
          required: false,
        },
      ],
    })),
  };
}

/** Characters in one value. */
export const MOST_TYPED = 60;
