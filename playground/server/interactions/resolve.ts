import type {
  APIInteractionDataResolved,
  APIInteractionDataResolvedChannel,
  APIInteractionDataResolvedGuildMember,
} from 'discord.js';
import { ApplicationCommandOptionType as Kind } from 'discord.js';
import type { OptionValue } from '../../protocol.ts';
import { ADMIN_PERMISSIONS, BOT_PERMISSIONS, guildMember, MEMBER_PERMISSIONS, OWNER } from '../world/cast.ts';
import type { StoredChannel } from '../world/records.ts';
import type { World } from '../world/world.ts';

export const permissionsOf = (memberId: string) =>
  memberId === OWNER.id ? ADMIN_PERMISSIONS : MEMBER_PERMISSIONS;

/** The members and channels that the options name, as Discord sends them along. */
export function resolveOptions(world: World, options: readonly OptionValue[]): APIInteractionDataResolved {
  const leaves = options.flatMap(function leavesOf(option): readonly OptionValue[] {
    return option.options ? option.options.flatMap(leavesOf) : [option];
  });
  const idsOf = (...kinds: readonly Kind[]) =>
    leaves.filter(({ type }) => kinds.includes(type)).map(({ value }) => String(value));
  return {
    ...resolveMembers(world, idsOf(Kind.User, Kind.Mentionable)),
    ...resolveChannels(world, idsOf(Kind.Channel)),
    ...resolveRoles(world, idsOf(Kind.Role, Kind.Mentionable)),
  };
}

export function resolveMembers(world: World, ids: readonly string[]) {
  const users = ids.flatMap((id) => world.user(id) ?? []);
  if (users.length === 0) return {};
  return {
    users: Object.fromEntries(users.map((user) => [user.id, user])),
    members: Object.fromEntries(users.map((user) => [user.id, resolvedMember(user)])),
  };
}

function resolvedMember(user: Parameters<typeof guildMember>[0]): APIInteractionDataResolvedGuildMember {
  const { user: _user, deaf: _deaf, mute: _mute, ...member } = guildMember(user);
  return { ...member, permissions: user.bot ? BOT_PERMISSIONS : permissionsOf(user.id) };
}

export function resolveChannels(world: World, ids: readonly string[]) {
  const channels = ids.flatMap((id) => world.channel(id) ?? []);
  if (channels.length === 0) return {};
  return { channels: Object.fromEntries(channels.map((channel) => [channel.id, resolvedChannel(channel)])) };
}

function resolvedChannel(channel: StoredChannel): APIInteractionDataResolvedChannel {
  const { id, name } = channel;
  const permissions = MEMBER_PERMISSIONS;
  if (!('thread_metadata' in channel)) return { id, name, type: channel.type, permissions };
  const { type, thread_metadata, parent_id } = channel;
  const thread = { ...(thread_metadata ? { thread_metadata } : {}), ...(parent_id ? { parent_id } : {}) };
  return { id, name, type, permissions, ...thread };
}

export function resolveRoles(world: World, ids: readonly string[]) {
  const roles = world.guild.roles.filter((role) => ids.includes(role.id));
  return roles.length === 0 ? {} : { roles: Object.fromEntries(roles.map((role) => [role.id, role])) };
}

/** The channel as interactions carry it, with what the member may do there. */
export function interactionChannel(channel: StoredChannel, memberId: string): object {
  return { ...channel, permissions: permissionsOf(memberId) };
}
