import { type APIInteraction, type APIUser, CDNRoutes, ImageFormat, InteractionType } from 'discord.js';
import { UserId } from '../domain/ids.ts';
import type { Person } from './call.ts';

/** What a server knows of a member besides the user. */
interface Membership {
  readonly nick?: string | null | undefined;
  readonly avatar?: string | null | undefined;
}

type Named = Pick<APIUser, 'id' | 'username' | 'global_name' | 'avatar'>;

/** Somebody as a server shows them: nickname and picture of the server, or else their own. */
export function personOf(user: Named, member: Membership | undefined, guildId: string | undefined): Person {
  return {
    id: UserId.parse(user.id),
    name: member?.nick ?? user.global_name ?? user.username,
    username: user.username,
    avatarPath: avatarPath(user, member, guildId),
  };
}

/** The members whom an interaction was given: in a user option, or by the menu that it came from. */
export function chosenPeople(interaction: APIInteraction): Person[] {
  if (interaction.type !== InteractionType.ApplicationCommand) return [];
  const { data, guild_id: guildId } = interaction;
  const resolved = 'resolved' in data ? data.resolved : undefined;
  const users = resolved !== undefined && 'users' in resolved ? (resolved.users ?? {}) : {};
  const members = resolved !== undefined && 'members' in resolved ? (resolved.members ?? {}) : {};
  return Object.values(users).map((user) => personOf(user, members[user.id], guildId));
}

function avatarPath(user: Named, member: Membership | undefined, guildId: string | undefined): string | null {
  if (guildId !== undefined && member?.avatar) {
    return CDNRoutes.guildMemberAvatar(guildId, user.id, member.avatar, ImageFormat.PNG);
  }
  return user.avatar === null ? null : CDNRoutes.userAvatar(user.id, user.avatar, ImageFormat.PNG);
}
