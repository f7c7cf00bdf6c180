import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import { Routes } from 'discord.js';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { buildPage } from '../../../playground/build.ts';
import type { Playground, PlaygroundOptions } from '../../../playground/server/start.ts';
import { loginBot, playgroundFor, type TestBot } from '../../playground/bot.ts';
import { launchBrowser } from '../../support/browser.ts';
import { PATIENCE_MS } from '../../support/patience.ts';
import { commands } from './commands.ts';

export const GENERAL = '1191000000000000010';
export const QUIZ_ROOM = '1191000000000000011';

/** A playground with its page, a discord.js bot that is logged in, and a browser. */
export interface Stage {
  readonly playground: Playground;
  readonly bot: TestBot;
  /** A fresh tab, as a first-time visitor sees it. Errors on the page fail the test that closes the stage. */
  visit(options?: BrowserContextOptions): Promise<Page>;
  /** The bot posts in #general. Returns the id of the message. */
  post(body: RESTPostAPIChannelMessageJSONBody): Promise<string>;
  close(): Promise<void>;
}

export async function openStage(options: Partial<PlaygroundOptions> = {}): Promise<Stage> {
  const pageDir = await mkdtemp(join(tmpdir(), 'page-'));
  const [browser] = await Promise.all([launchBrowser(), buildPage(pageDir)]);
  const playground = await playgroundFor({ pageDir, rateLimits: false, ...options });
  const bot = await loginBot(playground);
  await bot.register(commands);
  const errors: string[] = [];
  return {
    playground,
    bot,
    visit: async (context) => await openTab(browser, playground.url, errors, context),
    post: async (body) => messageId(await bot.rest.post(Routes.channelMessages(GENERAL), { body })),
    close: async () => {
      await browser.close();
      await bot.close();
      await playground.close();
      await rm(pageDir, { recursive: true });
      if (errors.length > 0) throw new Error(`The page reported errors:\n${errors.join('\n')}`);
    },
  };
}

async function openTab(
  browser: Browser,
  url: string,
  errors: string[],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url);
  await page.getByRole('textbox', { name: /^Message #/ }).waitFor();
  return page;
}

function messageId(message: unknown): string {
  if (typeof message === 'object' && message !== null && 'id' in message) return String(message.id);
  throw new Error('The playground answered without a message.');
}

/** What a reader sees of an element's text. */
export async function seen(locator: Locator): Promise<string> {
  return await locator.innerText();
}

/** The same on one line. */
export async function words(locator: Locator): Promise<string> {
  return (await seen(locator)).replace(/\s+/g, ' ').trim();
}
