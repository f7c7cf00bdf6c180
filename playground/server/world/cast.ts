import type { APIGuild, APIGuildMember, APIRole, APITextChannel, APIUser } from 'discord.js';
import { Locale, PermissionFlagsBits as P } from 'discord.js';

/** The fixed part of the world: one server, its channels and its people. Ids are the same on every start. */
export const GUILD_ID = '1191000000000000000';
export const BOT_ROLE_ID = '1191000000000000099';
const CREW_ROLE_ID = '1191000000000000098';
const NO_FLAGS: number = 0;
const FOUNDED = '2024-01-01T00:00:00.000000+00:00';

const EVERYONE =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.CreatePublicThreads |
  P.EmbedLinks |
  P.AttachFiles |
  P.AddReactions |
  P.UseExternalEmojis |
  P.ReadMessageHistory |
  P.UseApplicationCommands;
const ALL = Object.values(P).reduce((all, bit) => all | bit, 0n);

export const MEMBER_PERMISSIONS = EVERYONE.toString();
export const ADMIN_PERMISSIONS = ALL.toString();
/** What the bot may do: what members may, and no more. */
export const BOT_PERMISSIONS = EVERYONE.toString();

function person(id: string, name: string): APIUser {
  return { id, username: name.toLowerCase(), discriminator: '0', global_name: name, avatar: null };
}

export const OWNER = person('1191000000000000001', 'Ada');
export const PEOPLE: readonly APIUser[] = [
  OWNER,
  person('1191000000000000002', 'Grace'),
  person('1191000000000000003', 'Linus'),
  person('1191000000000000004', 'Barbara'),
];

export function botUser(id: string, name: string): APIUser {
  return { id, username: name, discriminator: '0000', global_name: null, avatar: null, bot: true };
}

export function guildMember(user: APIUser): APIGuildMember {
  return {
    user,
    nick: null,
    avatar: null,
    roles: user.bot ? [BOT_ROLE_ID] : [],
    joined_at: FOUNDED,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: NO_FLAGS,
    pending: false,
  };
}

interface Place {
  readonly guildId?: string;
  readonly position: number;
  readonly topic: string | null;
}

function textChannel(
  id: string,
  name: string,
  { guildId = GUILD_ID, position, topic }: Place,
): APITextChannel {
  return {
    id,
    type: 0,
    guild_id: guildId,
    name,
    topic,
    position,
    nsfw: false,
    parent_id: null,
    permission_overwrites: [],
    rate_limit_per_user: 0,
    last_message_id: null,
  };
}

export const TEXT_CHANNELS: readonly APITextChannel[] = [
  textChannel('1191000000000000010', 'general', { position: 0, topic: 'Whatever is on your mind' }),
  textChannel('1191000000000000011', 'quiz-room', { position: 1, topic: 'Quiz each other' }),
  textChannel('1191000000000000012', 'daily-challenge', { position: 2, topic: 'One question a day' }),
];

function role(id: string, name: string, permissions: string, managed: boolean): APIRole {
  return {
    id,
    name,
    permissions,
    managed,
    position: managed ? 1 : 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    mentionable: false,
    flags: NO_FLAGS,
  };
}

function guild(id: string, name: string, roles: APIRole[]): APIGuild {
  return {
    id,
    name,
    roles,
    owner_id: OWNER.id,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    vanity_url_code: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: NO_FLAGS,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: Locale.EnglishUS,
    nsfw_level: 0,
    hub_type: null,
    incidents_data: null,
    max_members: 500_000,
  };
}

/** The server that people see. */
export function homeGuild(botName: string): APIGuild {
  const everyone = role(GUILD_ID, '@everyone', MEMBER_PERMISSIONS, false);
  return guild(GUILD_ID, 'System Design Study Group', [
    everyone,
    role(BOT_ROLE_ID, botName, BOT_PERMISSIONS, true),
    { ...role(CREW_ROLE_ID, 'Daily crew', '0', false), mentionable: true },
  ]);
}

const FIRST_CHANNEL = BigInt(TEXT_CHANNELS[0]?.id ?? 0) - BigInt(GUILD_ID);

/** Servers with one empty channel each, to load a bot with. The ids spread evenly over any number of shards. */
export function emptyGuilds(count: number): readonly APIGuild[] {
  return Array.from({ length: count }, (_, index) => {
    const id = (BigInt(GUILD_ID) + (BigInt(index + 1) << 22n)).toString();
    return guild(id, `Server ${index + 1}`, [role(id, '@everyone', MEMBER_PERMISSIONS, false)]);
  });
}

/** The only channel of an empty server: as many ids above the server's as `general` is above those of the first. */
export function channelOfEmptyGuild({ id }: APIGuild): APITextChannel {
  const channelId = (BigInt(id) + FIRST_CHANNEL).toString();
  return textChannel(channelId, 'general', { guildId: id, position: 0, topic: null });
}
