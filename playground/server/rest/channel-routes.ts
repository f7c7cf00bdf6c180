import type { APIThreadChannel } from 'discord.js';
import { ChannelType, MessageFlags } from 'discord.js';
import type { ThreadBody } from '../validate/bodies.ts';
import { loadSpec, parseBody } from '../validate/schemas.ts';
import { botPermissionsIn } from '../world/permissions.ts';
import type { StoredChannel } from '../world/records.ts';
import { missingAccess, threadExists, unknownChannel, unknownMessage } from './errors.ts';
import type { Route } from './router.ts';
import { route } from './router.ts';
import type { Services } from './services.ts';

const DAY_IN_MINUTES = 1440;

export function channelRoutes({ world }: Services): readonly Route[] {
  return [
    route('GET', '/channels/:channel', ({ channel }) => ({ status: 200, body: find(channel) })),
    route('POST', '/channels/:channel/threads', async ({ channel }, { body }) => {
      const spec = await loadSpec();
      const parent = find(channel);
      const given = parseBody(spec.CreateTextThreadWithoutMessageRequestSchema, body);
      const thread = newThread(world.ids.next(), parent.id, given);
      world.addChannel(thread);
      return { status: 201, body: thread };
    }),
    route('POST', '/channels/:channel/messages/:message/threads', async ({ channel, message }, { body }) => {
      const spec = await loadSpec();
      const stored = world.message(message);
      if (stored?.message.channel_id !== find(channel).id || stored.onlyFor !== null) throw unknownMessage();
      if (world.channel(message)) throw threadExists();
      const given = parseBody(spec.CreateTextThreadWithMessageRequestSchema, body);
      const thread = newThread(message, channel, { ...given, type: ChannelType.PublicThread });
      world.addChannel(thread);
      const flags: number = (stored.message.flags ?? 0) | MessageFlags.HasThread;
      world.updateMessage({ ...stored, message: { ...stored.message, flags, thread } });
      return { status: 201, body: thread };
    }),
  ];

  function find(id: string): StoredChannel {
    const channel = world.channel(id);
    if (!channel) throw unknownChannel();
    if (botPermissionsIn(world, channel) === 0n) throw missingAccess();
    return channel;
  }

  function newThread(id: string, parentId: string, body: ThreadBody): APIThreadChannel {
    const isPublic = body.type === ChannelType.PublicThread;
    return {
      id,
      type: isPublic ? ChannelType.PublicThread : ChannelType.PrivateThread,
      guild_id: world.guild.id,
      parent_id: parentId,
      owner_id: world.bot.id,
      name: body.name,
      last_message_id: null,
      rate_limit_per_user: body.rate_limit_per_user ?? 0,
      message_count: 0,
      total_message_sent: 0,
      member_count: 1,
      thread_metadata: {
        archived: false,
        archive_timestamp: new Date().toISOString(),
        auto_archive_duration: archiveAfter(body.auto_archive_duration),
        locked: false,
        create_timestamp: new Date().toISOString(),
      },
    };
  }
}

function archiveAfter(minutes: number | null | undefined): 60 | 1440 | 4320 | 10080 {
  return minutes === 60 || minutes === 4320 || minutes === 10080 ? minutes : DAY_IN_MINUTES;
}
