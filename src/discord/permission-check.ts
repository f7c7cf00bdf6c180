import { type APIOverwrite, ChannelType, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { ChannelId, GuildId } from '../domain/ids.ts';
import { UserError } from './errors.ts';
import { missingFor, type PermissionName, permissionsIn } from './permissions.ts';
import { channelRefusal, isForbidden } from './refusals.ts';

const Self = z.object({ id: z.string() });
const Member = z.object({ roles: z.array(z.string()) });
const Guild = z.object({
  owner_id: z.string(),
  roles: z.array(z.object({ id: z.string(), permissions: z.string() })),
});
const Overwrite: z.ZodType<APIOverwrite> = z.object({
  id: z.string(),
  type: z.union([z.literal(0), z.literal(1)]),
  allow: z.string(),
  deny: z.string(),
});
const Channel = z.object({
  type: z.number(),
  guild_id: z.string(),
  parent_id: z.string().nullish(),
  permission_overwrites: z.array(Overwrite).default([]),
});
type Channel = z.infer<typeof Channel>;

const THREADS: readonly number[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

export interface PermissionCheck {
  /** The bot's own user id. */
  self(): Promise<string>;
  missing(guildId: GuildId, channelId: ChannelId): Promise<readonly PermissionName[]>;
}

/** Works out over REST what the bot may do in a channel: without intents there is no cache to ask. */
export function createPermissionCheck(rest: REST): PermissionCheck {
  let known: string | null = null;

  async function self(): Promise<string> {
    known ??= Self.parse(await rest.get(Routes.user())).id;
    return known;
  }

  const read = async (channelId: string) => Channel.parse(await rest.get(Routes.channel(channelId)));

  /** Null when the bot may not even see it. */
  async function channelWithOverwrites(
    channelId: ChannelId,
  ): Promise<(Channel & { inThread: boolean }) | null> {
    try {
      const channel = await read(channelId);
      const inThread = THREADS.includes(channel.type);
      if (!inThread || channel.parent_id == null) return { ...channel, inThread };
      const { permission_overwrites } = await read(channel.parent_id);
      return { ...channel, permission_overwrites, inThread };
    } catch (error) {
      if (isForbidden(error)) return null;
      throw error;
    }
  }

  async function missing(guildId: GuildId, channelId: ChannelId): Promise<PermissionName[]> {
    const userId = await self();
    const [guild, member, channel] = await Promise.all([
      rest.get(Routes.guild(guildId)).then((body) => Guild.parse(body)),
      rest.get(Routes.guildMember(guildId, userId)).then((body) => Member.parse(body)),
      channelWithOverwrites(channelId),
    ]);
    if (channel !== null && channel.guild_id !== guildId) throw new UserError(ELSEWHERE);
    const overwrites = channel?.permission_overwrites ?? [];
    const standing = { guildId, ownerId: guild.owner_id, userId, roles: guild.roles, overwrites };
    const lacking = missingFor(
      permissionsIn({ ...standing, memberRoles: member.roles }),
      channel?.inThread ?? false,
    );
    return channel === null && !lacking.includes('View Channel') ? ['View Channel', ...lacking] : lacking;
  }

  return {
    self,
    async missing(guildId, channelId) {
      try {
        return await missing(guildId, channelId);
      } catch (error) {
        if (error instanceof UserError) throw error;
        throw new UserError(channelRefusal(error) ?? NO_ANSWER, { cause: error });
      }
    },
  };
}

const ELSEWHERE = 'That channel belongs to another server. Choose one of this server.';
const NO_ANSWER = 'Discord does not say what the bot may do in that channel. Please try again in a moment.';
