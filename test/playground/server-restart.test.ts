import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Routes } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Playground } from '../../playground/server/start.ts';
import type { Member } from '../support/member.ts';
import { connectMember } from '../support/member.ts';
import type { TestBot } from './bot.ts';
import { answer, loginBot, playgroundFor } from './bot.ts';

const GENERAL = '1191000000000000010';
const components = [{ type: 1, components: [{ type: 2, style: 1, custom_id: 'old', label: 'Old' }] }];

let dataDir: string;
let playground: Playground;
let bot: TestBot;
let ada: Member;

async function start(): Promise<void> {
  playground = await playgroundFor({ dataDir });
  bot = await loginBot(playground);
  ada = await connectMember(playground.url);
}

async function stop(): Promise<void> {
  await ada.close();
  await bot.close();
  await playground.close();
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'playground-'));
  await start();
});

afterEach(async () => {
  await stop();
  await rm(dataDir, { recursive: true });
});

test('messages, commands, files and the token are kept, and an old button works', async () => {
  const { token } = playground;
  await bot.register([{ name: 'ping', description: 'Are you there?' }]);
  bot.handle((interaction, rest) => answer(rest, interaction, 4, { content: 'Before', components }));
  const before = await ada.slash('ping');
  await bot.rest.post(Routes.channelMessages(GENERAL), {
    files: [{ name: 'a.png', data: 'bytes', contentType: 'image/png' }],
  });
  await stop();
  await start();
  expect(playground.token).toBe(token);
  expect(ada.commands.map(({ name }) => name)).toEqual(['ping']);
  const [kept, withFile] = ada.messages('general');
  expect(kept).toEqual(before);
  const file = await fetch(new URL(withFile?.message.attachments[0]?.url ?? '', playground.url));
  expect(await file.text()).toBe('bytes');
  bot.handle((interaction, rest) => answer(rest, interaction, 7, { content: 'After' }));
  expect((await ada.press(before, 'Old')).message).toMatchObject({ id: before.message.id, content: 'After' });
});

test('what the bot was still thinking about has failed', async () => {
  await bot.register([{ name: 'ping', description: 'Are you there?' }]);
  bot.handle((interaction, rest) => answer(rest, interaction, 5));
  const unanswered = ada.slash('ping').catch(() => {});
  await ada.until('the bot to think', (event) =>
    event.type === 'message' && event.shown.state === 'thinking' ? true : undefined,
  );
  await stop();
  await unanswered;
  await start();
  expect(ada.messages('general').map(({ state }) => state)).toEqual(['failed']);
});

test('a line cut short by a crash is left out', async () => {
  await bot.rest.post(Routes.channelMessages(GENERAL), { body: { content: 'Whole' } });
  await stop();
  await appendFile(join(dataDir, 'playground.jsonl'), '{"kind":"message","id":"1","rec');
  await start();
  expect(ada.messages('general').map(({ message }) => message.content)).toEqual(['Whole']);
});

test('a folder in use by another process is refused', async () => {
  await stop();
  await writeFile(join(dataDir, 'playground.lock'), String(process.ppid));
  await expect(playgroundFor({ dataDir })).rejects.toThrow(/in use by process \d+/);
  await rm(join(dataDir, 'playground.lock'));
  await start();
});
