import type { APIOverwrite } from 'discord.js';
import { OverwriteType, PermissionFlagsBits as P } from 'discord.js';
import { BOT_ROLE_ID } from './cast.ts';
import type { StoredChannel } from './records.ts';
import type { World } from './world.ts';

/** What the bot may do in a channel, by Discord's "Permission hierarchy"; a thread takes after its parent. */
export function botPermissionsIn(world: World, channel: StoredChannel): bigint {
  const place = 'thread_metadata' in channel ? world.channel(channel.parent_id ?? '') : channel;
  const guild = world.guildOf(channel.id);
  const base = guild.roles
    .filter(({ id }) => id === guild.id || id === BOT_ROLE_ID)
    .reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
  const overwrites = place && 'permission_overwrites' in place ? (place.permission_overwrites ?? []) : [];
  const layers = [guild.id, BOT_ROLE_ID, world.bot.id].flatMap((id) =>
    overwrites.filter((overwrite) => overwrite.id === id),
  );
  const permissions = layers.reduce((so, { allow, deny }) => (so & ~BigInt(deny)) | BigInt(allow), base);
  return (permissions & P.ViewChannel) === 0n ? 0n : permissions;
}

/** Whether what the bot may do in a channel includes writing there. */
export function mayPost(permissions: bigint, channel: StoredChannel): boolean {
  const writing = 'thread_metadata' in channel ? P.SendMessagesInThreads : P.SendMessages;
  return (permissions & writing) !== 0n;
}

/** The overwrites of a channel in which the bot itself is denied this bit field, and nothing when it is 0. */
export function denyingBot(
  world: World,
  overwrites: readonly APIOverwrite[],
  denied: string,
): APIOverwrite[] {
  const others = overwrites.filter(({ id }) => id !== world.bot.id);
  if (BigInt(denied) === 0n) return others;
  return [...others, { id: world.bot.id, type: OverwriteType.Member, allow: '0', deny: denied }];
}
