import type { APIMessageInteractionMetadata } from 'discord.js';
import { InteractionType } from 'discord.js';
import { guildMember } from '../world/cast.ts';
import { botPermissionsIn } from '../world/permissions.ts';
import type { StoredChannel } from '../world/records.ts';
import type { World } from '../world/world.ts';
import type { Interaction } from './interactions.ts';
import { interactionChannel, permissionsOf } from './resolve.ts';

const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

/** The interaction as the bot receives it, by Discord's "Interaction Structure". */
export function interactionPayload(
  world: World,
  { id, token, type, asker, sourceId }: Interaction,
  channel: StoredChannel,
  data: object,
): object {
  const { guild } = world;
  const user = world.user(asker.memberId) ?? world.bot;
  const source = sourceId === null ? undefined : world.message(sourceId)?.message;
  return {
    id,
    application_id: world.identity.applicationId,
    type,
    data,
    token,
    version: 1,
    guild_id: guild.id,
    guild: { id: guild.id, features: guild.features, locale: guild.preferred_locale },
    channel_id: channel.id,
    channel: interactionChannel(channel, asker.memberId),
    member: { ...guildMember(user), permissions: permissionsOf(user.id) },
    app_permissions: botPermissionsIn(world, channel).toString(),
    locale: guild.preferred_locale,
    guild_locale: guild.preferred_locale,
    entitlements: [],
    authorizing_integration_owners: { 0: guild.id },
    context: 0,
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    ...(source ? { message: source } : {}),
  };
}

/** What messages that come of the interaction say about it. */
export function interactionMetadata(
  world: World,
  id: string,
  type: InteractionType,
  memberId: string,
  sourceId: string | null,
): APIMessageInteractionMetadata {
  const user = world.user(memberId) ?? world.bot;
  const base = { id, user, authorizing_integration_owners: { 0: world.guild.id } };
  if (type === InteractionType.MessageComponent) {
    return { ...base, type, interacted_message_id: sourceId ?? id };
  }
  const command = { ...base, type: InteractionType.ApplicationCommand } as const;
  if (type !== InteractionType.ModalSubmit) return command;
  return { ...base, type, triggering_interaction_metadata: command };
}
