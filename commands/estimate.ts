import {
  InteractionContextType,
  SlashCommandBuilder,
  type SlashCommandStringOption,
  type SlashCommandSubcommandBuilder,
  type SlashCommandSubcommandGroupBuilder,
} from 'discord.js';
import { z } from 'zod';
import { type App, defineCommand, on } from '../src/app.ts';
import { UserError } from '../src/discord/errors.ts';
import { type Message, openModal, publicly, turnPage } from '../src/discord/reply.ts';
import type { Calculator } from '../src/domain/estimate/calculators/calculator.ts';
import { type Estimate, workOut } from '../src/domain/estimate/calculators/estimate.ts';
import { readGiven } from '../src/domain/estimate/calculators/given.ts';
import { calculatorNamed, GROUPS, type Group } from '../src/domain/estimate/calculators/index.ts';
import type { Input } from '../src/domain/estimate/calculators/input.ts';
import { readShorthand } from '../src/domain/estimate/calculators/shorthand.ts';
import { CalculationError } from '../src/domain/estimate/quantity.ts';
import { changeEstimate, changeEstimateForm } from '../src/views/actions.ts';
import { estimateView } from '../src/views/estimate.ts';
import { changeForm, MOST_TYPED } from '../src/views/estimate-form.ts';
import { practiceComponents, practise } from './estimate/practice.ts';

const PRACTICE = 'practice';

const builder = new SlashCommandBuilder()
  .setName('estimate')
  .setDescription('Back-of-the-envelope calculators, shown step by step')
  .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM);
builder.addSubcommand((practice) =>
  practice.setName(PRACTICE).setDescription('An estimation problem for you, scored by how near you come'),
);
for (const group of GROUPS) builder.addSubcommandGroup((of) => groupOf(of, group));

/** Discord counts 8,000 characters a command: an option's name says what it is, and all else is what it defaults to. */
function groupOf(builder: SlashCommandSubcommandGroupBuilder, { name, title, calculators }: Group) {
  builder.setName(name).setDescription(title);
  for (const calculator of calculators) builder.addSubcommand((of) => subcommandOf(of, calculator));
  return builder;
}

function subcommandOf(builder: SlashCommandSubcommandBuilder, { name, summary, inputs }: Calculator) {
  builder.setName(name).setDescription(summary);
  for (const [option, input] of Object.entries(inputs))
    builder.addStringOption((of) => optionOf(of, option, input));
  return builder;
}

function optionOf(builder: SlashCommandStringOption, name: string, { usual }: Input) {
  return builder.setName(name).setDescription(`Else ${usual}`).setMaxLength(MOST_TYPED);
}

export default defineCommand({
  data: builder,
  visibility: ({ subcommand }) => (subcommand === PRACTICE ? 'private' : 'public'),
  input: z.object({ subcommand: z.string() }).catchall(z.string()),
  run: async (app, call, { subcommand, ...typed }) =>
    subcommand === PRACTICE ? practise(call) : publicly(await answer(app, subcommand, typed)),
  components: [
    on(changeEstimate, (_app, _call, { calculator: name, given = '' }) => {
      const calculator = known(name);
      const typed = readShorthand(calculator, given);
      return openModal(
        changeForm(
          calculator,
          told(() => readGiven(calculator.inputs, typed)),
        ),
      );
    }),
    on(changeEstimateForm, async (app, call, { calculator }) =>
      turnPage(call, await answer(app, calculator, call.fields)),
    ),
    ...practiceComponents,
  ],
});

async function answer(app: App, name: string, typed: Readonly<Record<string, string>>): Promise<Message> {
  const estimate = told(() => workOut(known(name), typed));
  return estimateView(app.library, estimate, await drawn(app, estimate));
}

/** The numbers are worth having without their picture. */
async function drawn(app: App, { calculator, chart }: Estimate): Promise<Uint8Array | null> {
  if (chart === null) return null;
  try {
    return await app.pictures.draw(chart);
  } catch (error) {
    app.log.error({ event: 'picture-failed', calculator: calculator.name, err: error });
    return null;
  }
}

function known(name: string): Calculator {
  const calculator = calculatorNamed(name);
  if (calculator === null) throw new UserError('That calculator has moved. Look for it with `/estimate`.');
  return calculator;
}

/** What is wrong with the numbers is the member's to mend, so the member is told. */
function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof CalculationError ? new UserError(error.message) : error;
  }
}
