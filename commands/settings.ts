import {
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type SlashCommandSubcommandBuilder,
} from 'discord.js';
import { z } from 'zod';
import { type Action, type App, defineCommand, on } from '../src/app.ts';
import type { Call } from '../src/discord/call.ts';
import { UserError } from '../src/discord/errors.ts';
import { type Message, openModal, privately, type Reply, turnPage } from '../src/discord/reply.ts';
import { findZones } from '../src/domain/calendar/find-zone.ts';
import { addDays, Weekday } from '../src/domain/calendar/local-date.ts';
import { localDateAt } from '../src/domain/calendar/zoned.ts';
import { exerciseOf } from '../src/domain/daily/exercise.ts';
import { planTask } from '../src/domain/daily/plan.ts';
import { ChannelId, ChapterId, type GuildId, RoleId } from '../src/domain/ids.ts';
import { DIFFICULTIES } from '../src/domain/library.ts';
import { planDay } from '../src/domain/posting/plan.ts';
import { nextPosts } from '../src/domain/schedule.ts';
import { suggestScopes } from '../src/domain/search/scopes.ts';
import type { Guild, SettingsChange } from '../src/domain/settings.ts';
import { EVERYTHING, type GivenSettings, readSettings } from '../src/domain/settings-input.ts';
import * as press from '../src/views/actions.ts';
import { challengePost } from '../src/views/daily/post.ts';
import { zoneLabel } from '../src/views/days.ts';
import { type ChannelCheck, settingsView } from '../src/views/settings.ts';
import {
  changeScopeView,
  changeSettingsView,
  chaptersInMenu,
  clockModal,
  FOLLOWS_RESULTS,
} from '../src/views/settings-change.ts';

const CHOICES = 25;
const POSTS_SHOWN = 3;
const EXAMPLE_DAYS = 52 * 7;
const ONE_A_DAY = 'Today’s challenge has been posted, or is about to be. There is one a day.';
const EVERYONE = 'The daily challenge never mentions everyone. Choose a role that members can join.';
const DAYS = ['every day', 'Monday to Friday', 'Saturday and Sunday', 'Mon, Wed and Fri'];

const Difficulty = z
  .enum([...DIFFICULTIES, FOLLOWS_RESULTS])
  .transform((chosen) => (chosen === FOLLOWS_RESULTS ? null : chosen));

const text = z.string().optional();

const Input = z.discriminatedUnion('subcommand', [
  z.object({ subcommand: z.literal('show') }),
  z.object({
    subcommand: z.literal('daily'),
    channel: ChannelId.optional(),
    difficulty: Difficulty.optional(),
    mention: RoleId.optional(),
    ...{ time: text, zone: text, days: text, about: text },
  }),
]);

/** A page of the settings, of what was just saved or else of what is kept. */
type Page = (app: App, call: Call, guild: Guild) => Message | Promise<Message>;

const menus: Page = (_app, _call, { settings }) => changeSettingsView(settings);
const chapters: Page = (app, _call, { settings }) => changeScopeView(app.library, settings);

export default defineCommand({
  data: new SlashCommandBuilder()
    .setName('settings')
    .setDescription('Set up the daily challenge, for those who manage the server')
    .setContexts(InteractionContextType.Guild)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .addSubcommand((show) => show.setName('show').setDescription('See how the server is set up'))
    .addSubcommand(dailyOptions),
  visibility: 'private',
  input: Input,
  async run(app, call, input) {
    if (input.subcommand === 'show') return privately(await screen(app, call, await find(app, call)));
    const saved = await save(app, call, changeOf(app, call, input));
    return privately(await screen(app, call, saved));
  },
  autocomplete: {
    zone: (_app, call, typed) =>
      findZones(typed, call.at)
        .slice(0, CHOICES)
        .map((zone) => ({ name: zoneLabel(zone, call.at), value: zone })),
    days: (_app, _call, typed) =>
      DAYS.filter((days) => days.toLowerCase().startsWith(typed.trim().toLowerCase())).map((days) => ({
        name: days,
        value: days,
      })),
    about: (app, _call, typed) =>
      [{ name: 'Everything', value: EVERYTHING }, ...suggestScopes(app.library, app.titles, typed)].slice(
        0,
        CHOICES,
      ),
  },
  components: [
    opening(press.showSettings, screen),
    opening(press.changeSettings, menus),
    opening(press.changeScope, chapters),
    on(press.changeClock, async (app, call) => openModal(clockModal((await find(app, call)).settings))),
    changing(press.clockForm, screen, (app, call) =>
      changeOf(app, call, { time: call.fields['time'], zone: call.fields['zone'] }),
    ),
    changing(press.chooseChannel, screen, (_, { values }) => ({ channelId: ChannelId.parse(values[0]) })),
    changing(press.turnOff, screen, () => ({ channelId: null })),
    changing(press.tryAgain, screen, () => ({})),
    changing(press.chooseWeekdays, menus, (_, { values }) => ({ weekdays: z.array(Weekday).parse(values) })),
    changing(press.chooseDifficulty, menus, (_, { values }) => ({ difficulty: Difficulty.parse(values[0]) })),
    changing(press.chooseRole, menus, (_, { values }) => ({
      roleId: RoleId.nullable().parse(values[0] ?? null),
    })),
    changing(press.nameOnBoards, menus, (_app, _call, { named }) => ({ boardNames: named === 'yes' })),
    changing(press.askAboutEverything, chapters, () => ({ scope: { topics: [], chapters: [] } })),
    on(press.previewDaily, preview),
    on(press.postNow, postNow),
    on(press.chooseScope, async (app, call, { menu }) => {
      const { scope } = (await find(app, call)).settings;
      const offered = new Set(chaptersInMenu(app.library, menu).map(({ id }) => id));
      const others = scope.chapters.filter((id) => !offered.has(id));
      const chosen = [...others, ...z.array(ChapterId).parse(call.values)];
      const saved = await save(app, call, { scope: { ...scope, chapters: chosen } });
      return turnPage(call, await chapters(app, call, saved));
    }),
  ],
});

function dailyOptions(daily: SlashCommandSubcommandBuilder) {
  return daily
    .setName('daily')
    .setDescription('Set up the daily challenge; what you leave out stays as it is')
    .addChannelOption((option) =>
      option
        .setName('channel')
        .setDescription('Where to post it')
        .addChannelTypes(ChannelType.GuildText, ChannelType.GuildAnnouncement),
    )
    .addStringOption((option) => option.setName('time').setDescription('When to post it, such as 09:00'))
    .addStringOption((option) =>
      option
        .setName('zone')
        .setDescription('Whose clock: a city, a country or an offset')
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option.setName('days').setDescription('On which days, such as Mon-Fri').setAutocomplete(true),
    )
    .addStringOption((option) =>
      option.setName('about').setDescription('A topic or a chapter, or everything').setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('difficulty')
        .setDescription('How hard the challenges are')
        .addChoices(
          { name: 'follows your results', value: FOLLOWS_RESULTS },
          ...DIFFICULTIES.map((level) => ({ name: `always ${level}`, value: level })),
        ),
    )
    .addRoleOption((option) => option.setName('mention').setDescription('A role to tell of each challenge'));
}

/** Discord hides the command from others, but servers may grant it to anyone, and a button can be pressed by all. */
function organised({ guildId, managesServer }: Call): GuildId {
  if (guildId !== null && managesServer) return guildId;
  throw new UserError('Only those who may manage the server can change its settings. Ask one of them.');
}

const find = (app: App, call: Call): Promise<Guild> => app.guilds.find(organised(call));

async function save(app: App, call: Call, change: SettingsChange): Promise<Guild> {
  const guildId = organised(call);
  // The role with the server's own id is @everyone.
  if (change.roleId != null && String(change.roleId) === guildId) throw new UserError(EVERYONE);
  return await app.guilds.save(guildId, change, call.at);
}

/** A challenge as it would be on the same weekday a year from now: whoever looks must not know the next one. */
async function preview(app: App, call: Call): Promise<Reply> {
  const { settings, schedule } = await find(app, call);
  const [next] = nextPosts(settings, schedule, call.at, 1);
  const at = next?.at ?? call.at;
  const date = addDays(next?.date ?? localDateAt(settings.zone, at), EXAMPLE_DAYS);
  const task = planTask(app.library, { guildId: organised(call), date, settings, past: [] });
  const { embeds = [] } = challengePost(date, exerciseOf(app.library, task), at);
  return privately({ content: 'An example of what is posted; members get another one.', embeds });
}

async function postNow(app: App, call: Call): Promise<Reply> {
  const guildId = organised(call);
  const { settings } = await find(app, call);
  if (settings.channelId === null) throw new UserError('The daily challenge is off. Choose a channel first.');
  const due = { date: localDateAt(settings.zone, call.at), at: call.at };
  const past = await app.challenges.past(guildId, due.date);
  const planned = planDay(app.library, { guildId, settings, due, past }, call.at);
  if (!(await app.challenges.planExtra(planned))) throw new UserError(ONE_A_DAY);
  await app.guilds.doneWith(guildId, due.date, call.at);
  return privately({ content: `Today’s challenge comes to <#${settings.channelId}> within a minute.` });
}

function opening(action: Action<unknown>, page: Page) {
  return on(action, async (app, call) => turnPage(call, await page(app, call, await find(app, call))));
}

function changing<Args>(
  action: Action<Args>,
  page: Page,
  read: (app: App, call: Call, args: Args) => SettingsChange,
) {
  return on(action, async (app, call, args) => {
    const saved = await save(app, call, read(app, call, args));
    return turnPage(call, await page(app, call, saved));
  });
}

async function screen(app: App, call: Call, { settings, schedule }: Guild): Promise<Message> {
  const channel = await channelCheck(app, call, settings.channelId);
  const posts = nextPosts(settings, schedule, call.at, POSTS_SHOWN);
  return settingsView(app.library, { settings, posts, channel, now: call.at });
}

/** What stands in the way of a post; that the channel cannot even be looked at is part of the answer. */
async function channelCheck(app: App, call: Call, channelId: ChannelId | null): Promise<ChannelCheck> {
  if (channelId === null) return { missing: [] };
  try {
    return { missing: await app.channels.missingPermissions(organised(call), channelId) };
  } catch (error) {
    if (error instanceof UserError) return { problem: error.message };
    throw error;
  }
}

function changeOf({ library, titles }: App, call: Call, given: GivenSettings): SettingsChange {
  const read = readSettings(given, { library, titles, now: call.at });
  if ('problem' in read) throw new UserError(read.problem);
  return read.change;
}
