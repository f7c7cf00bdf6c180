import type { APIInteraction, REST } from 'discord.js';
import { DiscordAPIError, Routes } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Playground } from '../../playground/server/start.ts';
import type { Member } from '../support/member.ts';
import { connectMember } from '../support/member.ts';
import type { TestBot } from './bot.ts';
import { answer, loginBot, playgroundFor } from './bot.ts';

const EPHEMERAL = 64;
const button = (custom_id: string, label: string) => ({ type: 2, style: 1, custom_id, label });
const row = (...components: object[]) => ({ type: 1, components });

let playground: Playground;
let bot: TestBot;
let ada: Member;
let grace: Member;

beforeAll(async () => {
  playground = await playgroundFor({ interactionDeadlineMs: 300, rateLimits: false });
  bot = await loginBot(playground);
  await bot.register([
    { name: 'ping', description: 'Are you there?' },
    {
      name: 'topic',
      description: 'Read a topic',
      options: [
        { type: 3, name: 'name', description: 'Which', autocomplete: true },
        { type: 6, name: 'for', description: 'Whom' },
      ],
    },
    {
      name: 'daily',
      description: 'Daily challenge',
      options: [
        {
          type: 1,
          name: 'play',
          description: 'Play',
          options: [{ type: 4, name: 'day', description: 'Day' }],
        },
      ],
    },
    { name: 'Inspect', type: 2 },
    { name: 'Save', type: 3 },
    { name: 'settings', description: 'For admins', default_member_permissions: '32' },
  ]);
  ada = await connectMember(playground.url, 'Ada');
  grace = await connectMember(playground.url, 'Grace');
  await ada.ready();
  await grace.ready();
});

afterAll(async () => {
  await ada?.close();
  await grace?.close();
  await bot?.close();
  await playground?.close();
});

beforeEach(() => playground.faults.clear());

/** Keeps what the bot received, and answers it. */
function receive(handler: (interaction: APIInteraction, rest: REST) => unknown): Promise<APIInteraction> {
  return new Promise((resolve) => {
    bot.handle(async (interaction, rest) => {
      resolve(interaction);
      await handler(interaction, rest);
    });
  });
}

const reply = (data: object) => (interaction: APIInteraction, rest: REST) =>
  answer(rest, interaction, 4, data);

/** What Discord said to a call that it refused. */
async function refusalOf(call: Promise<unknown>): Promise<DiscordAPIError> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof DiscordAPIError) return error;
  throw new Error(`not refused: ${String(error)}`);
}

describe('what the bot receives', () => {
  test('a command comes with its options, the member and the place', async () => {
    const received = receive(reply({ content: 'ok' }));
    await ada.slash('topic', { name: 'caching', for: grace.id });
    expect(await received).toMatchObject({
      type: 2,
      version: 1,
      application_id: bot.applicationId,
      locale: 'en-US',
      guild_locale: 'en-US',
      context: 0,
      entitlements: [],
      member: { user: { id: ada.id, username: 'ada' } },
      channel: { name: 'general', type: 0 },
      data: {
        name: 'topic',
        type: 1,
        options: [
          { name: 'name', type: 3, value: 'caching' },
          { name: 'for', type: 6, value: grace.id },
        ],
        resolved: { users: { [grace.id]: { username: 'grace' } }, members: { [grace.id]: { nick: null } } },
      },
    });
  });

  test('a subcommand holds its own options', async () => {
    const received = receive(reply({ content: 'ok' }));
    const shown = await ada.slash('daily play', { day: 3 });
    expect(shown.usedBy?.command).toBe('daily play');
    expect(await received).toMatchObject({
      data: { options: [{ name: 'play', type: 1, options: [{ name: 'day', type: 4, value: 3 }] }] },
    });
  });

  test('a command on a member or a message comes with its target', async () => {
    const onMember = receive(reply({ content: 'A person' }));
    const message = await ada.contextMenu('Inspect', grace.id);
    expect(await onMember).toMatchObject({
      data: { target_id: grace.id, type: 2, resolved: { users: { [grace.id]: { username: 'grace' } } } },
    });
    const onMessage = receive(reply({ content: 'Saved' }));
    await ada.contextMenu('Save', message.message.id);
    expect(await onMessage).toMatchObject({
      data: { type: 3, resolved: { messages: { [message.message.id]: { content: 'A person' } } } },
    });
  });

  test('typing in an option asks for choices', async () => {
    const received = receive((interaction, rest) =>
      answer(rest, interaction, 8, { choices: [{ name: 'Caching', value: 'caching' }] }),
    );
    expect(await ada.autocomplete('topic', 'name', 'cach')).toEqual([{ name: 'Caching', value: 'caching' }]);
    expect(await received).toMatchObject({ type: 4, data: { options: [{ value: 'cach', focused: true }] } });
  });

  test('a fault delivers the same interaction twice', async () => {
    const ids: string[] = [];
    playground.faults.deliverNextInteractionTwice();
    bot.handle((interaction, rest) => {
      ids.push(interaction.id);
      return answer(rest, interaction, 4, { content: 'once' });
    });
    await ada.slash('ping');
    await expect.poll(() => ids.length).toBe(2);
    expect(ids[0]).toBe(ids[1]);
  });
});

describe('components', () => {
  test('a button changes its message in place', async () => {
    bot.handle(reply({ content: 'Question', components: [row(button('a', 'Yes'), button('b', 'No'))] }));
    const question = await ada.slash('ping');
    const received = receive((interaction, rest) =>
      answer(rest, interaction, 7, { content: 'Right', components: [] }),
    );
    const answered = await ada.press(question, 'Yes');
    expect(answered.message).toMatchObject({ id: question.message.id, content: 'Right', components: [] });
    expect(await received).toMatchObject({
      type: 3,
      data: { custom_id: 'a', component_type: 2 },
      message: { id: question.message.id, content: 'Question' },
    });
  });

  test('a menu sends the chosen values, and only those that it offers', async () => {
    const menu = {
      type: 3,
      custom_id: 'pick',
      placeholder: 'Which topic?',
      options: [
        { label: 'Caching', value: 'c' },
        { label: 'Queues', value: 'q' },
      ],
    };
    bot.handle(reply({ content: 'Pick', components: [row(menu)] }));
    const picker = await ada.slash('ping');
    const received = receive(reply({ content: 'Queues it is' }));
    expect((await ada.choose(picker, 'Which topic?', ['Queues'])).message.content).toBe('Queues it is');
    expect(await received).toMatchObject({ data: { values: ['q'], component_type: 3 } });
    await expect(ada.choose(picker, 'pick', ['Queues', 'Caching'])).rejects.toThrow(
      'This interaction failed',
    );
  });

  test('a deferred update is followed by an edit of the message', async () => {
    bot.handle(reply({ content: 'Before', components: [row(button('go', 'Go'))] }));
    const before = await ada.slash('ping');
    bot.handle(async (interaction, rest) => {
      await answer(rest, interaction, 6);
      await rest.patch(Routes.webhookMessage(bot.applicationId, interaction.token, '@original'), {
        body: { content: 'After' },
        auth: false,
      });
    });
    const after = await ada.press(before, 'Go');
    expect(after.message).toMatchObject({ id: before.message.id, content: 'After' });
    expect(after.message.components).toHaveLength(1);
  });

  test('a modal opens, is filled in and answered', async () => {
    const input = { type: 4, custom_id: 'why', label: 'Why?', style: 2 };
    bot.handle((interaction, rest) =>
      answer(rest, interaction, 9, { custom_id: 'form', title: 'Tell us', components: [row(input)] }),
    );
    const modal = await ada.slashForModal('ping');
    const received = receive(reply({ content: 'Thanks' }));
    expect((await ada.fillModal(modal, { 'Why?': 'Because' })).message.content).toBe('Thanks');
    expect(await received).toMatchObject({
      type: 5,
      data: {
        custom_id: 'form',
        components: [{ type: 1, components: [{ custom_id: 'why', value: 'Because' }] }],
      },
    });
  });
});

describe('visibility', () => {
  test('an ephemeral answer is seen by its member alone', async () => {
    bot.handle(reply({ content: 'Just for you', flags: EPHEMERAL }));
    const secret = await ada.slash('ping');
    expect(secret.ephemeral).toBe(true);
    bot.handle(reply({ content: 'For all' }));
    const everyone = grace.message('the public answer', ({ content }) => content === 'For all');
    await ada.slash('ping');
    await everyone;
    expect(grace.messages('general').map(({ message }) => message.id)).not.toContain(secret.message.id);
    const listed = await bot.rest.get(Routes.channelMessages(secret.message.channel_id));
    expect(JSON.stringify(listed)).not.toContain('Just for you');
  });

  test('the deferral decides who sees the answer', async () => {
    bot.handle(async (interaction, rest) => {
      await answer(rest, interaction, 5, { flags: EPHEMERAL });
      await rest.post(Routes.webhook(bot.applicationId, interaction.token), {
        body: { content: 'Done' },
        auth: false,
      });
    });
    const thinking = ada.until('the bot to think', (event) =>
      event.type === 'message' && event.shown.state === 'thinking' ? event.shown : undefined,
    );
    const done = await ada.slash('ping');
    expect(done.message).toMatchObject({
      id: (await thinking).message.id,
      content: 'Done',
      flags: EPHEMERAL,
    });
    expect(done.ephemeral).toBe(true);
  });

  test('commands for admins are offered to admins alone', () => {
    const names = (member: Member) => member.commands.map(({ name }) => name);
    expect(names(ada)).toContain('settings');
    expect(names(grace)).not.toContain('settings');
  });
});

describe('after the first answer', () => {
  test('the original can be edited, followed up and deleted', async () => {
    const received = receive(reply({ content: 'One' }));
    const first = await ada.slash('ping');
    const webhook = Routes.webhook(bot.applicationId, (await received).token);
    const original = `${webhook}/messages/@original` as const;
    const followUp = ada.message('the follow-up', ({ content }) => content === 'Two');
    await bot.rest.post(webhook, { body: { content: 'Two' }, auth: false });
    expect((await followUp).message.message_reference?.message_id).toBe(first.message.id);
    expect(await bot.rest.get(original, { auth: false })).toMatchObject({ content: 'One' });
    const edit = ada.message('the edit', ({ content }) => content === 'One more');
    await bot.rest.patch(original, { body: { content: 'One more' }, auth: false });
    expect((await edit).message.edited_timestamp).not.toBeNull();
    const gone = ada.until('the deletion', (event) =>
      event.type === 'message-deleted' ? event.messageId : undefined,
    );
    await bot.rest.delete(original, { auth: false });
    expect(await gone).toBe(first.message.id);
    expect(await refusalOf(bot.rest.get(original, { auth: false }))).toMatchObject({
      status: 404,
      code: 10008,
    });
  });

  test('with_response tells which message came of it', async () => {
    const received = receive(() => {});
    const using = ada.slash('ping');
    const { id, token } = await received;
    const response = await bot.rest.post(Routes.interactionCallback(id, token), {
      body: { type: 4, data: { content: 'Hi' } },
      query: new URLSearchParams({ with_response: 'true' }),
      auth: false,
    });
    const { message } = await using;
    expect(response).toMatchObject({
      interaction: { id, type: 2, response_message_id: message.id, response_message_ephemeral: false },
      resource: { type: 4, message: { id: message.id, content: 'Hi' } },
    });
  });

  test('a second answer is refused', async () => {
    const received = receive(reply({ content: 'First' }));
    await ada.slash('ping');
    const again = answer(bot.rest, await received, 4, { content: 'Second' });
    expect(await refusalOf(again)).toMatchObject({ status: 400, code: 40060 });
  });

  test('a follow-up before any answer is refused', async () => {
    const received = receive(() => {});
    const using = ada.slash('ping').catch(String);
    const { token } = await received;
    const early = bot.rest.post(Routes.webhook(bot.applicationId, token), {
      body: { content: 'x' },
      auth: false,
    });
    expect(await refusalOf(early)).toMatchObject({ status: 404, code: 10015 });
    await using;
  });

  test('an answer that is refused can be followed by a better one', async () => {
    bot.handle(async (interaction, rest) => {
      await answer(rest, interaction, 4, { content: '' }).catch(() => {});
      await answer(rest, interaction, 4, { content: 'Better' });
    });
    expect((await ada.slash('ping')).message.content).toBe('Better');
  });
});

test('after 15 minutes the token of an interaction is no longer good', async () => {
  const received = receive(reply({ content: 'Then' }));
  await ada.slash('ping');
  const original = Routes.webhookMessage(bot.applicationId, (await received).token, '@original');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 15 * 60_000 + 1000 });
  const edit = bot.rest.patch(original, { body: { content: 'Now' }, auth: false });
  const refusal = await refusalOf(edit).finally(() => vi.useRealTimers());
  expect(refusal).toMatchObject({ status: 401, code: 50027 });
});

describe('when the bot does not answer', () => {
  test.each([
    ['a command', () => ada.slash('ping'), 'The application did not respond'],
    ['autocomplete', () => ada.autocomplete('topic', 'name', 'x'), 'Loading options failed'],
  ])('%s fails in the words of Discord', async (_what, use, words) => {
    bot.handle(() => {});
    await expect(use()).rejects.toThrow(words);
  });

  test('a button fails, and a late answer is refused', async () => {
    bot.handle(reply({ content: 'Press', components: [row(button('late', 'Late'))] }));
    const message = await ada.slash('ping');
    const received = receive(() => {});
    await expect(ada.press(message, 'Late')).rejects.toThrow('This interaction failed');
    const late = answer(bot.rest, await received, 4, { content: 'Sorry' });
    expect(await refusalOf(late)).toMatchObject({ status: 404, code: 10062 });
  });
});
