import { DiscordAPIError, PermissionFlagsBits as P, Routes } from 'discord.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Playground } from '../../playground/server/start.ts';
import type { Member } from '../support/member.ts';
import { connectMember } from '../support/member.ts';
import type { TestBot } from './bot.ts';
import { loginBot, playgroundFor } from './bot.ts';

const GENERAL = '1191000000000000010';
/** The channel of the first of the other servers: its server's id and ten. */
const ELSEWHERE = '1191000000004194314';

let playground: Playground;
let bot: TestBot;
let ada: Member;

beforeAll(async () => {
  playground = await playgroundFor({ rateLimits: false, guilds: 2 });
  bot = await loginBot(playground);
  ada = await connectMember(playground.url);
});
afterAll(async () => {
  await ada?.close();
  await bot?.close();
  await playground?.close();
});
beforeEach(() => ada.denyBot('general', 0n));

const Message = z.object({ id: z.string(), content: z.string(), nonce: z.string().optional() });
const post = async (channel: string, body: object) =>
  Message.parse(await bot.rest.post(Routes.channelMessages(channel), { body }));
const history = async (channel: string) =>
  z.array(Message).parse(await bot.rest.get(Routes.channelMessages(channel)));
const say = () => post(GENERAL, { content: 'Hello' });
const show = () => post(GENERAL, { embeds: [{ title: 'Hello' }] });
const attach = () => {
  const files = [{ name: 'a.txt', data: Buffer.from('a') }];
  return bot.rest.post(Routes.channelMessages(GENERAL), { body: {}, files });
};

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof DiscordAPIError ? `${error.status} ${error.code}` : error),
  );

test.each<[string, bigint, () => Promise<unknown>, string]>([
  ['nothing', 0n, say, 'done'],
  ['Send Messages, a message', P.SendMessages, say, '403 50013'],
  ['Embed Links, an embed', P.EmbedLinks, show, '403 50013'],
  ['Embed Links, plain words', P.EmbedLinks, say, 'done'],
  ['Attach Files, a file', P.AttachFiles, attach, '403 50013'],
  ['View Channel, a message', P.ViewChannel, say, '403 50001'],
  ['View Channel, a look at it', P.ViewChannel, () => bot.rest.get(Routes.channel(GENERAL)), '403 50001'],
  ['View Channel, its history', P.ViewChannel, () => history(GENERAL), '403 50001'],
])('denied %s', async (_what, denied, call, code) => {
  await ada.denyBot('general', denied);
  expect(await codeOf(call())).toBe(code);
});

test('without Read Message History the history is empty', async () => {
  await say();
  await ada.denyBot('general', P.ReadMessageHistory);
  expect(await history(GENERAL)).toEqual([]);
});

test('only the owner can keep the bot out', async () => {
  const grace = await connectMember(playground.url, 'Grace');
  const denied = grace.denyBot('general', P.ViewChannel).catch(() => 'ignored');
  const heard = grace.message('an echo', ({ content }) => content === 'Still here');
  await post(GENERAL, { content: 'Still here' });
  await heard;
  await grace.close();
  expect(await denied).toBe('ignored');
});

test('a missing channel is unknown, and one of another server takes messages that nobody here sees', async () => {
  expect(await codeOf(post('999', { content: 'Anyone?' }))).toBe('404 10003');
  const { id } = await post(ELSEWHERE, { content: 'Hello there' });
  expect((await history(ELSEWHERE)).map((message) => message.id)).toEqual([id]);
  const barbara = await connectMember(playground.url, 'Barbara');
  const shown = ['general', 'quiz-room', 'daily-challenge'].flatMap((channel) => barbara.messages(channel));
  expect(shown.map(({ message }) => message.content)).not.toContain('Hello there');
  await barbara.close();
});

test('a nonce is told to the sender alone, and one whose message was deleted is not sent again', async () => {
  const body = { content: 'Once', nonce: 'once', enforce_nonce: true };
  const { id, nonce } = await post(GENERAL, body);
  expect(nonce).toBe('once');
  expect((await history(GENERAL)).find((message) => message.id === id)?.nonce).toBeUndefined();
  await bot.rest.delete(Routes.channelMessage(GENERAL, id));
  expect(await codeOf(post(GENERAL, body))).toBe('404 10008');
});
