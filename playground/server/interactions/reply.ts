import type { APIMessage } from 'discord.js';
import { MessageFlags, MessageType } from 'discord.js';
import type { UploadedFile } from '../rest/body.ts';
import type { MessageBody } from '../validate/bodies.ts';
import { composeMessage } from '../world/compose.ts';
import type { StoredMessage } from '../world/records.ts';
import type { World } from '../world/world.ts';
import type { Interaction } from './interactions.ts';

/** A message of the bot in answer to an interaction; it is not yet added to the world. */
export function replyTo(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  files: readonly UploadedFile[],
  state: 'thinking' | 'shown',
): StoredMessage {
  const { asker, command, channelId, originalId, sourceId } = interaction;
  const isEphemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const repliesTo = originalId ?? sourceId;
  const message = composeMessage(world, {
    channelId,
    author: world.bot,
    type: repliesTo === null ? MessageType.ChatInputCommand : MessageType.Reply,
    body,
    files,
    extra: { ...origin(world, interaction), ...reference(world, channelId, repliesTo) },
  });
  interaction.messageIds.add(message.id);
  const flags: number =
    (message.flags ?? 0) |
    (isEphemeral ? MessageFlags.Ephemeral : 0) |
    (state === 'thinking' ? MessageFlags.Loading : 0);
  return {
    message: { ...message, flags },
    state,
    onlyFor: isEphemeral ? asker.memberId : null,
    usedBy: command !== null && originalId === null ? { memberId: asker.memberId, command } : null,
  };
}

function origin(world: World, { metadata, originalId }: Interaction): Partial<APIMessage> {
  const { applicationId } = world.identity;
  return {
    application_id: applicationId,
    webhook_id: applicationId,
    interaction_metadata:
      originalId === null ? metadata : { ...metadata, original_response_message_id: originalId },
  };
}

function reference(world: World, channelId: string, messageId: string | null): Partial<APIMessage> {
  if (messageId === null) return {};
  const place = { channel_id: channelId, guild_id: world.guild.id };
  return { message_reference: { type: 0, message_id: messageId, ...place } };
}
