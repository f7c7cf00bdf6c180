import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '../../playground/bot.ts';
import { openStage, QUIZ_ROOM, type Stage, seen } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => await stage.close());

type Box = { getBoundingClientRect(): { readonly right: number } };

const wide = 'x'.repeat(300);

test('nothing overflows sideways on a phone 360 px wide', async () => {
  const page = await stage.visit({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  await stage.post({
    content: `# ${wide}\n\`${wide}\`\n\`\`\`\n${wide}\n\`\`\`\n> ${wide}\nhttps://example.org/${wide}`,
    embeds: [
      {
        title: wide.slice(0, 200),
        description: `${wide}\n\`\`\`\n${wide}\n\`\`\``,
        fields: [1, 2, 3].map(() => ({ name: wide.slice(0, 100), value: wide, inline: true })),
        footer: { text: wide },
      },
    ],
    components: [
      {
        type: 1,
        components: [1, 2, 3].map((at) => ({
          type: 2,
          style: 1,
          label: 'W'.repeat(70) + at,
          custom_id: `b${at}`,
        })),
      },
      {
        type: 1,
        components: [
          { type: 3, custom_id: 's', options: [{ label: wide.slice(0, 100), value: 'v', default: true }] },
        ],
      },
    ],
  });
  const message = page.locator('.message').first();
  await message.waitFor();
  // Code blocks scroll on their own, so what is inside of them does not count.
  const outside = page.locator('.channel :not(pre *)');
  const edges = await outside.evaluateAll((all: Box[]) =>
    all.map((one) => one.getBoundingClientRect().right),
  );
  expect(edges.length).toBeGreaterThan(50);
  expect(Math.max(...edges)).toBeLessThanOrEqual(360);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
});

test('on a phone the channels are in a drawer', async () => {
  const page = await stage.visit({ viewport: { width: 390, height: 844 } });
  const channel = page.getByRole('button', { name: 'quiz-room' });
  expect(await channel.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Channels' }).click();
  await channel.click();
  await page.getByRole('heading', { name: 'quiz-room', exact: true }).waitFor();
  await expect.poll(() => channel.isVisible()).toBe(false);
});

test('a reload, or the same address in another tab, keeps the channel and the member', async () => {
  const page = await stage.visit();
  await page.getByRole('button', { name: 'quiz-room' }).click();
  await page.getByRole('button', { name: /^Acting as/ }).click();
  await page.getByRole('menuitemradio', { name: 'Linus' }).click();
  await page.getByRole('button', { name: 'Acting as Linus. Switch member' }).waitFor();
  expect(page.url()).toContain(`channel=${QUIZ_ROOM}`);
  await page.reload();
  await page.getByRole('button', { name: 'Acting as Linus. Switch member' }).waitFor();
  await page.getByRole('heading', { name: 'quiz-room', exact: true }).waitFor();
});

test('the inspector lists what the bot was refused, with the reason and the JSON', async () => {
  const page = await stage.visit();
  stage.bot.handle(async (interaction, rest) => {
    await answer(rest, interaction, 4, { embeds: [{ title: 'x'.repeat(300) }] }).catch(() => {});
    await answer(rest, interaction, 4, { content: 'second try' });
  });
  await page.getByRole('button', { name: /^Inspector/ }).click();
  await page.getByRole('textbox', { name: 'Message #general' }).fill('/ping');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const refused = page.locator('.call.refused').first();
  await refused.getByText('data.embeds[0].title').waitFor();
  await refused.getByRole('button', { name: /callback/ }).click();
  expect(await seen(refused.getByLabel('Response'))).toContain('"code": 50035');
  await page.getByLabel(/Only refused/).check();
  expect(await page.locator('.call.ok').count()).toBe(0);
});

test('a bot that goes away is missed in a banner until it is back', async () => {
  const page = await stage.visit();
  stage.playground.faults.unreachable(true);
  await page.getByText('Bot is offline.').waitFor();
  stage.playground.faults.unreachable(false);
  await page.getByText('Bot is offline.').waitFor({ state: 'detached' });
});

test('what is being written survives a reload', async () => {
  const page = await stage.visit();
  const composer = page.getByRole('textbox', { name: 'Message #general' });
  await composer.fill('to be continued');
  await page.reload();
  expect(await composer.inputValue()).toBe('to be continued');
});

test('what is being written survives a lost connection, and cannot be sent into the void', async () => {
  const page = await stage.visit();
  let cut: () => unknown = () => {};
  await page.routeWebSocket(/\/client$/, (route) => {
    route.connectToServer();
    cut = () => route.close();
  });
  await page.reload();
  const composer = page.getByRole('textbox', { name: 'Message #general' });
  await composer.fill('half a thought');
  cut();
  await page.getByText('The playground is not answering.').waitFor();
  await composer.press('Enter');
  expect(await composer.inputValue()).toBe('half a thought');
  await page.getByText('The playground is not answering.').waitFor({ state: 'detached' });
  await composer.press('Enter');
  await page.locator('.message', { hasText: 'half a thought' }).waitFor();
});
