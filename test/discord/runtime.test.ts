import { setTimeout as sleep } from 'node:timers/promises';
import {
  ApplicationCommandType,
  ComponentType,
  ContextMenuCommandBuilder,
  SlashCommandBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Call, commandsOf } from '../../src/discord/command.ts';
import { action } from '../../src/discord/custom-id.ts';
import { UserError } from '../../src/discord/errors.ts';
import { type Modal, openModal, privately, publicly, type Reply, turnPage } from '../../src/discord/reply.ts';
import { button, buttonRows, menuRows } from '../../src/views/components.ts';
import { botForTest, memberForTest, playgroundForTest } from '../support/runtime.ts';

const { defineCommand, on } = commandsOf<null>();

type Run = (call: Call) => Reply | Promise<Reply>;

/** A command without options that does this. */
const command = (run: Run, components: ReturnType<typeof on>[] = [], name = 'try') =>
  defineCommand({
    data: new SlashCommandBuilder().setName(name).setDescription('Try it'),
    visibility: 'public',
    input: z.object({}),
    run: (_app, call) => run(call),
    components,
  });

const says = (content: string) => () => publicly({ content });

const count = action('try:count', z.object({ n: z.coerce.number().int() }));
const form = action('try:form', z.object({}));
const menu = action('try:menu', z.object({ menu: z.coerce.number() }));
const counter = (n: number) => ({
  content: `pressed ${n} times`,
  components: buttonRows([button(count.id({ n: n + 1 }), 'Press')]),
});

describe('a command', () => {
  it('is answered', async () => {
    const { member } = await botForTest([command(says('hello'))]);
    expect((await member.slash('try')).message.content).toBe('hello');
  });

  it('can be answered to the member alone', async () => {
    const { member, playground } = await botForTest([command(() => privately({ content: 'psst' }))]);
    const other = await memberForTest(playground, 'Grace');
    expect((await member.slash('try')).ephemeral).toBe(true);
    expect(other.messages('general')).toEqual([]);
  });

  it('is given its options by name', async () => {
    const add = defineCommand({
      data: new SlashCommandBuilder()
        .setName('sum')
        .setDescription('Sums')
        .addSubcommand((sub) =>
          sub
            .setName('two')
            .setDescription('Two numbers')
            .addIntegerOption((option) => option.setName('a').setDescription('One').setRequired(true))
            .addIntegerOption((option) => option.setName('b').setDescription('Other')),
        ),
      visibility: 'public',
      input: z.object({ subcommand: z.literal('two'), a: z.number(), b: z.number().default(1) }),
      run: (_app, _call, { a, b }) => publicly({ content: `${a + b}` }),
    });
    const { member } = await botForTest([add]);
    expect((await member.slash('sum two', { a: 2 })).message.content).toBe('3');
  });

  it('can stand in the menu of a member', async () => {
    const wave = defineCommand({
      data: new ContextMenuCommandBuilder().setName('Wave').setType(ApplicationCommandType.User),
      visibility: 'public',
      input: z.object({ target: z.string() }),
      run: (_app, call, { target }) => publicly({ content: `${call.user.id} waves at ${target}` }),
    });
    const { member } = await botForTest([wave]);
    expect((await member.contextMenu('Wave', member.id)).message.content).toBe(
      `${member.id} waves at ${member.id}`,
    );
  });

  it('can stand in the menu of a message, and is given its text', async () => {
    const shout = defineCommand({
      data: new ContextMenuCommandBuilder().setName('Shout').setType(ApplicationCommandType.Message),
      visibility: 'public',
      input: z.object({ target: z.string(), text: z.string() }),
      run: (_app, _call, { text }) => publicly({ content: text.toUpperCase() }),
    });
    const { member } = await botForTest([shout]);
    const said = member.message('what was said', ({ content }) => content === 'hello');
    member.say('hello');
    expect((await member.contextMenu('Shout', (await said).message.id)).message.content).toBe('HELLO');
  });

  it('cannot ping, whatever it echoes', async () => {
    const { member } = await botForTest([
      command((call) => publicly({ content: `@everyone <@${call.user.id}>` })),
    ]);
    const { message } = await member.slash('try');
    expect([message.mention_everyone, message.mentions]).toEqual([false, []]);
  });

  it('suggests values as they are typed, and nothing when that fails', async () => {
    const complete = (name: string, run: (typed: string) => { name: string; value: string }[]) =>
      defineCommand({
        data: new SlashCommandBuilder()
          .setName(name)
          .setDescription('Completes')
          .addStringOption((option) => option.setName('word').setDescription('A word').setAutocomplete(true)),
        visibility: 'public',
        input: z.object({}),
        run: says('done'),
        autocomplete: { word: (_app, _call, typed) => run(typed) },
      });
    const many = (typed: string) =>
      Array.from({ length: 40 }, (_, i) => ({ name: `${typed}${i} ${'x'.repeat(200)}`, value: `${i}` }));
    const broken = () => {
      throw new Error('broken');
    };
    const { member } = await botForTest([complete('good', many), complete('bad', broken)]);
    const choices = await member.autocomplete('good', 'word', 'ca');
    expect(choices).toHaveLength(25);
    expect(choices[0]?.name).toMatch(/^ca0 x+…$/);
    expect(await member.autocomplete('bad', 'word', 'ca')).toEqual([]);
  });
});

describe('a handler in trouble', () => {
  it('that is slow is announced in time and answered later', async () => {
    const { member } = await botForTest([
      command(async () => {
        await sleep(1_700);
        return publicly({ content: 'at last' });
      }),
    ]);
    const thinking = member.until('“is thinking…”', (event) =>
      event.type === 'message' && event.shown.state === 'thinking' ? true : undefined,
    );
    const answer = member.slash('try');
    expect(await thinking).toBe(true);
    expect((await answer).message.content).toBe('at last');
  });

  it.each([true, false])('keeps to who was meant to see it: in public %s', async (shown) => {
    const slow = defineCommand({
      data: new SlashCommandBuilder()
        .setName('try')
        .setDescription('Try it')
        .addBooleanOption((option) => option.setName('shown').setDescription('To all').setRequired(true)),
      visibility: ({ shown }) => (shown ? 'public' : 'private'),
      input: z.object({ shown: z.boolean() }),
      async run(_app, _call, { shown }) {
        await sleep(1_600);
        return (shown ? publicly : privately)({ content: 'at last' });
      },
    });
    const { member } = await botForTest([slow]);
    expect(await member.slash('try', { shown })).toMatchObject({ ephemeral: !shown, state: 'shown' });
  });

  it('tells the member what they can mend, and only them', async () => {
    const { member } = await botForTest([
      command(() => {
        throw new UserError('Pick a number below ten.');
      }),
    ]);
    const { message, ephemeral } = await member.slash('try');
    expect([message.content, ephemeral]).toEqual(['Pick a number below ten.', true]);
  });

  it('logs any other failure under the number that the member is shown', async () => {
    const { member, lines } = await botForTest([
      command(() => {
        throw new Error('secret cause');
      }),
    ]);
    const { message } = await member.slash('try');
    const failure = lines.find(({ event }) => event === 'handler-failed');
    expect(message.content).toContain(`\`${failure?.['errorId']}\``);
    expect(message.content).not.toContain('secret');
    expect(failure).toMatchObject({ command: 'try', user: member.id, err: { message: 'secret cause' } });
  });

  it('whose reply Discord refuses still answers', async () => {
    const { member } = await botForTest([
      command(() => publicly({ embeds: [{ url: 'not an address', title: 'x' }] })),
    ]);
    expect((await member.slash('try')).message.content).toMatch(/^That did not work/);
  });

  it('whose reply is far too long is answered with what fits', async () => {
    const long = 'word '.repeat(3_000);
    const { member } = await botForTest([
      command(() =>
        publicly({ content: long, embeds: [{ title: long, description: long }, { description: long }] }),
      ),
    ]);
    expect((await member.slash('try')).message.content).toMatch(/word…$/);
  });

  it('does not hold up a member who asks too often for long', async () => {
    const { member } = await botForTest([command(says('hello'))]);
    const answers = await Promise.all(Array.from({ length: 12 }, () => member.slash('try')));
    const contents = answers.map(({ message }) => message.content);
    expect(contents.filter((content) => content === 'hello')).toHaveLength(10);
    expect(contents).toContain('That was a lot at once. Try again in 1 second.');
  });
});

describe('a button', () => {
  const counting = command(
    () => publicly(counter(0)),
    [on(count, (_app, call, { n }) => turnPage(call, counter(n)))],
  );

  it('changes its message for the member who asked for it', async () => {
    const { member } = await botForTest([counting]);
    const asked = await member.slash('try');
    const pressed = await member.press(await member.press(asked, 'Press'), 'Press');
    expect(pressed.message.content).toBe('pressed 2 times');
    expect(pressed.message.id).toBe(asked.message.id);
  });

  it('gives anyone else a copy of their own', async () => {
    const { member, playground } = await botForTest([counting]);
    const grace = await memberForTest(playground, 'Grace');
    const seen = grace.message('what Ada asked for', ({ content }) => content === 'pressed 0 times');
    await member.slash('try');
    const pressed = await grace.press(await seen, 'Press');
    expect([pressed.ephemeral, pressed.message.content]).toEqual([true, 'pressed 1 times']);
    expect(member.messages('general').map(({ message }) => message.content)).toEqual(['pressed 0 times']);
  });

  it.each(['gone:for-good', 'try:count:x', 'try:count', 'nonsense', ':::'])(
    'of an older version says so: %s',
    async (customId) => {
      const old = command(
        () => publicly({ content: 'old', components: buttonRows([button(customId, 'Old')]) }),
        [on(count, (_app, call, { n }) => turnPage(call, counter(n)))],
      );
      const { member } = await botForTest([old]);
      const { message } = await member.press(await member.slash('try'), 'Old');
      expect(message.content).toMatch(/^This message is from an older version/);
    },
  );

  it('can open a form, whose answer changes the message', async () => {
    const modal: Modal = {
      custom_id: form.id({}),
      title: 'Form',
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            { type: ComponentType.TextInput, custom_id: 'name', label: 'Name', style: TextInputStyle.Short },
          ],
        },
      ],
    };
    const opens = action('try:open', z.object({}));
    const withForm = command(
      () => publicly({ content: 'before', components: buttonRows([button(opens.id({}), 'Fill in')]) }),
      [
        on(opens, () => openModal(modal)),
        on(form, (_app, call) => turnPage(call, { content: `hello ${call.fields['name']}` })),
      ],
    );
    const { member } = await botForTest([withForm]);
    const opened = await member.pressForModal(await member.slash('try'), 'Fill in');
    expect((await member.fillModal(opened, { Name: 'Ada' })).message.content).toBe('hello Ada');
  });

  it('has a menu as its twin', async () => {
    const choosing = command(
      () =>
        publicly({
          components: menuRows(
            [
              { label: 'One', value: '1' },
              { label: 'Two', value: '2' },
            ],
            'Choose',
            (n) => menu.id({ menu: n }),
          ),
        }),
      [on(menu, (_app, call) => turnPage(call, { content: `chose ${call.values.join()}` }))],
    );
    const { member } = await botForTest([choosing]);
    expect((await member.choose(await member.slash('try'), 'Choose', ['Two'])).message.content).toBe(
      'chose 2',
    );
  });
});

describe('the connection', () => {
  const hello = command(says('hello'));

  it.each<[string, (faults: Awaited<ReturnType<typeof playgroundForTest>>['faults']) => void]>([
    ['a dropped socket', (faults) => faults.dropSocket()],
    ['a request to reconnect', (faults) => faults.reconnect()],
    ['a session that ended', (faults) => faults.invalidSession(false)],
  ])('comes back after %s', async (_, fault) => {
    const { member, playground, lines } = await botForTest([hello]);
    fault(playground.faults);
    const connected = () => lines.filter(({ event }) => /^gateway-(ready|resumed)$/.test(`${event}`));
    await expect.poll(connected).toHaveLength(2);
    expect((await member.slash('try')).message.content).toBe('hello');
  });

  it('keeps trying while Discord cannot be reached at start, and says so', async () => {
    const playground = await playgroundForTest();
    playground.faults.unreachable(true);
    const started = botForTest([hello], { playground });
    await sleep(300);
    playground.faults.unreachable(false);
    const { lines, bot } = await started;
    expect(lines.map(({ event }) => event)).toContain('discord-unreachable');
    expect(bot.ready()).toBe(true);
  });

  it('comes back when Discord was out of reach for a while', async () => {
    const { member, playground, bot } = await botForTest([hello]);
    playground.faults.unreachable(true);
    await expect.poll(() => bot.ready()).toBe(false);
    await sleep(2_500);
    playground.faults.unreachable(false);
    await expect.poll(() => bot.ready()).toBe(true);
    expect((await member.slash('try')).message.content).toBe('hello');
  });

  it('registers commands when they changed, and only then', async () => {
    const playground = await playgroundForTest();
    const first = await botForTest([hello], { playground });
    await first.bot.stop();
    const second = await botForTest([hello], { playground });
    await second.bot.stop();
    const third = await botForTest([hello, command(says('two'), [], 'two')], { playground });
    const outcomes = [first, second, third].map(
      ({ lines }) => lines.find(({ event }) => event === 'commands-registered')?.['outcome'],
    );
    expect(outcomes).toEqual(['updated', 'unchanged', 'updated']);
  });

  it('answers what is in flight before it hangs up', async () => {
    const { member, bot } = await botForTest([
      command(async () => {
        await sleep(300);
        return publicly({ content: 'still here' });
      }),
    ]);
    const answer = member.slash('try');
    await sleep(100);
    await bot.stop();
    expect((await answer).message.content).toBe('still here');
  });

  it('answers an interaction once that is delivered twice', async () => {
    const { member, playground, lines } = await botForTest([hello]);
    playground.faults.deliverNextInteractionTwice();
    await member.slash('try');
    await expect.poll(() => lines.map(({ event }) => event)).toContain('answered-elsewhere-or-late');
    expect(member.messages('general')).toHaveLength(1);
  });

  it('gets an answer through when Discord stumbles once', async () => {
    const { member, playground } = await botForTest([hello]);
    playground.faults.rest({ path: '/callback' }, { kind: 'status', status: 502 });
    expect((await member.slash('try')).message.content).toBe('hello');
  });

  it('never logs the tokens', async () => {
    const { member, playground, lines } = await botForTest([hello]);
    playground.faults.rest(
      { path: '/callback' },
      { kind: 'status', status: 403, body: { code: 50001, message: 'Missing Access' } },
    );
    await member.slash('try').catch(() => undefined);
    expect(lines.map(({ event }) => event)).toContain('answer-lost');
    expect(JSON.stringify(lines)).not.toContain(playground.token);
    expect(JSON.stringify(lines)).not.toMatch(/webhooks|interactions\//);
  });
});
