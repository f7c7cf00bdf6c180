import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { Playground } from '../../playground/server/start.ts';
import { playgroundFor } from './bot.ts';

const GUILDS = 1;
const Payload = z.object({
  op: z.number(),
  t: z.string().nullish(),
  s: z.number().nullish(),
  d: z.unknown(),
});
const WithId = z.object({ id: z.string() });
const Ready = z.object({
  session_id: z.string(),
  guilds: z.array(WithId),
  shard: z.tuple([z.number(), z.number()]),
});

let playground: Playground;
const open: WebSocket[] = [];

beforeAll(async () => {
  playground = await playgroundFor({ guilds: 9 });
});
afterEach(() => {
  for (const socket of open.splice(0)) socket.terminate();
});
afterAll(() => playground.close());

/** A bare socket on the gateway, which keeps what it is sent. */
function connect() {
  const socket = new WebSocket(`${playground.url.replace('http', 'ws')}/gateway/?v=10&encoding=json`);
  const received: z.infer<typeof Payload>[] = [];
  socket.on('message', (data) => received.push(Payload.parse(JSON.parse(String(data)))));
  open.push(socket);
  const opened = new Promise((resolve) => socket.once('open', resolve));
  return {
    received,
    send: async (payload: object | string) => {
      await opened;
      socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
    },
    closed: new Promise<number>((resolve) => socket.once('close', resolve)),
    next: (op: number, name?: string) =>
      expect.poll(() => received.find((payload) => payload.op === op && (!name || payload.t === name))),
    find: (op: number, name?: string) =>
      received.find((payload) => payload.op === op && (!name || payload.t === name)),
  };
}

const identify = (more: object = {}) => ({
  op: 2,
  d: { token: playground.token, intents: GUILDS, properties: {}, ...more },
});

test('a socket is greeted, and every heartbeat is acknowledged', async () => {
  const bot = connect();
  await bot.next(10).toMatchObject({ d: { heartbeat_interval: expect.any(Number) } });
  await bot.send({ op: 1, d: null });
  await bot.next(11).toBeDefined();
});

test.each<[string, () => object | string, number]>([
  ['no JSON', () => '{', 4002],
  ['an unknown opcode', () => ({ op: 99, d: null }), 4001],
  ['anything before identify', () => ({ op: 3, d: {} }), 4003],
  ['a wrong token', () => identify({ token: 'wrong' }), 4004],
  ['a shard out of range', () => identify({ shard: [2, 2] }), 4010],
  ['a privileged intent', () => identify({ intents: 1 << 15 }), 4014],
])('%s ends the connection', async (_what, payload, code) => {
  const bot = connect();
  await bot.send(payload());
  expect(await bot.closed).toBe(code);
});

test('guilds are unavailable in READY, and come one by one to those who asked for them', async () => {
  const [asking, silent] = [connect(), connect()];
  await asking.send(identify());
  await silent.send(identify({ intents: 0 }));
  await expect.poll(() => asking.received.filter(({ t }) => t === 'GUILD_CREATE').length).toBe(10);
  await silent.next(0, 'READY').toMatchObject({
    d: { guilds: expect.arrayContaining([{ id: expect.any(String), unavailable: true }]) },
  });
  await silent.send({ op: 1, d: null });
  await silent.next(11).toBeDefined();
  expect(silent.find(0, 'GUILD_CREATE')).toBeUndefined();
});

test('two shards share the guilds', async () => {
  const shards = [connect(), connect()];
  for (const [index, bot] of shards.entries()) {
    await bot.send(identify({ shard: [index, 2] }));
    await bot.next(0, 'READY').toBeDefined();
  }
  const [first, second] = shards.map((bot) =>
    Ready.parse(bot.find(0, 'READY')?.d).guilds.map(({ id }) => id),
  );
  expect([first?.length, second?.length]).toEqual([5, 5]);
  expect(new Set([...(first ?? []), ...(second ?? [])]).size).toBe(10);
});

test('a session is resumed from the event that was seen last, and only while it is known', async () => {
  const before = connect();
  await before.send(identify());
  await expect.poll(() => before.received.filter(({ t }) => t === 'GUILD_CREATE').length).toBe(10);
  const { session_id } = Ready.parse(before.find(0, 'READY')?.d);
  playground.faults.dropSocket();
  await before.closed;

  const after = connect();
  await after.send({ op: 6, d: { token: playground.token, session_id, seq: 9 } });
  await after.next(0, 'RESUMED').toBeDefined();
  expect(after.received.map(({ t, s }) => [t ?? null, s ?? null])).toEqual([
    [null, null],
    ['GUILD_CREATE', 10],
    ['GUILD_CREATE', 11],
    ['RESUMED', 12],
  ]);

  const stranger = connect();
  await stranger.send({ op: 6, d: { token: playground.token, session_id: 'unknown', seq: 1 } });
  await stranger.next(9).toMatchObject({ d: false });
});

test('a bot that says goodbye is offline at once and cannot resume', async () => {
  const bot = connect();
  await bot.send(identify());
  await bot.next(0, 'READY').toBeDefined();
  const { session_id } = Ready.parse(bot.find(0, 'READY')?.d);
  open.at(-1)?.close(1000);
  await bot.closed;
  const again = connect();
  await again.send({ op: 6, d: { token: playground.token, session_id, seq: 1 } });
  await again.next(9).toMatchObject({ d: false });
});
