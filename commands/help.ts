import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { z } from 'zod';
import { defineCommand } from '../src/app.ts';
import { privately } from '../src/discord/reply.ts';
import { helpView } from '../src/views/help.ts';
import { scoringView } from '../src/views/scoring.ts';

const ABOUT = ['commands', 'scoring'] as const;

export default defineCommand({
  data: new SlashCommandBuilder()
    .setName('help')
    .setDescription('What this bot can do, and how points work')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addStringOption((option) =>
      option
        .setName('about')
        .setDescription('What to explain; the commands when left out')
        .addChoices(ABOUT.map((about) => ({ name: about, value: about }))),
    ),
  visibility: 'private',
  input: z.object({ about: z.enum(ABOUT).default('commands') }),
  run: (app, _call, { about }) => privately(about === 'scoring' ? scoringView() : helpView(app.commands)),
});
