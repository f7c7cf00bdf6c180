import { DiscordAPIError, REST, Routes } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Playground } from '../../playground/server/start.ts';
import type { Member } from '../support/member.ts';
import { connectMember } from '../support/member.ts';
import type { TestBot } from './bot.ts';
import { answer, loginBot, playgroundFor } from './bot.ts';

const GENERAL = '1191000000000000010';
const letters = (count: number) => 'x'.repeat(count);
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

let playground: Playground;
let bot: TestBot;
let ada: Member;

beforeAll(async () => {
  playground = await playgroundFor({ rateLimits: false });
  bot = await loginBot(playground);
  await bot.register([{ name: 'ping', description: 'Are you there?' }]);
  ada = await connectMember(playground.url);
  await ada.ready();
});

afterAll(async () => {
  await ada?.close();
  await bot?.close();
  await playground?.close();
});

async function refusalOf(call: Promise<unknown>): Promise<DiscordAPIError> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof DiscordAPIError) return error;
  throw new Error(`not refused: ${String(error)}`);
}

/** The codes of a 50035, by the path of the field: `{ 'embeds.0.title': 'BASE_TYPE_MAX_LENGTH' }`. */
function codesOf({ rawError }: DiscordAPIError): Record<string, string> {
  const codes: Record<string, string> = {};
  const visit = (node: unknown, path: string): void => {
    for (const [key, child] of Object.entries(node ?? {})) {
      if (key === '_errors') codes[path] = child[0].code;
      else visit(child, path ? `${path}.${key}` : key);
    }
  };
  visit('errors' in rawError ? rawError.errors : {}, '');
  return codes;
}

const button = (more: object = {}) => ({ type: 2, style: 1, custom_id: 'b', label: 'B', ...more });
const option = (index: number) => ({ label: `L${index}`, value: `v${index}` });
const select = (more: object = {}) => ({ type: 3, custom_id: 's', options: [option(1)], ...more });
const row = (...components: object[]) => ({ type: 1, components });

const LENGTH = 'BASE_TYPE_MAX_LENGTH';
const REQUIRED = 'BASE_TYPE_REQUIRED';

test.each<[string, object, string, string]>([
  ['content above 2,000', { content: letters(2001) }, 'content', LENGTH],
  ['an eleventh embed', { embeds: many(11, () => ({ title: 't' })) }, 'embeds', LENGTH],
  ['an embed without content', { embeds: [{ color: 1 }] }, 'embeds.0.description', REQUIRED],
  ['an embed title above 256', { embeds: [{ title: letters(257) }] }, 'embeds.0.title', LENGTH],
  ['an embed text above 4,096', { embeds: [{ description: letters(4097) }] }, 'embeds.0.description', LENGTH],
  ['a footer above 2,048', { embeds: [{ footer: { text: letters(2049) } }] }, 'embeds.0.footer.text', LENGTH],
  ['an author above 256', { embeds: [{ author: { name: letters(257) } }] }, 'embeds.0.author.name', LENGTH],
  [
    'a 26th field',
    { embeds: [{ fields: many(26, () => ({ name: 'n', value: 'v' })) }] },
    'embeds.0.fields',
    LENGTH,
  ],
  [
    'an empty field value',
    { embeds: [{ fields: [{ name: 'n', value: ' ' }] }] },
    'embeds.0.fields.0.value',
    REQUIRED,
  ],
  [
    'an empty field name',
    { embeds: [{ fields: [{ name: '', value: 'v' }] }] },
    'embeds.0.fields.0.name',
    REQUIRED,
  ],
  [
    'a field value above 1,024',
    { embeds: [{ fields: [{ name: 'n', value: letters(1025) }] }] },
    'embeds.0.fields.0.value',
    LENGTH,
  ],
  [
    'more than 6,000 characters in all embeds',
    { embeds: many(2, () => ({ description: letters(3001) })) },
    'embeds',
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'a link that runs',
    { embeds: [{ title: 't', url: 'javascript:alert(1)' }] },
    'embeds.0.url',
    'URL_TYPE_INVALID_SCHEME',
  ],
  ['a colour too large', { embeds: [{ title: 't', color: 0x1000000 }] }, 'embeds.0.color', 'NUMBER_TYPE_MAX'],
  [
    'a sixth row',
    { components: many(6, (i) => row(button({ custom_id: `${i}` }))) },
    'components',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a sixth button',
    { components: [row(...many(6, (i) => button({ custom_id: `${i}` })))] },
    'components.0.components',
    LENGTH,
  ],
  [
    'a button beside a menu',
    { components: [row(button(), select())] },
    'components.0.components',
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  ['a button outside a row', { components: [button()] }, 'components.0.type', 'BASE_TYPE_CHOICES'],
  [
    'a custom id above 100',
    { components: [row(button({ custom_id: letters(101) }))] },
    'components.0.components.0.custom_id',
    LENGTH,
  ],
  [
    'a button label above 80',
    { components: [row(button({ label: letters(81) }))] },
    'components.0.components.0.label',
    LENGTH,
  ],
  [
    'a button without a label',
    { components: [row(button({ label: undefined }))] },
    'components.0.components.0.label',
    REQUIRED,
  ],
  [
    'an emoji that is none',
    { components: [row(button({ emoji: { name: 'fire' } }))] },
    'components.0.components.0.emoji.name',
    'COMPONENT_INVALID_EMOJI',
  ],
  [
    'the same custom id twice',
    { components: [row(button()), row(button())] },
    'components.1.components.0.custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a 26th choice in a menu',
    { components: [row(select({ options: many(26, option) }))] },
    'components.0.components.0.options',
    LENGTH,
  ],
  [
    'the same value twice in a menu',
    { components: [row(select({ options: [option(1), option(1)] }))] },
    'components.0.components.0.options.1.value',
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'a placeholder above 150',
    { components: [row(select({ placeholder: letters(151) }))] },
    'components.0.components.0.placeholder',
    LENGTH,
  ],
  [
    'users allowed both as a whole and by id',
    { allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions',
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
])('a message with %s is refused', async (_what, body, path, code) => {
  const refusal = await refusalOf(
    bot.rest.post(Routes.channelMessages(GENERAL), { body: { content: 'x', ...body } }),
  );
  expect(refusal).toMatchObject({ status: 400, code: 50035 });
  expect(codesOf(refusal)).toEqual({ [path]: code });
});

test('an empty message is refused', async () => {
  const refusal = await refusalOf(
    bot.rest.post(Routes.channelMessages(GENERAL), { body: { content: '  ' } }),
  );
  expect(refusal).toMatchObject({ status: 400, code: 50006 });
});

test.each<[string, object[], string, string]>([
  ['a name in capitals', [{ name: 'Ping', description: 'd' }], '0.name', 'APPLICATION_COMMAND_INVALID_NAME'],
  [
    'a name with a space',
    [{ name: 'pi ng', description: 'd' }],
    '0.name',
    'APPLICATION_COMMAND_INVALID_NAME',
  ],
  ['a name above 32', [{ name: letters(33), description: 'd' }], '0.name', LENGTH],
  [
    'permissions that are no bits',
    [{ name: 'ping', description: 'd', default_member_permissions: 1.5 }],
    '0.default_member_permissions',
    'NUMBER_TYPE_COERCE',
  ],
  ['no description', [{ name: 'ping' }], '0.description', REQUIRED],
  ['a description above 100', [{ name: 'ping', description: letters(101) }], '0.description', LENGTH],
  [
    'a required option after an optional one',
    [
      {
        name: 'ping',
        description: 'd',
        options: [
          { type: 3, name: 'a', description: 'd' },
          { type: 3, name: 'b', description: 'd', required: true },
        ],
      },
    ],
    '0.options.1',
    'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'an option name in capitals',
    [{ name: 'ping', description: 'd', options: [{ type: 3, name: 'A', description: 'd' }] }],
    '0.options.0.name',
    'APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'a 26th option',
    [
      {
        name: 'ping',
        description: 'd',
        options: many(26, (i) => ({ type: 3, name: `o${i}`, description: 'd' })),
      },
    ],
    '0.options',
    LENGTH,
  ],
  [
    'a 26th choice',
    [
      {
        name: 'ping',
        description: 'd',
        options: [
          {
            type: 3,
            name: 'o',
            description: 'd',
            choices: many(26, (i) => ({ name: `${i}`, value: `${i}` })),
          },
        ],
      },
    ],
    '0.options.0.choices',
    LENGTH,
  ],
  [
    'a choice name above 100',
    [
      {
        name: 'ping',
        description: 'd',
        options: [{ type: 3, name: 'o', description: 'd', choices: [{ name: letters(101), value: 'v' }] }],
      },
    ],
    '0.options.0.choices.0.name',
    LENGTH,
  ],
  [
    'more than 8,000 characters',
    [
      {
        name: 'ping',
        description: 'd',
        options: many(4, (o) => ({
          type: 3,
          name: `o${o}`,
          description: 'd',
          choices: many(25, (i) => ({ name: `${i}${letters(60)}`, value: letters(30) })),
        })),
      },
    ],
    '0',
    'APPLICATION_COMMAND_TOO_LARGE',
  ],
  [
    'the same name twice',
    many(2, () => ({ name: 'ping', description: 'd' })),
    '1',
    'APPLICATION_COMMANDS_DUPLICATE_NAME',
  ],
])('commands with %s are refused', async (_what, body, path, code) => {
  const refusal = await refusalOf(bot.rest.put(Routes.applicationCommands(bot.applicationId), { body }));
  expect(refusal).toMatchObject({ status: 400, code: 50035 });
  expect(codesOf(refusal)).toEqual({ [path]: code });
});

test('a 101st command is refused', async () => {
  const body = many(101, (i) => ({ name: `c${i}`, description: 'd' }));
  const refusal = await refusalOf(bot.rest.put(Routes.applicationCommands(bot.applicationId), { body }));
  expect(refusal).toMatchObject({ status: 400, code: 30032 });
});

const input = (more: object = {}) => row({ type: 4, custom_id: 'i', label: 'I', style: 1, ...more });
const modal = (more: object = {}) => ({ custom_id: 'm', title: 'M', components: [input()], ...more });

test.each<[string, number, object, string, string]>([
  ['a modal title above 45', 9, modal({ title: letters(46) }), 'data.title', LENGTH],
  ['a modal without inputs', 9, modal({ components: [] }), 'data.components', 'BASE_TYPE_MIN_LENGTH'],
  [
    'a sixth input',
    9,
    modal({ components: many(6, (i) => input({ custom_id: `${i}` })) }),
    'data.components',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an input label above 45',
    9,
    modal({ components: [input({ label: letters(46) })] }),
    'data.components.0.components.0.label',
    LENGTH,
  ],
  ['an embed title above 256', 4, { embeds: [{ title: letters(257) }] }, 'data.embeds.0.title', LENGTH],
  ['choices for a command', 8, { choices: [] }, 'type', 'BASE_TYPE_CHOICES'],
  ['an update of no message', 7, { content: 'x' }, 'type', 'BASE_TYPE_CHOICES'],
])('an answer with %s is refused', async (_what, type, data, path, code) => {
  const refused = new Promise<DiscordAPIError>((resolve, reject) => {
    bot.handle(async (interaction, rest) => {
      await refusalOf(answer(rest, interaction, type, data)).then(resolve, reject);
      await answer(rest, interaction, 4, { content: 'enough' });
    });
  });
  await ada.slash('ping');
  expect(codesOf(await refused)).toEqual({ [path]: code });
});

test.each<[string, (rest: REST) => Promise<unknown>, number, number]>([
  ['a channel', (rest) => rest.get(Routes.channel('1')), 404, 10003],
  ['a message', (rest) => rest.get(Routes.channelMessage(GENERAL, '1')), 404, 10008],
  ['a guild', (rest) => rest.get(Routes.guild('1')), 404, 10004],
  ['a member', (rest) => rest.get(Routes.guildMember('1191000000000000000', '1')), 404, 10007],
  ['a command', (rest) => rest.get(Routes.applicationCommand(bot.applicationId, '1')), 404, 10063],
  [
    'an interaction',
    (rest) => rest.post(Routes.interactionCallback('1', 'x'), { body: { type: 5 } }),
    404,
    10062,
  ],
  ['a webhook', (rest) => rest.post(Routes.webhook('1', 'x'), { body: { content: 'x' } }), 404, 10015],
  ['a route', (rest) => rest.get('/nowhere'), 404, 0],
])('%s that does not exist is unknown', async (_what, call, status, code) => {
  expect(await refusalOf(call(bot.rest))).toMatchObject({ status, code });
});

test('a history before something that is no id is refused', async () => {
  const query = new URLSearchParams({ before: 'yesterday' });
  const refusal = await refusalOf(bot.rest.get(Routes.channelMessages(GENERAL), { query }));
  expect(codesOf(refusal)).toEqual({ before: 'NUMBER_TYPE_COERCE' });
});

test('a wrong token is refused', async () => {
  const rest = new REST({ api: playground.apiUrl }).setToken('wrong');
  await expect(rest.get('/users/@me')).rejects.toMatchObject({ status: 401 });
});
