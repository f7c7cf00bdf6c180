import {
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
  type ModalSubmitComponent,
  PermissionFlagsBits,
} from 'discord.js';
import { ChannelId, GuildId } from '../domain/ids.ts';
import type { Call } from './call.ts';
import { splitCustomId } from './custom-id.ts';
import { flattenOptions, focusedOption } from './options.ts';
import { chosenPeople, personOf } from './people.ts';

/** An interaction, reduced to what it asks for. */
export type Request =
  | { readonly kind: 'command'; readonly command: string; readonly options: unknown }
  | { readonly kind: 'completion'; readonly command: string; readonly option: string; readonly typed: string }
  | {
      readonly kind: 'action';
      readonly action: string;
      readonly parts: readonly string[];
      readonly fromMessage: boolean;
    }
  | { readonly kind: 'unknown' };

export function requestOf(interaction: APIInteraction): Request {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return { kind: 'command', command: interaction.data.name, options: commandOptions(interaction.data) };
    case InteractionType.ApplicationCommandAutocomplete: {
      const focused = focusedOption(interaction.data.options);
      if (focused === null) return { kind: 'unknown' };
      return {
        kind: 'completion',
        command: interaction.data.name,
        option: focused.name,
        typed: focused.typed,
      };
    }
    case InteractionType.MessageComponent:
    case InteractionType.ModalSubmit: {
      const { name, parts } = splitCustomId(interaction.data.custom_id);
      return { kind: 'action', action: name, parts, fromMessage: interaction.message !== undefined };
    }
    default:
      return { kind: 'unknown' };
  }
}

type CommandData = Extract<APIInteraction, { type: InteractionType.ApplicationCommand }>['data'];

function commandOptions(data: CommandData): unknown {
  if (data.type === ApplicationCommandType.ChatInput) return flattenOptions(data.options);
  if (data.type === ApplicationCommandType.PrimaryEntryPoint) return {};
  if (data.type === ApplicationCommandType.User) return { target: data.target_id };
  return { target: data.target_id, text: data.resolved.messages[data.target_id]?.content ?? '' };
}

/** Reads who asks and from where. Throws when Discord sent no user, which it documents it does not. */
export function callOf(interaction: APIInteraction): Call {
  const user = interaction.member?.user ?? interaction.user;
  if (user === undefined) throw new Error(`interaction ${interaction.id} has no user`);
  return {
    interactionId: interaction.id,
    user: personOf(user, interaction.member, interaction.guild_id),
    chosen: chosenPeople(interaction),
    guildId: interaction.guild_id === undefined ? null : GuildId.parse(interaction.guild_id),
    channelId: interaction.channel === undefined ? null : ChannelId.parse(interaction.channel.id),
    managesServer: mayManage(interaction.member?.permissions),
    at: snowflakeTime(interaction.id),
    ownsMessage: isForUser(interaction, user.id),
    messageIsPrivate: isPrivate(interaction),
    values: chosenValues(interaction),
    fields: interaction.type === InteractionType.ModalSubmit ? typedFields(interaction) : {},
  };
}

const MANAGING = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

/** Discord sends along what the member may do in the channel, with the rights of administrators and owners added. */
const mayManage = (permissions = '0'): boolean => (BigInt(permissions) & MANAGING) !== 0n;

const DISCORD_EPOCH_MS = 1_420_070_400_000n;

/** When a snowflake was made. Source: Discord's documentation, "Snowflakes". */
function snowflakeTime(id: string): Date {
  return new Date(Number((BigInt(id) >> 22n) + DISCORD_EPOCH_MS));
}

function isForUser(interaction: APIInteraction, userId: string): boolean {
  if (!('message' in interaction) || interaction.message === undefined) return false;
  return interaction.message.interaction_metadata?.user.id === userId;
}

function isPrivate(interaction: APIInteraction): boolean {
  if (!('message' in interaction) || interaction.message === undefined) return false;
  return ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function chosenValues(interaction: APIInteraction): readonly string[] {
  if (interaction.type !== InteractionType.MessageComponent) return [];
  const data: APIMessageComponentInteraction['data'] = interaction.data;
  return 'values' in data ? data.values : [];
}

function typedFields(interaction: APIModalSubmitInteraction): Record<string, string> {
  const inputs = interaction.data.components.flatMap(inputsOf);
  return Object.fromEntries(
    inputs.flatMap((input) =>
      'value' in input && typeof input.value === 'string' ? [[input.custom_id, input.value]] : [],
    ),
  );
}

type ModalPart = APIModalSubmitInteraction['data']['components'][number];

/** A field stands in an action row, or in a label since 2025. */
function inputsOf(part: ModalPart): readonly ModalSubmitComponent[] {
  if ('components' in part) return part.components;
  return 'component' in part ? [part.component] : [];
}
