import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Beside the package that it is unpacked from, so that a new install brings a new browser. */
const folder = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));
const emojiFont = '@expo-google-fonts/noto-color-emoji/400Regular/NotoColorEmoji_400Regular.ttf';

/** A headless Chromium from an npm package, with an emoji font: nothing to download. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  if (!existsSync(folder)) await unpack();
  return await playwright.launch({
    executablePath: join(folder, 'chromium'),
    args: chromium.args,
    env: { ...definedEnv(), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  });
}

/**
 * The package unpacks straight into the temporary folder, and takes what another process has half written
 * for the whole. So each process unpacks into a folder of its own, and the first to finish gives it its name.
 */
async function unpack(): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const own = await mkdtemp(`${folder}-`);
  const before = tmpdir();
  process.env['TMPDIR'] = own;
  try {
    await chromium.executablePath();
  } finally {
    process.env['TMPDIR'] = before;
  }
  await writeFile(join(own, 'fonts.conf'), fontConfig());
  await rename(own, folder).catch(async () => await rm(own, { recursive: true }));
}

/** The fonts of the system and the emoji font, which servers seldom have. */
function fontConfig(): string {
  const emoji = dirname(createRequire(import.meta.url).resolve(emojiFont));
  const system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>';
  return `<fontconfig>${system}<dir>${emoji}</dir></fontconfig>`;
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
