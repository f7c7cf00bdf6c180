import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, QUIZ_ROOM, type Stage, seen } from './stage.ts';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
  page = await stage.visit();
});
afterAll(async () => await stage.close());

/** The body of a message that the bot posts. */
async function shown(content: string) {
  const id = await stage.post({ content });
  const body = page.locator(`[data-message-id="${id}"] .markdown`);
  await body.waitFor();
  return body;
}

test.for([
  ['**bold**', 'strong', 'bold'],
  ['*italic*', 'em', 'italic'],
  ['_italic_', 'em', 'italic'],
  ['__under__', 'u', 'under'],
  ['~~gone~~', 's', 'gone'],
  ['***both***', 'em strong', 'both'],
  ['`a*b*`', 'code', 'a*b*'],
  ['```js\nlet a;\n  b\n```', 'pre code', 'let a;\n  b'],
  ['> quoted', 'blockquote', 'quoted'],
  ['>>> one\ntwo', 'blockquote', 'one\ntwo'],
  ['# Big', 'h3', 'Big'],
  ['## Middle', 'h4', 'Middle'],
  ['> quote\n### Small', 'h5', 'Small'],
  ['-# fine print', 'small', 'fine print'],
  ['- one\n- two', 'ul > li:nth-child(2)', 'two'],
  ['- one\n  - inner', 'ul ul > li', 'inner'],
  ['3. three\n4. four', 'ol[start="3"] > li:nth-child(2)', 'four'],
  ['[text](https://example.org/a)', 'a[href="https://example.org/a"]', 'text'],
  ['see <https://example.org/b>', 'a[href="https://example.org/b"]', 'https://example.org/b'],
  ['<@1191000000000000002>', '.mention', '@Grace'],
  [`<#${QUIZ_ROOM}>`, '.mention', '#quiz-room'],
  ['</topic:1191000000000000777>', '.mention', '/topic'],
  ['<t:1700000000:f>', 'time', '14 November 2023 at 23:13'],
  ['<t:1700000000:D>', 'time', '14 November 2023'],
] as const)('%s is shown as %s with the words %s', async ([content, selector, text]) => {
  const body = await shown(content);
  expect(await seen(body.locator(selector).first())).toBe(text);
});

test.for(['snake_case_name', '2 * 3 * 4', '\\*plain\\*', 'C# and -# inside'])(
  '%s stays plain',
  async (content) => {
    const body = await shown(content);
    expect(await body.locator('em, strong, small, h3').count()).toBe(0);
  },
);

test.for([
  '<script>window.hacked = true</script>',
  '<img src=x onerror="window.hacked = true">',
  '[click](javascript:window.hacked=true)',
  '<a href="javascript:alert(1)">x</a>',
  '**<svg onload=window.hacked=true>**',
])('%s is shown as text and does nothing', async (content) => {
  const body = await shown(content);
  expect(await body.locator('script, img, svg, a').count()).toBe(0);
  expect(await seen(body)).toContain(content.startsWith('[') ? 'click' : content.replaceAll('**', ''));
  expect(await page.evaluate("'hacked' in window")).toBe(false);
});

test('a spoiler is hidden until it is clicked or opened by a key', async () => {
  const body = await shown('the answer is ||forty-two||');
  const hidden = body.getByRole('button', { name: 'Spoiler, press to reveal' });
  await hidden.press('Enter');
  expect(await seen(body.locator('.spoiler.revealed'))).toBe('forty-two');
});

test('a time shown as relative has the full date as its tooltip', async () => {
  const body = await shown(`<t:${Math.floor(Date.now() / 1000) + 7300}:R>`);
  expect(await seen(body.locator('time'))).toBe('in 2 hours');
  expect(await body.locator('time').getAttribute('title')).toMatch(/^\w+,? \d+ \w+ \d{4} at \d\d:\d\d$/);
});

test('a slash command that is mentioned starts when clicked', async () => {
  const body = await shown('try </topic:1191000000000000777>');
  await body.getByRole('button', { name: '/topic' }).click();
  await page.getByLabel('name', { exact: true }).waitFor();
});
