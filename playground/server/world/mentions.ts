import type { APIAllowedMentions, APIMessage } from 'discord.js';
import { AllowedMentionsTypes } from 'discord.js';
import type { World } from './world.ts';

type Mentions = Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'>;

/** Who a text really pings, by Discord's rules for `allowed_mentions`; without it, everyone named. */
export function mentionsOf(world: World, content: string, allowed?: APIAllowedMentions | null): Mentions {
  const users = new Set(Array.from(content.matchAll(/<@!?(\d+)>/g), ([, id]) => id ?? ''));
  const roles = new Set(Array.from(content.matchAll(/<@&(\d+)>/g), ([, id]) => id ?? ''));
  const may = (kind: AllowedMentionsTypes) => !allowed || (allowed.parse ?? []).includes(kind);
  const mayUser = (id: string) => may(AllowedMentionsTypes.User) || !!allowed?.users?.includes(id);
  const mayRole = (id: string) => may(AllowedMentionsTypes.Role) || !!allowed?.roles?.includes(id);
  return {
    mentions: [...users].filter(mayUser).flatMap((id) => world.user(id) ?? []),
    mention_roles: [...roles].filter((id) => mayRole(id) && world.guild.roles.some((role) => role.id === id)),
    mention_everyone: may(AllowedMentionsTypes.Everyone) && /@(everyone|here)\b/.test(content),
  };
}
