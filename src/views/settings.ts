import { type APIEmbed, type APIEmbedField, ButtonStyle, ChannelType, ComponentType } from 'discord.js';
import type { Message, MessageRow } from '../discord/reply.ts';
import { daysWithoutRepeat, REST_DAYS } from '../domain/daily/plan.ts';
import type { ChannelId } from '../domain/ids.ts';
import type { Library } from '../domain/library.ts';
import type { Due, GuildSettings } from '../domain/settings.ts';
import {
  changeSettings,
  chooseChannel,
  postNow,
  previewDaily,
  showSettings,
  tryAgain,
  turnOff,
} from './actions.ts';
import { COLOURS } from './colours.ts';
import { button, buttonRows } from './components.ts';
import { dayLabel, stamp, weekdaysLabel, zoneLabel } from './days.ts';

/** What the bot lacks in its channel, by the words of Discord's settings, or a sentence why that is not known. */
export type ChannelCheck = { readonly missing: readonly string[] } | { readonly problem: string };

export interface SettingsScreen {
  readonly settings: GuildSettings;
  /** The next challenges, in order. */
  readonly posts: readonly Due[];
  readonly channel: ChannelCheck;
  readonly now: Date;
}

/** How a server's daily challenge is set up, what stands in its way, and when the next ones come. */
export function settingsView(library: Library, screen: SettingsScreen): Message {
  const { channelId } = screen.settings;
  return channelId === null ? offView(library, screen) : onView(library, screen, channelId);
}

function onView(library: Library, screen: SettingsScreen, channelId: ChannelId): Message {
  const { settings, posts, channel, now } = screen;
  const { pause, time, weekdays, zone } = settings;
  const obstacle = channelField(channelId, channel);
  const embed: APIEmbed = {
    color: pause || obstacle ? COLOURS.wrong : COLOURS.right,
    title: `Daily challenge: ${stateOf(screen)}`,
    description: `<#${channelId}>, ${weekdaysLabel(weekdays)} at **${time}**\n${zoneLabel(zone, now)}`,
    fields: [
      ...(pause
        ? [{ name: '⚠️ Not posting', value: `${pause.reason}\nNext try ${stamp(pause.retryAt, 'R')}.` }]
        : []),
      ...(obstacle ? [obstacle] : []),
      { name: 'Next posts', value: posts.map((post) => postLine(settings, post)).join('\n') || 'None' },
      contentField(library, settings),
    ],
  };
  return {
    embeds: [embed],
    components: buttonRows([
      ...(pause ? [button(tryAgain.id({}), 'Try again', { style: ButtonStyle.Primary })] : []),
      ...(obstacle ? [button(showSettings.id({}), 'Check again', { style: ButtonStyle.Primary })] : []),
      ...(pause || obstacle ? [] : [button(postNow.id({}), 'Post now')]),
      button(previewDaily.id({}), 'Preview'),
      button(changeSettings.id({}), 'Change'),
      button(turnOff.id({}), 'Turn off', { style: ButtonStyle.Danger }),
    ]),
  };
}

function stateOf({ settings, channel }: SettingsScreen): string {
  if (settings.pause !== null) return 'paused';
  return 'missing' in channel && channel.missing.length > 0 ? 'cannot post yet' : 'on';
}

function offView(library: Library, { settings, now }: SettingsScreen): Message {
  const { time, weekdays, zone } = settings;
  const embed: APIEmbed = {
    color: COLOURS.plain,
    title: 'Daily challenge: off',
    description: [
      'Choose a channel to turn it on, or do it in one line:',
      '`/settings daily channel: #daily-challenge time: 09:00 zone: Berlin`',
    ].join('\n'),
    fields: [
      { name: 'When it is on', value: `${weekdaysLabel(weekdays)} at **${time}**\n${zoneLabel(zone, now)}` },
      contentField(library, settings),
    ],
  };
  return {
    embeds: [embed],
    components: [channelRow(), ...buttonRows([button(changeSettings.id({}), 'Change')])],
  };
}

function channelRow(): MessageRow {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.ChannelSelect,
        custom_id: chooseChannel.id({}),
        placeholder: 'Channel for the daily challenge',
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
      },
    ],
  };
}

/** The local time first, then the same in the reader's own zone. */
const postLine = ({ time }: GuildSettings, { date, at }: Due): string =>
  `**${dayLabel(date)}, ${time}**\n-# For you: ${stamp(at, 'F')}`;

/** What has to be done before the bot can post in its channel; null when nothing has. */
function channelField(channelId: ChannelId, check: ChannelCheck): APIEmbedField | null {
  if ('problem' in check) return { name: '⚠️ The channel could not be checked', value: check.problem };
  if (check.missing.length === 0) return null;
  const steps = [
    `1. Open the settings of <#${channelId}>, then **Permissions**.`,
    '2. Add this bot under **Roles/Members**.',
    `3. Allow ${check.missing.map((name) => `**${name}**`).join(', ')}.`,
    '4. Press **Check again**.',
  ];
  return { name: `⚠️ Missing: ${check.missing.join(', ')}`, value: steps.join('\n') };
}

function contentField(library: Library, settings: GuildSettings): APIEmbedField {
  const { difficulty, roleId, boardNames } = settings;
  const lines = [
    `About: **${scopeLabel(library, settings)}**`,
    ...repeats(library, settings),
    `Difficulty: **${difficulty ?? 'follows your results'}**`,
    `Mentions: ${roleId === null ? '**nobody**' : `<@&${roleId}>`}`,
    `Leaderboard: **${boardNames ? 'names everybody' : 'names only those who agree'}**`,
  ];
  return { name: 'How it is', value: lines.join('\n') };
}

/** Tells organisers of a scope that is too small for all that is asked to rest. */
function repeats(library: Library, { scope }: GuildSettings): string[] {
  const held = daysWithoutRepeat(library, scope);
  if (held >= REST_DAYS) return [];
  return [`-# It holds ${held} challenges, not enough for ${REST_DAYS} days: then the oldest come again.`];
}

const SHOWN = 6;

/** "Everything", "Caching, Databases and 3 more". */
function scopeLabel(library: Library, { scope }: GuildSettings): string {
  const chapters = library.chapters.filter(({ id }) => scope.chapters.includes(id)).map(({ title }) => title);
  const titles = [...chapters, ...scope.topics.flatMap((id) => library.topics.get(id)?.title ?? [])];
  if (titles.length === 0) return 'Everything';
  const shown = titles.slice(0, SHOWN).join(', ');
  return titles.length > SHOWN ? `${shown} and ${titles.length - SHOWN} more` : shown;
}
