import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { z } from 'zod';
import { defineCommand } from '../src/app.ts';
import { UserError } from '../src/discord/errors.ts';
import { publicly } from '../src/discord/reply.ts';
import { calculate } from '../src/domain/estimate/calculate.ts';
import { CalculationError } from '../src/domain/estimate/quantity.ts';
import { calcView, codeOf } from '../src/views/calc.ts';

const EXAMPLE = 'Try `100M users * 10 req/user/day`, `1 TB / 1 Gbps` or `5 PB in TB`.';

export default defineCommand({
  data: new SlashCommandBuilder()
    .setName('calc')
    .setDescription('Work out an expression with units, such as 100M users * 10 req/user/day')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addStringOption((option) =>
      option
        .setName('expression')
        .setDescription('Numbers with units, + - * / ^, "20% of", "per", and "in" to convert')
        .setMaxLength(200)
        .setRequired(true),
    ),
  visibility: 'public',
  input: z.object({ expression: z.string() }),
  run(_app, _call, { expression }) {
    try {
      return publicly(calcView(expression, calculate(expression)));
    } catch (error) {
      if (!(error instanceof CalculationError)) throw error;
      throw new UserError(`${error.message} ${EXAMPLE}\n-# You typed ${codeOf(expression)}`);
    }
  },
});
