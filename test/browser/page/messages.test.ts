import type { RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import { Routes } from 'discord.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GENERAL, openStage, type Stage, words } from './stage.ts';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
  page = await stage.visit();
});
afterAll(async () => await stage.close());

async function shown(body: RESTPostAPIChannelMessageJSONBody) {
  const message = page.locator(`[data-message-id="${await stage.post(body)}"]`);
  await message.waitFor();
  return message;
}

test('an embed shows its parts, its fields side by side and its colour', async () => {
  const message = await shown({
    embeds: [
      {
        color: 0x12ab34,
        author: { name: 'Chapter 3' },
        title: 'Cache-aside',
        url: 'https://example.org/cache',
        description: 'Ask the **cache** first',
        fields: [
          { name: 'Read', value: 'one hop', inline: true },
          { name: 'Write', value: 'invalidate', inline: true },
          { name: 'Source', value: '[paper](https://example.org/paper)' },
        ],
        footer: { text: 'Section 1 of 4' },
      },
    ],
  });
  const embed = message.locator('.embed');
  expect(await words(embed)).toBe(
    'Chapter 3 Cache-aside Ask the cache first Read one hop Write invalidate Source paper Section 1 of 4',
  );
  expect(await embed.getAttribute('style')).toBe('border-left-color: #12ab34');
  expect(await embed.getByRole('link', { name: 'Cache-aside' }).getAttribute('href')).toBe(
    'https://example.org/cache',
  );
  const [read, write] = await Promise.all(
    ['Read', 'Write'].map(async (name) => await embed.getByText(name, { exact: true }).boundingBox()),
  );
  expect(read?.y).toBe(write?.y);
});

test('the bot is tagged as an app, and its next message goes on without a head', async () => {
  await shown({ content: 'first' });
  const second = await shown({ content: 'second' });
  expect(await words(page.locator('.message-head').first())).toMatch(/^Bot APP \d\d:\d\d$/);
  expect(await second.locator('.author').count()).toBe(0);
});

test('an edited message says so', async () => {
  const id = await stage.post({ content: 'before' });
  await stage.bot.rest.patch(Routes.channelMessage(GENERAL, id), { body: { content: 'after' } });
  const message = page.locator(`[data-message-id="${id}"]`);
  await message.getByText('after').waitFor();
  expect(await words(message.locator('.markdown'))).toBe('after (edited)');
});

test('a deleted message goes away', async () => {
  const message = await shown({ content: 'soon gone' });
  const id = (await message.getAttribute('data-message-id')) ?? '';
  await stage.bot.rest.delete(Routes.channelMessage(GENERAL, id));
  await message.waitFor({ state: 'detached' });
});

test('an image that the bot attached is shown with its description', async () => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await stage.bot.rest.post(Routes.channelMessages(GENERAL), {
    body: { content: 'picture', attachments: [{ id: '0', description: 'A growing curve' }] },
    files: [{ name: 'curve.png', data: pixel, contentType: 'image/png' }],
  });
  const image = page.getByRole('img', { name: 'A growing curve' });
  await image.waitFor();
  await expect
    .poll(() => image.evaluate((element: { naturalWidth: number }) => element.naturalWidth))
    .toBe(1);
});

test('a picture from another host is not fetched; its description stands in', async () => {
  const message = await shown({ embeds: [{ title: 'far', image: { url: 'https://example.org/x.png' } }] });
  await message.getByRole('link', { name: 'Image of the embed' }).waitFor();
});

test('markup in names and embeds is text', async () => {
  const message = await shown({
    embeds: [
      { title: '<b>t</b>', footer: { text: '<i>f</i>' }, fields: [{ name: '<u>n</u>', value: '<s>v</s>' }] },
    ],
  });
  expect(await words(message.locator('.embed'))).toBe('<b>t</b> <u>n</u> <s>v</s> <i>f</i>');
});

async function isInView(text: string): Promise<boolean> {
  const box = await page.locator('.message', { hasText: text }).boundingBox();
  return box !== null && box.y + box.height <= (page.viewportSize()?.height ?? 0);
}

test('a new message keeps the newest in view, unless the reader scrolled up', async () => {
  for (let at = 0; at < 15; at++) await stage.post({ content: `line ${at}\n\n\nend` });
  await page.locator('.message', { hasText: 'line 14' }).waitFor();
  await expect.poll(() => isInView('line 14')).toBe(true);
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, -800);
  await page.getByRole('button', { name: 'Jump to the newest message' }).waitFor();
  await shown({ content: 'unseen' });
  expect(await isInView('unseen')).toBe(false);
  await page.getByRole('button', { name: 'Jump to the newest message' }).click();
  await expect.poll(() => isInView('unseen')).toBe(true);
});

test('a new message is announced to screen readers', async () => {
  await shown({ content: 'hear **this**' });
  await page.getByRole('status').getByText('Bot: hear this').waitFor();
});

test('components of the second generation are shown: text, a section, a line and buttons in a container', async () => {
  const message = await shown({
    flags: 1 << 15,
    components: [
      {
        type: 17,
        accent_color: 0x12ab34,
        components: [
          { type: 10, content: '## Report' },
          { type: 14 },
          {
            type: 9,
            components: [{ type: 10, content: 'All **good**' }],
            accessory: { type: 2, style: 2, label: 'More', custom_id: 'more' },
          },
          { type: 1, components: [{ type: 2, style: 1, label: 'Close', custom_id: 'close' }] },
        ],
      },
    ],
  });
  expect(await words(message.locator('.container'))).toBe('Report All good More Close');
  expect(await message.locator('h4').count()).toBe(1);
});
