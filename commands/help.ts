import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { z } from 'zod';
import { defineCommand } from '../src/app.ts';
import { privately } from '../src/discord/reply.ts';
import { helpView } from '../src/views/help.ts';

export default defineCommand({
  data: new SlashCommandBuilder()
    .setName('help')
    .setDescription('What this bot can do, and how points work')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM),
  visibility: 'private',
  input: z.object({}),
  run: (app) => privately(helpView(app.commands)),
});
