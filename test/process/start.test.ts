import { chmodSync, cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPlayground } from '../../playground/server/start.ts';
import { botProcess, folderForTest } from '../support/process.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

/** A port of this machine that something listens on. */
async function portInUse(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())));
  const address = server.address();
  return address === null || typeof address === 'string' ? '' : String(address.port);
}

async function refusal(variables: Record<string, string>, root?: string): Promise<string> {
  const bot = botProcess({ QUORUM_DATA_DIR: folderForTest(), ...variables }, root);
  expect(await bot.ended).toBe(1);
  return bot.output().trim();
}

describe('starting with bad settings ends with a line that says what to do', () => {
  it.each<[Record<string, string>, string]>([
    [{ PORT: 'eighty' }, 'PORT must be a whole number from 0 to 65535'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535'],
    [
      { DISCORD_TOKEN: 'Bot abc' },
      'DISCORD_TOKEN has characters that no bot token has; paste the token alone, without "Bot" or quotes',
    ],
    [
      { DATABASE_URL: 'mysql://localhost/quorum' },
      'DATABASE_URL must be an address such as postgresql://user:password@host:5432/quorum',
    ],
    [
      { DISCORD_API_URL: 'http://127.0.0.1:1/api' },
      'DISCORD_API_URL is set, but DISCORD_TOKEN is not: set both, or neither for the playground',
    ],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be fatal, error, warn, info or debug'],
    [{ MEMBER_RATE: '0' }, 'MEMBER_RATE must be a whole number from 1 to 1000'],
  ])('%j', async (variables, line) => expect(await refusal(variables)).toBe(`Quorum cannot run: ${line}`));

  it('names every bad one at once', async () => {
    expect(await refusal({ PORT: '-1', LOG_LEVEL: '3' })).toMatch(/PORT .*\n.*LOG_LEVEL /);
  });

  it('never repeats a secret', async () => {
    expect(
      await refusal({ DISCORD_TOKEN: 'to ken.se cret', DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/x' }),
    ).not.toMatch(/se cret|hunter2/);
  });
});

describe('starting in a bad place ends with a line that says what to do', () => {
  it('when the playground’s port is in use', async () => {
    const port = await portInUse();
    expect(await refusal({ PLAYGROUND_PORT: port })).toMatch(
      new RegExp(`^Quorum cannot run: .*${port}.*PLAYGROUND_PORT`, 'm'),
    );
  });

  it('when the health port is in use', async () => {
    const port = await portInUse();
    expect(await refusal({ PORT: port })).toContain(
      `Quorum cannot run: Port ${port} is in use. Stop what listens there, or set PORT to another one.`,
    );
  });

  it('when the data folder is in use by another bot', async () => {
    const folder = folderForTest();
    const first = botProcess({ QUORUM_DATA_DIR: folder });
    await first.said(/"ready"/);
    expect(await refusal({ QUORUM_DATA_DIR: folder })).toMatch(/^Quorum cannot run: .*(in use|process \d+)/m);
  });

  it('when the database cannot be reached', async () => {
    expect(await refusal({ DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/quorum' })).toBe(
      'Quorum cannot run: No database answers at 127.0.0.1:1/quorum: start it, or correct DATABASE_URL.',
    );
  });

  it('when Discord does not accept the token', async () => {
    const playground = await startPlayground({ port: 0, dataDir: null, pageDir: null });
    onTestFinished(() => playground.close());
    expect(await refusal({ DISCORD_TOKEN: 'a.wrong.token', DISCORD_API_URL: playground.apiUrl })).toContain(
      'Quorum cannot run: Discord does not accept DISCORD_TOKEN. Copy the token anew from the Bot page of your application.',
    );
  });

  it('when a content file is broken, naming file and line', async () => {
    const copy = folderForTest();
    for (const name of ['dist', 'prisma', 'content', 'package.json']) {
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    writeFileSync(join(copy, 'content', 'topics', 'caching', 'cache-eviction.md'), '---\ntitle: Half\n---\n');
    expect(await refusal({}, copy)).toMatch(
      /^Quorum cannot run: .*\n?content\/topics\/caching\/cache-eviction\.md:\d+: /m,
    );
  });

  it('when the data folder cannot be written', async ({ skip }) => {
    if (process.getuid?.() === 0) skip('root may write anywhere');
    const folder = folderForTest();
    chmodSync(folder, 0o500);
    expect(await refusal({ QUORUM_DATA_DIR: folder })).toMatch(/^Quorum cannot run: .*written/m);
  });
});

describe('a running bot', () => {
  it('says where to look, and ends in peace on Ctrl-C', async () => {
    const bot = botProcess({ QUORUM_DATA_DIR: folderForTest() });
    await bot.said(/Open http:\/\/127\.0\.0\.1:\d+ and type \/ to begin/);
    bot.child.kill('SIGINT');
    expect(await bot.ended).toBe(0);
  });

  it('says on /readyz whether it can answer members', async () => {
    const playground = await startPlayground({ port: 0, dataDir: null, pageDir: null });
    onTestFinished(() => playground.close());
    playground.faults.unreachable(true);
    const bot = botProcess({
      QUORUM_DATA_DIR: folderForTest(),
      DISCORD_TOKEN: playground.token,
      DISCORD_API_URL: playground.apiUrl,
    });
    await bot.said(/discord-unreachable/);
    const [, health = ''] = /"health":"([^"]+)"/.exec(bot.output()) ?? [];
    const check = async (path: string) => {
      const response = await fetch(`${health}${path}`);
      return [response.status, await response.json()];
    };
    expect(await check('/healthz')).toEqual([200, { ok: true }]);
    expect(await check('/readyz')).toEqual([503, { ok: false, checks: { discord: false, database: true } }]);
    playground.faults.unreachable(false);
    await bot.said(/"event":"ready"/);
    expect(await check('/readyz')).toEqual([200, { ok: true, checks: { discord: true, database: true } }]);
  });
});
