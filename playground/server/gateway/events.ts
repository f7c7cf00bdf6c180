import type { APIGuild } from 'discord.js';
import { channelOfEmptyGuild, guildMember, PEOPLE } from '../world/cast.ts';
import type { World } from '../world/world.ts';
import type { Session } from './session.ts';

export function readyPayload(
  world: World,
  session: Session,
  guilds: readonly APIGuild[],
  gatewayUrl: string,
): object {
  return {
    v: 10,
    user: { ...world.bot, verified: true, mfa_enabled: false, email: null, flags: 0 },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: gatewayUrl,
    shard: session.shard,
    application: { id: world.identity.applicationId, flags: 0 },
    _trace: [],
  };
}

/** A whole guild, as it is sent after READY. Members other than the bot need a privileged intent. */
export function guildCreate(world: World, guild: APIGuild): object {
  const home = guild.id === world.guild.id;
  const channels = home ? world.channels : [channelOfEmptyGuild(guild)];
  return {
    ...guild,
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: home ? PEOPLE.length + 1 : 2,
    members: [guildMember(world.bot)],
    channels: channels.filter((channel) => !('thread_metadata' in channel)),
    threads: channels.filter((channel) => 'thread_metadata' in channel),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
