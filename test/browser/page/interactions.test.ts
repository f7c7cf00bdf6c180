import type { APIInteraction } from 'discord.js';
import { Routes } from 'discord.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '../../playground/bot.ts';
import { openStage, type Stage, words } from './stage.ts';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage({ interactionDeadlineMs: 600 });
  page = await stage.visit();
});
afterAll(async () => await stage.close());

const EPHEMERAL = 64;
const button = (label: string, more: object = {}) => ({
  type: 2,
  style: 1,
  label,
  custom_id: label,
  ...more,
});
const row = (...components: readonly object[]) => ({ type: 1, components });

/** The bot answers every interaction of `type` with this. */
function answering(type: number, data?: object): void {
  stage.bot.handle((interaction, rest) => answer(rest, interaction, type, data));
}

/** The next interaction that the bot gets; it answers with a message. */
function received(): Promise<APIInteraction> {
  return new Promise((resolve) => {
    stage.bot.handle(async (interaction, rest) => {
      await answer(rest, interaction, 4, { content: 'ok' });
      resolve(interaction);
    });
  });
}

async function postWith(...components: readonly object[]) {
  const body = { content: 'choose', components: components.map((one) => row(one)) };
  const id = await stage.post(JSON.parse(JSON.stringify(body)));
  return page.locator(`[data-message-id="${id}"]`);
}

async function use(command: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message #general' }).fill(command);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
}

test('a pressed button changes its message', async () => {
  const message = await postWith(button('Next'));
  answering(7, { content: 'page two', components: [row(button('Back'))] });
  await message.getByRole('button', { name: 'Next' }).click();
  await message.getByText('page two').waitFor();
  await message.getByRole('button', { name: 'Back' }).waitFor();
});

test('a button is busy until the bot answers, and takes no second press', async () => {
  const message = await postWith(button('Slow'));
  let presses = 0;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  stage.bot.handle(async (interaction, rest) => {
    presses++;
    await held;
    await answer(rest, interaction, 7, { content: 'done' });
  });
  const slow = message.getByRole('button', { name: 'Slow' });
  await slow.click();
  await expect.poll(() => slow.getAttribute('aria-busy')).toBe('true');
  await slow.dispatchEvent('click');
  release();
  await message.getByText('done').waitFor();
  expect(presses).toBe(1);
});

test('a press that gets no answer says that the interaction failed', async () => {
  const message = await postWith(button('Dead'));
  stage.bot.handle(() => {});
  await message.getByRole('button', { name: 'Dead' }).click();
  await message.getByRole('alert').getByText('This interaction failed').waitFor();
});

test('disabled buttons cannot be pressed and link buttons lead away', async () => {
  const id = await stage.post({
    components: [
      {
        type: 1,
        components: [
          { type: 2, style: 2, label: 'Off', custom_id: 'off', disabled: true },
          { type: 2, style: 5, label: 'Docs', url: 'https://example.org/docs' },
        ],
      },
    ],
  });
  const message = page.locator(`[data-message-id="${id}"]`);
  await message.waitFor();
  expect(await message.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
  expect(await message.getByRole('link', { name: 'Docs' }).getAttribute('href')).toBe(
    'https://example.org/docs',
  );
});

const choices = ['Easy', 'Middle', 'Hard'].map((label) => ({
  label,
  value: label.toLowerCase(),
  description: `${label} ones`,
}));

test('a menu is used with the keyboard and sends what was picked', async () => {
  const message = await postWith({ type: 3, custom_id: 'level', placeholder: 'How hard?', options: choices });
  const got = received();
  await message.getByRole('combobox', { name: 'How hard?' }).press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect((await got).data).toMatchObject({ custom_id: 'level', values: ['middle'] });
});

test('a menu for several choices sends them when it closes', async () => {
  const message = await postWith({
    type: 3,
    custom_id: 'many',
    placeholder: 'Pick two',
    min_values: 2,
    max_values: 2,
    options: choices,
  });
  const got = received();
  await message.getByRole('combobox', { name: 'Pick two' }).click();
  await page.getByRole('option', { name: 'Easy' }).click();
  await page.getByRole('option', { name: 'Hard' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  expect((await got).data).toMatchObject({ values: ['easy', 'hard'] });
});

test.for([
  [5, '@Grace', '1191000000000000002'],
  [8, '#quiz-room', '1191000000000000011'],
] as const)('a menu of type %i offers %s', async ([type, label, value]) => {
  const message = await postWith({ type, custom_id: `pick-${type}`, placeholder: 'Whom or where?' });
  const got = received();
  await message.getByRole('combobox', { name: 'Whom or where?' }).click();
  await page.getByRole('option', { name: label }).click();
  expect((await got).data).toMatchObject({ values: [value] });
});

const form = {
  custom_id: 'form',
  title: 'How was it?',
  components: [
    row({ type: 4, custom_id: 'name', label: 'Your name', style: 1, value: 'Ada', max_length: 10 }),
    row({ type: 4, custom_id: 'text', label: 'What did you learn?', style: 2, min_length: 5 }),
  ],
};

test('a modal is filled in, checked and sent', async () => {
  const message = await postWith(button('Form'));
  answering(9, form);
  await message.getByRole('button', { name: 'Form' }).click();
  const dialog = page.getByRole('dialog', { name: 'How was it?' });
  expect(await dialog.getByLabel('Your name').inputValue()).toBe('Ada');
  await dialog.getByLabel('What did you learn?').fill('so');
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await dialog.getByText('Write at least 5 characters.').waitFor();
  const got = received();
  await dialog.getByLabel('What did you learn?').fill('caching');
  await dialog.getByRole('button', { name: 'Submit' }).click();
  expect(JSON.stringify((await got).data)).toContain('"value":"caching"');
  await dialog.waitFor({ state: 'detached' });
});

test('a modal that fails keeps what was written', async () => {
  const message = await postWith(button('Again'));
  answering(9, form);
  await message.getByRole('button', { name: 'Again' }).click();
  const dialog = page.getByRole('dialog', { name: 'How was it?' });
  await dialog.getByLabel('What did you learn?').fill('sharding');
  stage.bot.handle(() => {});
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await dialog.getByLabel('What did you learn?').inputValue()).toBe('sharding');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('a private answer is for one member: another does not see it, and it can be dismissed', async () => {
  answering(4, { content: 'for your eyes', flags: EPHEMERAL });
  await use('/ping');
  const message = page.locator('.message', { hasText: 'for your eyes' });
  await message.getByText('Only you can see this').waitFor();
  await page.getByRole('button', { name: 'Acting as Ada. Switch member' }).click();
  await page.getByRole('menuitemradio', { name: 'Grace' }).click();
  await message.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Acting as Grace. Switch member' }).click();
  await page.getByRole('menuitemradio', { name: 'Ada' }).click();
  await message.getByRole('button', { name: 'Dismiss message' }).click();
  await message.waitFor({ state: 'detached' });
});

test('a deferred answer is "thinking" until the bot edits it', async () => {
  let finish: () => Promise<unknown> = async () => {};
  stage.bot.handle(async (interaction, rest) => {
    finish = async () =>
      await rest.patch(Routes.webhookMessage(stage.bot.applicationId, interaction.token), {
        body: { content: 'thought' },
      });
    await answer(rest, interaction, 5);
  });
  await use('/ping');
  await page.getByText('Bot is thinking…').first().waitFor();
  await finish();
  await page.locator('.message', { hasText: 'thought' }).waitFor();
  expect(await page.getByText('Bot is thinking…').count()).toBe(0);
});

test('a command without an answer says so in the words of Discord, to its member alone', async () => {
  stage.bot.handle(() => {});
  await use('/ping');
  const failed = page.locator('.message', { hasText: 'The application did not respond' });
  await failed.waitFor();
  expect(await words(failed)).toContain('Ada used /ping');
  await failed.getByRole('button', { name: 'Dismiss message' }).click();
  await failed.waitFor({ state: 'detached' });
});

test('the menu of a message offers the commands for messages', async () => {
  const id = await stage.post({ content: 'explain me' });
  const got = received();
  await page.locator(`[data-message-id="${id}"]`).getByText('explain me').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Explain this' }).click();
  expect((await got).data).toMatchObject({ name: 'Explain this', target_id: id });
});

test('the menu of a member is opened and used by key', async () => {
  const got = received();
  await page.getByRole('button', { name: 'Grace', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'Act as Grace' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  expect((await got).data).toMatchObject({ name: 'Show profile', target_id: '1191000000000000002' });
});

test('after a modal the focus is where it was', async () => {
  const message = await postWith(button('Open'));
  answering(9, form);
  await message.getByRole('button', { name: 'Open' }).press('Enter');
  await page.getByRole('dialog', { name: 'How was it?' }).waitFor();
  await page.keyboard.press('Escape');
  await message.locator('button:focus', { hasText: 'Open' }).waitFor();
});

test('a modal with labels takes text and menus', async () => {
  const message = await postWith(button('Labels'));
  const menu = { type: 3, custom_id: 'hard', options: choices };
  const text = { type: 4, custom_id: 'why', style: 1, required: false };
  answering(9, {
    custom_id: 'labels',
    title: 'Two fields',
    components: [
      { type: 18, label: 'How hard?', component: menu },
      { type: 18, label: 'Why?', description: 'In a few words', component: text },
    ],
  });
  await message.getByRole('button', { name: 'Labels' }).click();
  const dialog = page.getByRole('dialog', { name: 'Two fields' });
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await dialog.getByText('This field is required.').waitFor();
  await dialog.getByRole('combobox', { name: 'How hard?' }).click();
  await dialog.getByRole('option', { name: 'Hard' }).click();
  await dialog.getByLabel('Why?').fill('numbers');
  const got = received();
  await dialog.getByRole('button', { name: 'Submit' }).click();
  const sent = JSON.stringify((await got).data);
  expect(sent).toContain('"values":["hard"]');
  expect(sent).toContain('"value":"numbers"');
});
