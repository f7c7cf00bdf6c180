import { once } from 'node:events';
import { Client, GatewayIntentBits, type InteractionReplyOptions } from 'discord.js';

/** The least that a discord.js bot can be, with the library's defaults. Answers with a word, or with a page. */
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  ...(process.env['DISCORD_API_URL'] && { rest: { api: process.env['DISCORD_API_URL'] } }),
});
const page: InteractionReplyOptions = JSON.parse(process.env['PAGE'] ?? '{}');

client.on('interactionCreate', (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  void interaction.reply(interaction.commandName === 'page' ? page : 'Pong!');
});

const ready = once(client, 'clientReady');
await client.login(process.env['DISCORD_TOKEN']);
await ready;
await client.application?.commands.set([
  { name: 'ping', description: 'Answers with a word' },
  { name: 'page', description: 'Answers with a page' },
]);
process.stdout.write('{"event":"ready"}\n');
