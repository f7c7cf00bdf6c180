import type { APIApplicationCommand } from 'discord.js';
import type { BotPresence, PlaygroundChannel, PlaygroundEvent, PlaygroundMember } from '../protocol.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Inspector } from './inspector.ts';
import { permissionsOf } from './interactions/resolve.ts';
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
    channels: world.channels.map(shownChannel),
    messages: world.messages.filter((stored) => maySee(self, stored)).map(toShown),
    commands: commandsFor(world, self),
    bot: presenceOf(world, gateway),
    calls: inspector.calls.slice(-CALLS_SHOWN),
  };
}

export const maySee = (self: PlaygroundMember, { onlyFor }: StoredMessage) =>
  onlyFor === null || onlyFor === self.id;

export function shownChannel({ id, name, parent_id }: StoredChannel): PlaygroundChannel {
  return { id, name, parentId: parent_id ?? null };
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
