import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord.js';
import { ContextMenuCommandBuilder, SlashCommandBuilder } from 'discord.js';

const ping = new SlashCommandBuilder().setName('ping').setDescription('See whether it is there');

const topic = new SlashCommandBuilder()
  .setName('topic')
  .setDescription('Read a topic')
  .addStringOption((option) => option.setName('name').setDescription('Which topic').setAutocomplete(true));

const quiz = new SlashCommandBuilder()
  .setName('quiz')
  .setDescription('Take a quiz')
  .addStringOption((option) =>
    option
      .setName('level')
      .setDescription('How hard')
      .setRequired(true)
      .addChoices({ name: 'Easy', value: 'easy' }, { name: 'Hard', value: 'hard' }),
  )
  .addIntegerOption((option) =>
    option.setName('questions').setDescription('How many').setMinValue(1).setMaxValue(20),
  )
  .addBooleanOption((option) => option.setName('timed').setDescription('Against the clock'))
  .addUserOption((option) => option.setName('rival').setDescription('Who plays along'));

const settings = new SlashCommandBuilder()
  .setName('settings')
  .setDescription('Change how it works')
  .addSubcommandGroup((group) =>
    group
      .setName('daily')
      .setDescription('The daily challenge')
      .addSubcommand((sub) =>
        sub
          .setName('set')
          .setDescription('Choose its channel')
          .addChannelOption((option) => option.setName('channel').setDescription('Where').setRequired(true)),
      ),
  );

const explain = new ContextMenuCommandBuilder().setName('Explain this').setType(3);
const profile = new ContextMenuCommandBuilder().setName('Show profile').setType(2);

/** One of every kind of command that the page knows how to use. */
export const commands: RESTPutAPIApplicationCommandsJSONBody = [
  topic,
  quiz,
  settings,
  ping,
  explain,
  profile,
].map((command) => command.toJSON());
