import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Routes } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Playground } from '../../playground/server/start.ts';
import { loginBot, playgroundFor } from './bot.ts';

const GENERAL = '1191000000000000010';

let pageDir: string;
let playground: Playground;

beforeAll(async () => {
  pageDir = await mkdtemp(join(tmpdir(), 'page-'));
  await writeFile(join(pageDir, 'index.html'), '<!doctype html><title>Playground</title>');
  playground = await playgroundFor({ pageDir, rateLimits: false });
});

afterAll(async () => {
  await playground?.close();
  await rm(pageDir, { recursive: true });
});

beforeEach(() => playground.faults.clear());

/** The status of a request with exactly this path and these headers, which fetch would tidy up. */
function statusOf(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(playground.url);
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

const call = (path: string) =>
  fetch(`${playground.apiUrl}/v10${path}`, { headers: { authorization: `Bot ${playground.token}` } });

describe('who may connect', () => {
  test.each([
    ['this machine by address', { host: '127.0.0.1:80' }, 200],
    ['this machine by name', { host: 'localhost:80' }, 200],
    ['a name that was pointed here', { host: 'evil.example' }, 403],
    ['another page', { host: 'localhost', origin: 'http://evil.example' }, 403],
    ['a page on another port', { host: 'localhost:80', origin: 'http://localhost:81' }, 403],
    ['a page without an origin', { host: 'localhost', origin: 'null' }, 403],
  ])('%s', async (_who, headers, status) => {
    expect(await statusOf('/', headers)).toBe(status);
  });

  test.each(['/client', '/gateway'])('another page cannot open a socket on %s', async (path) => {
    const socket = new WebSocket(`${playground.url.replace('http', 'ws')}${path}`, {
      origin: 'http://evil.example',
    });
    const error = await new Promise<Error>((resolve) => socket.once('error', resolve));
    expect(error.message).toContain('403');
  });
});

describe('the page', () => {
  test('comes with a policy that runs nothing foreign', async () => {
    const response = await fetch(playground.url);
    expect(await response.text()).toContain('Playground');
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test.each(['/../../etc/passwd', '/%2e%2e/package.json', '/missing.js', '/attachments/1-1/x.png'])(
    '%s is not found',
    async (path) => {
      expect(await statusOf(path, { host: 'localhost' })).toBe(404);
    },
  );

  test('people have pictures', async () => {
    const response = await fetch(`${playground.url}/avatars/1191000000000000001.svg`);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(await response.text()).toContain('>A</text>');
  });
});

test('a bucket counts down and then answers 429', async () => {
  const limited = await playgroundFor();
  const post = () =>
    fetch(`${limited.apiUrl}/v10/channels/${GENERAL}/messages`, {
      method: 'POST',
      body: '{"content":"x"}',
      headers: { authorization: `Bot ${limited.token}` },
    });
  const first = await post();
  expect(first.headers.get('x-ratelimit-limit')).toBe('5');
  expect(first.headers.get('x-ratelimit-remaining')).toBe('4');
  for (const _ of [2, 3, 4, 5]) await post();
  const refused = await post();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  expect(await refused.json()).toEqual({
    message: 'You are being rate limited.',
    retry_after: expect.any(Number),
    global: false,
  });
  await limited.close();
});

describe('faults', () => {
  const me = { path: '/users/@me' };

  test.each([
    ['a 503', { kind: 'status', status: 503 } as const, 503],
    ['a 429', { kind: 'rate-limited', retryAfterSeconds: 0.1 } as const, 429],
  ])('%s comes as often as asked', async (_what, fault, status) => {
    playground.faults.rest(me, fault, 2);
    const statuses = [];
    for (const _ of [1, 2, 3]) statuses.push((await call('/users/@me')).status);
    expect(statuses).toEqual([status, status, 200]);
  });

  test('a call is slow, or refused', async () => {
    playground.faults.rest(me, { kind: 'slow', milliseconds: 60 });
    const started = performance.now();
    expect((await call('/users/@me')).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(55);
    playground.faults.rest(me, { kind: 'refused' });
    await expect(call('/users/@me')).rejects.toThrow('fetch failed');
  });
});

test('an answer may be lost after the call had its effect', async () => {
  const own = await playgroundFor();
  const bot = await loginBot(own);
  own.faults.rest({ method: 'POST' }, { kind: 'status', status: 500, afterwards: true });
  const lost = bot.rest.post(Routes.channelMessages(GENERAL), { body: { content: 'Daily' } });
  await expect(lost).rejects.toMatchObject({ status: 500 });
  expect(await bot.rest.get(Routes.channelMessages(GENERAL))).toMatchObject([{ content: 'Daily' }]);
  await bot.close();
  await own.close();
});

test('a port in use is one clear sentence', async () => {
  const port = Number(new URL(playground.url).port);
  await expect(playgroundFor({ port })).rejects.toThrow(
    `The playground cannot start: port ${port} is in use; stop what uses it or choose another port.`,
  );
});
