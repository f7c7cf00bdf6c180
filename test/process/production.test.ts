import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPlayground } from '../../playground/server/start.ts';
import { connectMember } from '../support/member.ts';
import { folderForTest, nodeProcess } from '../support/process.ts';
import { buttonsOf } from '../support/screen.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

/** What the Dockerfile's second stage copies. */
const SHIPPED = ['package.json', 'dist', 'content', 'prisma/migrations'];

/** The packages that an install without dev dependencies has, as folders. */
function productionPackages(): string[] {
  const list = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const folders = list.split('\n').filter((folder) => folder.includes('node_modules'));
  return folders.filter((folder) => folder.lastIndexOf('node_modules') === folder.indexOf('node_modules'));
}

function ship(): string {
  const folder = folderForTest();
  for (const name of SHIPPED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  for (const from of productionPackages())
    cpSync(from, join(folder, relative(ROOT, from)), { recursive: true });
  return folder;
}

describe('the built bot, without dev dependencies', () => {
  it('starts and serves members', { timeout: 60_000 }, async () => {
    const playground = await startPlayground({ port: 0, dataDir: null, pageDir: null });
    onTestFinished(() => playground.close());
    const folder = ship();
    const bot = nodeProcess(['dist/src/main.js'], folder, {
      NODE_ENV: 'production',
      QUORUM_DATA_DIR: join(folder, 'data'),
      DISCORD_TOKEN: playground.token,
      DISCORD_API_URL: playground.apiUrl,
    });
    await bot.said(/"event":"ready"/);
    const ada = await connectMember(playground.url);
    onTestFinished(() => ada.close());
    expect(buttonsOf(await ada.slash('topic', { name: 'cache-stampede' }))).toContain('Quiz me on this');
    expect(buttonsOf(await ada.slash('quiz'))).toContain('A');
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
  });

  it('opens the playground too', { timeout: 60_000 }, async () => {
    const folder = ship();
    const bot = nodeProcess(['dist/src/main.js'], folder, { QUORUM_DATA_DIR: join(folder, 'data') });
    await bot.said(/Open http/);
    const [, url = ''] = /Open (http:\S+)/.exec(bot.output()) ?? [];
    const page = await fetch(url);
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ]);
  });
});
