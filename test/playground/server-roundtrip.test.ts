import { Events, type Interaction, MessageFlags } from 'discord.js';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { InspectedCall } from '../../playground/protocol.ts';
import type { Playground } from '../../playground/server/start.ts';
import type { Member } from '../support/member.ts';
import { connectMember } from '../support/member.ts';
import type { TestBot } from './bot.ts';
import { loginBot, playgroundFor } from './bot.ts';

const GENERAL = '1191000000000000010';

let playground: Playground;
let bot: TestBot;
let ada: Member;

beforeAll(async () => {
  playground = await playgroundFor({ botName: 'Pinger' });
  bot = await loginBot(playground);
  await bot.client.application?.commands.set([
    {
      name: 'ping',
      description: 'Are you there?',
      options: [{ type: 3, name: 'word', description: 'What to say', autocomplete: true }],
    },
  ]);
  ada = await connectMember(playground.url, 'Ada');
  await ada.ready();
});

afterAll(async () => {
  await ada?.close();
  await bot?.close();
  await playground?.close();
});

afterEach(() => {
  bot.client.removeAllListeners(Events.InteractionCreate);
});

/** Answers with discord.js as its guide says; settles with what the handler returned or threw. */
function whenAsked<T>(handler: (interaction: Interaction) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    bot.client.once(Events.InteractionCreate, (interaction) => {
      handler(interaction).then(resolve, reject);
    });
  });
}

function commandOf(interaction: Interaction) {
  if (interaction.isChatInputCommand()) return interaction;
  throw new Error(`not a command: ${interaction.type}`);
}

test('a command is answered by reply, edited, followed up and fetched', async () => {
  const handled = whenAsked(async (interaction) => {
    const command = commandOf(interaction);
    const response = await command.reply({
      content: `You said ${command.options.getString('word')}`,
      withResponse: true,
    });
    await command.editReply('Edited');
    const followUp = await command.followUp({ content: 'More', flags: MessageFlags.Ephemeral });
    const fetched = await command.fetchReply();
    await command.deleteReply(followUp);
    return {
      first: response.resource?.message?.content,
      fetched: fetched.content,
      by: fetched.author.username,
    };
  });
  const shown = await ada.slash('ping', { word: 'hello' });
  expect(shown.usedBy).toEqual({ memberId: ada.id, command: 'ping' });
  expect(await handled).toEqual({ first: 'You said hello', fetched: 'Edited', by: 'Pinger' });
  expect(ada.current(shown)?.message.content).toBe('Edited');
});

test('a deferred answer, choices, a modal and a thread work as discord.js does them', async () => {
  const typed = whenAsked(async (interaction) => {
    if (interaction.isAutocomplete()) await interaction.respond([{ name: 'Hi', value: 'hi' }]);
  });
  expect(await ada.autocomplete('ping', 'word', 'h')).toEqual([{ name: 'Hi', value: 'hi' }]);
  await typed;

  const deferred = whenAsked(async (interaction) => {
    await commandOf(interaction).deferReply();
    await commandOf(interaction).editReply({ content: 'Later' });
  });
  expect((await ada.slash('ping')).message.content).toBe('Later');
  await deferred;

  const input = { type: 4, style: 1, customId: 'why', label: 'Why?' } as const;
  const asked = whenAsked((interaction) =>
    commandOf(interaction).showModal({
      customId: 'form',
      title: 'Form',
      components: [{ type: 1, components: [input] }],
    }),
  );
  const modal = await ada.slashForModal('ping');
  await asked;
  const submitted = whenAsked(async (interaction) => {
    if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('why'));
  });
  await expect(ada.fillModal(modal, { why: '' })).rejects.toThrow('This field is required');
  expect((await ada.fillModal(modal, { why: 'Because' })).message.content).toBe('Because');
  await submitted;

  const channel = await bot.client.channels.fetch(GENERAL);
  if (!channel?.isSendable()) throw new Error('the channel takes no messages');
  const post = await channel.send({ content: 'Daily', nonce: '1', enforceNonce: true });
  const thread = await post.startThread({ name: 'Answers' });
  expect(await thread.send('First')).toMatchObject({ content: 'First', channelId: post.id });
});

test('every call is shown with its verdict, and no token ever', async () => {
  const calls: InspectedCall[] = [];
  const refused = ada.until('a refused call', (event) => {
    if (event.type === 'call') calls.push(event.call);
    return event.type === 'call' && !event.call.ok ? event.call : undefined;
  });
  const tokens = whenAsked(async (interaction) => {
    await commandOf(interaction).reply('Fine');
    await commandOf(interaction)
      .followUp('x'.repeat(2001))
      .catch(() => {});
    return [interaction.token, playground.token];
  });
  await ada.slash('ping');
  expect(await refused).toMatchObject({
    kind: 'rest',
    title: `POST /webhooks/${bot.applicationId}/…`,
    status: 400,
    response: { code: 50035 },
  });
  expect(calls.map(({ title }) => title)).toContain('POST /interactions/…/callback');
  const newcomer = await connectMember(playground.url);
  await newcomer.actAs('Grace');
  const everything = JSON.stringify([calls, newcomer.calls]);
  expect(everything).toContain('Identify');
  for (const token of await tokens) expect(everything).not.toContain(token);
  await newcomer.close();
});
