import type { APIApplicationCommand } from 'discord.js';
import type { BotPresence, PlaygroundChannel, PlaygroundEvent, PlaygroundMember } from '../protocol.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Inspector } from './inspector.ts';
import { permissionsOf } from './interactions/resolve.ts';
import { botPermissionsIn, mayPost } from './world/permissions.ts';
import type { StoredChannel, StoredMessage } from './world/records.ts';
import { toShown } from './world/records.ts';
import type { World } from './world/world.ts';

const CALLS_SHOWN = 200;

export interface Views {
  readonly world: World;
  readonly gateway: Gateway;
  readonly inspector: Inspector;
}

/** Everything that a member sees on opening the page. */
export function snapshotFor({ world, gateway, inspector }: Views, self: PlaygroundMember): PlaygroundEvent {
  return {
    type: 'snapshot',
    self,
    guild: { id: world.guild.id, name: world.guild.name },
    members: world.people,
    channels: world.channels.map((channel) => shownChannel(world, channel)),
    roles: world.guild.roles.map(({ id, name }) => ({ id, name })),
    messages: world.messages.filter((stored) => maySee(world, self, stored)).map(toShown),
    commands: commandsFor(world, self),
    bot: presenceOf(world, gateway),
    calls: inspector.calls.slice(-CALLS_SHOWN),
  };
}

export const maySee = (world: World, self: PlaygroundMember, { onlyFor, message }: StoredMessage) =>
  world.isHome(message.channel_id) && (onlyFor === null || onlyFor === self.id);

export function shownChannel(world: World, channel: StoredChannel): PlaygroundChannel {
  const { id, name, parent_id } = channel;
  return {
    id,
    name,
    parentId: parent_id ?? null,
    botMayPost: mayPost(botPermissionsIn(world, channel), channel),
  };
}

export function presenceOf(world: World, gateway: Gateway): BotPresence {
  return { user: world.bot, avatarUrl: `/avatars/${world.bot.id}.svg`, online: gateway.online };
}

/** Commands that need a permission are offered only to those who have it; "0" is for admins alone. */
export function commandsFor(world: World, self: PlaygroundMember): readonly APIApplicationCommand[] {
  const held = BigInt(permissionsOf(self.id));
  return world.commands
    .filter(({ guild_id }) => guild_id === undefined || guild_id === world.guild.id)
    .filter(({ default_member_permissions: needed }) => {
      if (self.admin || needed === null) return true;
      return needed !== '0' && (held & BigInt(needed)) === BigInt(needed);
    });
}
