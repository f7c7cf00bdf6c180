import { Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import type { Playground } from '../../playground/server/start.ts';
import type { Member } from '../support/member.ts';
import { connectMember } from '../support/member.ts';
import type { TestBot } from './bot.ts';
import { answer, loginBot, playgroundFor } from './bot.ts';

let playground: Playground;
let bot: TestBot;
let ada: Member;

async function start(guilds = 0): Promise<void> {
  playground = await playgroundFor({ guilds });
  bot = await loginBot(playground);
  await bot.register([{ name: 'ping', description: 'Are you there?' }]);
  bot.handle((interaction, rest) => answer(rest, interaction, 4, { content: 'Pong!' }));
  ada = await connectMember(playground.url);
  await ada.ready();
}

afterEach(async () => {
  await ada?.close();
  await bot?.close();
  await playground?.close();
});

const presence = (online: boolean) =>
  ada.until(`the bot to be ${online ? 'online' : 'offline'}`, (event) =>
    event.type === 'bot' && event.bot.online === online ? true : undefined,
  );
const resumed = () =>
  new Promise((resolve) => bot.client.once(Events.ShardResume, (_id, replayed) => resolve(replayed)));

test('the bot gets its server with channels and roles, and empty ones on request', async () => {
  await start(3);
  expect(bot.client.guilds.cache.map(({ name }) => name).sort()).toEqual([
    'Server 1',
    'Server 2',
    'Server 3',
    'System Design Study Group',
  ]);
  const guild = bot.client.guilds.cache.find(({ name }) => name.startsWith('System'));
  expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['general', 'quiz-room', 'daily-challenge']);
  expect(guild?.members.me?.permissions.has('SendMessages')).toBe(true);
});

test('a dropped socket is resumed, and what was missed is replayed', async () => {
  await start();
  const [offline, resume] = [presence(false), resumed()];
  playground.faults.dropSocket();
  await offline;
  const pong = ada.slash('ping');
  expect((await pong).message.content).toBe('Pong!');
  expect(await resume).toBeGreaterThanOrEqual(1);
});

test('op 7 makes the bot resume', async () => {
  await start();
  const resume = resumed();
  playground.faults.reconnect();
  await resume;
  expect((await ada.slash('ping')).message.content).toBe('Pong!');
});

test('op 9 makes the bot resume, or identify anew', async () => {
  await start();
  const resume = resumed();
  playground.faults.invalidSession(true);
  await resume;
  const ready = new Promise((resolve) => bot.client.once(Events.ShardReady, resolve));
  playground.faults.invalidSession(false);
  await ready;
  expect((await ada.slash('ping')).message.content).toBe('Pong!');
});

test('while it is unreachable the bot is away, and comes back on the same port', async () => {
  await start();
  const offline = presence(false);
  playground.faults.unreachable(true);
  await offline;
  await expect(bot.rest.get('/users/@me')).rejects.toThrow();
  const online = presence(true);
  playground.faults.unreachable(false);
  await online;
  expect((await ada.slash('ping')).message.content).toBe('Pong!');
});

test.each([
  ['a wrong token', 'nonsense', GatewayIntentBits.Guilds, /token was provided/],
  ['an intent that needs to be switched on', null, GatewayIntentBits.MessageContent, /disallowed intents/],
])('%s is refused', async (_what, token, intents, words) => {
  await start();
  const client = new Client({ intents, rest: { api: playground.apiUrl } });
  await expect(client.login(token ?? playground.token)).rejects.toThrow(words);
  await client.destroy();
});
