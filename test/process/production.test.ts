import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startPlayground } from '../../playground/server/start.ts';
import { connectMember } from '../support/member.ts';
import { folderForTest, nodeProcess } from '../support/process.ts';
import { buttonsOf } from '../support/screen.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');

/** The folder of the image, made as the Dockerfile says. */
function ship(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quorum-test-'));
  const copied = [...dockerfile.matchAll(/^COPY --from=build \/quorum\/(\S+)/gm)].map(
    ([, name = '']) => name,
  );
  for (const name of ['package.json', 'package-lock.json', ...copied]) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  const [, install = ''] = /^RUN npm (ci --omit.*)$/m.exec(dockerfile) ?? [];
  execFileSync('npm', [...install.split(' '), '--prefer-offline'], { cwd: folder, stdio: 'pipe' });
  return folder;
}

describe('the built bot, without dev dependencies', () => {
  let folder = '';
  beforeAll(() => {
    folder = ship();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('starts and serves members, without a playground when it has a token', async () => {
    const playground = await startPlayground({ port: 0, dataDir: null, pageDir: null });
    onTestFinished(() => playground.close());
    const bot = nodeProcess(['dist/src/main.js'], folder, {
      NODE_ENV: 'production',
      QUORUM_DATA_DIR: folderForTest(),
      DISCORD_TOKEN: playground.token,
      DISCORD_API_URL: playground.apiUrl,
    });
    await bot.said(/"event":"ready"/);
    const ada = await connectMember(playground.url);
    onTestFinished(() => ada.close());
    expect(buttonsOf(await ada.slash('topic', { name: 'cache-stampede' }))).toContain('Quiz me on this');
    expect(buttonsOf(await ada.slash('quiz'))).toContain('A');
    expect(bot.output()).not.toContain('Open http');
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
  });

  it('opens the playground too', async () => {
    const bot = nodeProcess(['dist/src/main.js'], folder, { QUORUM_DATA_DIR: folderForTest() });
    await bot.said(/Open http/);
    const [, url = ''] = /Open (http:\S+)/.exec(bot.output()) ?? [];
    const page = await fetch(url);
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ]);
  });
});
