import type { APIMessage } from 'discord.js';
import { Routes } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Playground } from '../../playground/server/start.ts';
import type { Member } from '../support/member.ts';
import { connectMember } from '../support/member.ts';
import type { TestBot } from './bot.ts';
import { loginBot, playgroundFor } from './bot.ts';

const GENERAL = '1191000000000000010';
const QUIZ_ROOM = '1191000000000000011';
const GRACE = '1191000000000000002';

let playground: Playground;
let bot: TestBot;
let ada: Member;

beforeAll(async () => {
  playground = await playgroundFor({ rateLimits: false });
  bot = await loginBot(playground);
  ada = await connectMember(playground.url);
});

afterAll(async () => {
  await ada?.close();
  await bot?.close();
  await playground?.close();
});

const Posted = z.custom<APIMessage>((value) => typeof value === 'object' && value !== null && 'id' in value);
const post = async (body: object, channel = GENERAL) =>
  Posted.parse(await bot.rest.post(Routes.channelMessages(channel), { body }));

test('members see what the bot posts, changes and deletes', async () => {
  const seen = ada.message('the post', ({ content }) => content === 'Hello');
  const { id } = await post({ content: 'Hello' });
  expect((await seen).message.id).toBe(id);
  const changed = ada.message('the change', ({ content }) => content === 'Bye');
  await bot.rest.patch(Routes.channelMessage(GENERAL, id), { body: { content: 'Bye' } });
  expect((await changed).message.id).toBe(id);
  const gone = ada.until('the deletion', (event) =>
    event.type === 'message-deleted' ? event.messageId : undefined,
  );
  await bot.rest.delete(Routes.channelMessage(GENERAL, id));
  expect(await gone).toBe(id);
});

test('the same nonce posts once', async () => {
  const body = { content: 'Daily', nonce: '2026-11-21', enforce_nonce: true };
  const [first, again] = [await post(body), await post(body)];
  expect(again.id).toBe(first.id);
  expect((await post({ ...body, enforce_nonce: false })).id).not.toBe(first.id);
});

test('history is newest first, within limit, before and after', async () => {
  const ids: string[] = [];
  for (const content of ['1', '2', '3', '4']) ids.push((await post({ content }, QUIZ_ROOM)).id);
  const list = async (query: Record<string, string>) =>
    z
      .array(z.object({ content: z.string() }))
      .parse(await bot.rest.get(Routes.channelMessages(QUIZ_ROOM), { query: new URLSearchParams(query) }))
      .map(({ content }) => content);
  expect(await list({})).toEqual(['4', '3', '2', '1']);
  expect(await list({ limit: '2' })).toEqual(['4', '3']);
  expect(await list({ before: ids[2] ?? '' })).toEqual(['2', '1']);
  expect(await list({ after: ids[0] ?? '', limit: '2' })).toEqual(['3', '2']);
});

test.each([
  ['nothing said: everyone named', undefined, [GRACE], true],
  ['nobody', { parse: [] }, [], false],
  ['users by id', { parse: [], users: [GRACE] }, [GRACE], false],
  ['everyone only', { parse: ['everyone'] }, [], true],
])('who is pinged, allowed_mentions with %s', async (_what, allowed_mentions, users, everyone) => {
  const message = await post({ content: `<@${GRACE}> @everyone`, allowed_mentions });
  expect(message.mentions.map(({ id }) => id)).toEqual(users);
  expect(message.mention_everyone).toBe(everyone);
});

test('a file is served back, and an embed shows it by name', async () => {
  const picture = Buffer.from('89504e470d0a1a0a', 'hex');
  const message = Posted.parse(
    await bot.rest.post(Routes.channelMessages(GENERAL), {
      body: {
        embeds: [{ image: { url: 'attachment://plot.png' } }],
        attachments: [
          { id: '0', description: 'A plot' },
          { id: '1', description: 'A table' },
        ],
      },
      files: [
        { name: 'plot.png', data: picture, contentType: 'image/png' },
        { name: 'table.csv', data: 'a,b', contentType: 'text/csv' },
      ],
    }),
  );
  expect(message.attachments).toMatchObject([{ filename: 'table.csv', description: 'A table', size: 3 }]);
  const shown = await fetch(new URL(message.embeds[0]?.image?.url ?? '', playground.url));
  expect(shown.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(picture);
  const listed = await fetch(new URL(message.attachments[0]?.url ?? '', playground.url));
  expect(listed.headers.get('content-disposition')).toBe('attachment');
  expect(listed.headers.get('content-security-policy')).toContain('sandbox');
});

test('a thread hangs under its channel and takes messages', async () => {
  const { id } = await post({ content: 'Discuss' });
  const opened = ada.until('the thread', (event) => (event.type === 'channel' ? event.channel : undefined));
  const thread = await bot.rest.post(Routes.threads(GENERAL, id), { body: { name: 'Discussion' } });
  expect(await opened).toEqual({ id, name: 'Discussion', parentId: GENERAL, botMayPost: true });
  expect(thread).toMatchObject({ id, type: 11, parent_id: GENERAL });
  expect((await post({ content: 'In here' }, id)).channel_id).toBe(id);
  await expect(bot.rest.post(Routes.threads(GENERAL, id), { body: { name: 'Again' } })).rejects.toMatchObject(
    {
      code: 160004,
    },
  );
});

test('people can be talked to, but their messages not edited', async () => {
  const said = ada.message('my own words', ({ content }) => content === 'Hi all');
  ada.say('Hi all');
  const { message } = await said;
  expect(message.author.username).toBe('ada');
  await expect(
    bot.rest.patch(Routes.channelMessage(GENERAL, message.id), { body: { content: 'x' } }),
  ).rejects.toMatchObject({ status: 403, code: 50005 });
});
