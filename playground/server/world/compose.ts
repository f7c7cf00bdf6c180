import type { APIAttachment, APIEmbed, APIMessage, APIUser, MessageType } from 'discord.js';
import { EmbedType, MessageFlags } from 'discord.js';
import type { UploadedFile } from '../rest/body.ts';
import { emptyMessage, invalidForm } from '../rest/errors.ts';
import type { MessageBody } from '../validate/bodies.ts';
import { isEmpty, messageFaults } from '../validate/message-rules.ts';
import { notEmbedded, resolveEmbed, saveFiles } from './attachments.ts';
import { numberComponents } from './components.ts';
import { mentionsOf } from './mentions.ts';
import type { World } from './world.ts';

/** Flags that a sender may set; the rest are Discord's to set. */
const SENDABLE_FLAGS =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

export interface Draft {
  readonly channelId: string;
  readonly author: APIUser;
  readonly type: MessageType;
  readonly body: MessageBody;
  readonly files: readonly UploadedFile[];
  /** Fields that only some messages have. */
  readonly extra?: Partial<APIMessage>;
  /** The id, when it was given out before. */
  readonly id?: string;
}

/** Refuses what Discord would refuse of a message: 50035, or 50006 when there is nothing in it. */
export function checkMessage(
  body: MessageBody,
  files: readonly UploadedFile[],
  at: readonly string[] = [],
): void {
  const faults = messageFaults(body);
  if (faults.length > 0) throw invalidForm(faults, at);
  if (files.length === 0 && isEmpty(body)) throw emptyMessage();
}

/** The same for what a message would be after an edit. */
export function checkEdit(
  message: APIMessage,
  body: MessageBody,
  files: readonly UploadedFile[],
  at: readonly string[] = [],
): void {
  const { content, embeds, components = [], attachments, flags = 0 } = message;
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  const merged = { content, embeds, components, attachments, ...given, flags: flags | (body.flags ?? 0) };
  checkMessage(merged, files, at);
}

/** A new message of checked content; it is not yet added to the world. */
export function composeMessage(world: World, draft: Draft): APIMessage {
  const { body, files, channelId, author, type, extra } = draft;
  const id = draft.id ?? world.ids.next();
  const saved = saveFiles(world, id, files, body.attachments ?? []);
  const content = (body.content ?? '').trim();
  const components = body.components ?? [];
  numberComponents(components);
  const flags: number = (body.flags ?? 0) & SENDABLE_FLAGS;
  return {
    id,
    channel_id: channelId,
    author,
    type,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    pinned: false,
    ...mentionsOf(world, content, body.allowed_mentions),
    ...withFiles(saved, body.embeds ?? []),
    components,
    flags,
    ...extra,
  };
}

/** The message with the given parts replaced; absent parts stay, null empties them. */
export function editMessage(
  world: World,
  message: APIMessage,
  body: MessageBody,
  files: readonly UploadedFile[],
): APIMessage {
  const kept = keptAttachments(message, body);
  const saved = saveFiles(world, message.id, files, body.attachments ?? []);
  const content = body.content === undefined ? message.content : (body.content ?? '').trim();
  const components = body.components === undefined ? (message.components ?? []) : (body.components ?? []);
  const embeds = body.embeds === undefined ? message.embeds : (body.embeds ?? []);
  numberComponents(components);
  const layout: number = (body.flags ?? 0) & MessageFlags.IsComponentsV2;
  const flags: number = (message.flags ?? 0) | layout;
  return {
    ...message,
    content,
    components,
    flags: flags & ~MessageFlags.Loading,
    edited_timestamp: new Date().toISOString(),
    ...mentionsOf(world, content, body.allowed_mentions),
    ...withFiles([...kept, ...saved], embeds),
  };
}

function keptAttachments(message: APIMessage, body: MessageBody): readonly APIAttachment[] {
  if (body.attachments === undefined) return message.attachments;
  const named = body.attachments ?? [];
  return message.attachments.filter((old) => named.some((attachment) => attachment.id === old.id));
}

function withFiles(attachments: readonly APIAttachment[], embeds: readonly APIEmbed[]) {
  const resolved = embeds.map((embed) => ({ ...resolveEmbed(embed, attachments), type: EmbedType.Rich }));
  return { attachments: notEmbedded(attachments, resolved), embeds: resolved };
}
