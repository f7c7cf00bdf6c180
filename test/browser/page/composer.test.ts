import type { APIInteraction } from 'discord.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '../../playground/bot.ts';
import { openStage, QUIZ_ROOM, type Stage, seen, words } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  stage.bot.handle(async (interaction, rest) => {
    if (interaction.type === 4) await answer(rest, interaction, 8, { choices: suggest(interaction) });
    else await answer(rest, interaction, 4, { content: `got ${JSON.stringify(optionsOf(interaction))}` });
  });
});
afterAll(async () => await stage.close());

const titles = ['Cache-aside', 'Cache stampede', 'Write-through'];

function optionsOf({ data }: APIInteraction): unknown {
  return data !== undefined && 'options' in data ? (data.options ?? []) : [];
}

function suggest(interaction: APIInteraction) {
  const typed = /"value":"([^"]*)"/.exec(JSON.stringify(optionsOf(interaction)))?.[1] ?? '';
  const found = titles.filter((title) => title.toLowerCase().includes(typed.toLowerCase()));
  return found.map((name) => ({ name, value: `id of ${name}` }));
}

const message = (page: Page, text: string) => page.locator('.message', { hasText: text });
const options = (page: Page) => page.getByRole('option');

async function typing(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (/^(Enter|Tab|Escape|Backspace|Arrow\w+)$/.test(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
}

async function visitor(): Promise<Page> {
  const page = await stage.visit();
  await page.getByRole('textbox', { name: 'Message #general' }).focus();
  return page;
}

test('typing / lists the commands with what they do', async () => {
  const page = await visitor();
  await typing(page, '/');
  expect(await options(page).allInnerTexts()).toEqual([
    '/topic\nRead a topic',
    '/quiz\nTake a quiz',
    '/settings daily set\nChoose its channel',
    '/ping\nSee whether it is there',
  ]);
});

test('a command is found, filled in by autocomplete and sent with the keyboard alone', async () => {
  const page = await visitor();
  await typing(page, '/top', 'Enter');
  await options(page).first().waitFor();
  await typing(page, 'stamp');
  await expect.poll(() => options(page).allInnerTexts()).toEqual(['Cache stampede']);
  await typing(page, 'Enter', 'Enter');
  await message(page, '"value":"id of Cache stampede"').waitFor();
  expect(await words(message(page, 'stampede'))).toContain('Ada used /topic');
});

test('Enter before the choices came takes the first one when it comes', async () => {
  const page = await visitor();
  await typing(page, '/topic', 'Enter', 'write', 'Enter');
  await expect.poll(() => page.getByLabel('name', { exact: true }).inputValue()).toBe('Write-through');
});

test('an optional option that stays empty is not sent', async () => {
  const page = await visitor();
  await typing(page, '/topic', 'Enter', 'Enter');
  await message(page, 'got []').waitFor();
});

test('a required option that is missing is marked with a sentence, and nothing is sent', async () => {
  const page = await visitor();
  await typing(page, '/quiz', 'Enter', 'Enter');
  await page.getByRole('alert').getByText('This option is required. Specify a value.').waitFor();
  expect(await page.getByLabel('level', { exact: true }).getAttribute('aria-invalid')).toBe('true');
});

test.for([
  ['abc', 'Enter a whole number, 1 to 20.'],
  ['2.5', 'Enter a whole number, 1 to 20.'],
  ['21', 'Enter a whole number, 1 to 20.'],
] as const)('a number such as %s is refused: %s', async ([typed, sentence]) => {
  const page = await visitor();
  await typing(page, '/quiz', 'Enter', 'hard', 'Tab', 'Tab', typed, 'Enter');
  await page.getByRole('alert').getByText(sentence).waitFor();
});

test('choices, numbers, booleans and members are sent with their types', async () => {
  const page = await visitor();
  await typing(
    page,
    '/quiz',
    'Enter',
    'ha',
    'Tab',
    'Tab',
    '5',
    'Tab',
    'tr',
    'Tab',
    'Tab',
    'gra',
    'Enter',
    'Enter',
  );
  const text = await seen(message(page, '"rival"'));
  expect(text).toContain('{"name":"level","type":3,"value":"hard"}');
  expect(text).toContain('{"name":"questions","type":4,"value":5}');
  expect(text).toContain('{"name":"timed","type":5,"value":true}');
  expect(text).toContain('{"name":"rival","type":6,"value":"1191000000000000002"}');
});

test('a subcommand in a group is one line of the menu and is sent with its path', async () => {
  const page = await visitor();
  await typing(page, '/daily', 'Enter', 'quiz-r', 'Enter', 'Enter');
  const text = await seen(message(page, '"daily"'));
  expect(text).toContain('{"name":"daily","type":2,"options":[{"name":"set","type":1,"options":[');
  expect(text).toContain(`"value":"${QUIZ_ROOM}"`);
});

test('Escape cancels a command and gives the composer back', async () => {
  const page = await visitor();
  await typing(page, '/quiz', 'Enter', 'Escape');
  expect(await page.getByRole('textbox', { name: 'Message #general' }).inputValue()).toBe('');
  await typing(page, 'hello there', 'Enter');
  await message(page, 'hello there').waitFor();
});

test('a command that is typed out in full becomes a command with its text', async () => {
  const page = await visitor();
  await typing(page, '/topic eviction');
  await expect.poll(() => page.getByLabel('name', { exact: true }).inputValue()).toBe('eviction');
});

test('an empty channel offers the commands to a first-time visitor', async () => {
  const page = await stage.visit();
  await page.getByRole('button', { name: 'daily-challenge' }).click();
  await page.getByRole('button', { name: 'Try /quiz' }).click();
  await page.locator('input[data-option="level"]:focus').waitFor();
});
