import type { APIAllowedMentions, APIEmbed } from 'discord.js';
import { AllowedMentionsTypes, MessageFlags } from 'discord.js';
import type { MessageBody } from './bodies.ts';
import { componentFaults } from './component-rules.ts';
import type { Fault } from './faults.ts';
import { required, tooLong } from './faults.ts';

const CONTENT_LENGTH = 2000;
const EMBEDS_TOTAL_LENGTH = 6000;
const LINK_SCHEMES = ['http:', 'https:'];
const MEDIA_SCHEMES = [...LINK_SCHEMES, 'attachment:'];

/** What Discord refuses in a message beyond its schemas. */
export function messageFaults(body: MessageBody): Fault[] {
  return [
    ...contentFaults(body.content ?? ''),
    ...mentionFaults(body.allowed_mentions),
    ...(body.embeds ?? []).flatMap(embedFaults),
    ...totalLengthFaults(body.embeds ?? []),
    ...componentFaults(body.components ?? [], isLayout(body)),
    ...(isLayout(body) ? legacyFieldFaults(body) : []),
  ];
}

/** Whether the message is made of components alone ("components v2"). */
export function isLayout(body: MessageBody): boolean {
  return ((body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
}

/** Whether there is nothing to show; files are counted by the caller. */
export function isEmpty(body: MessageBody): boolean {
  const lists = [body.embeds, body.components, body.attachments, body.sticker_ids];
  return !body.content?.trim() && !body.poll && lists.every((list) => !list?.length);
}

function contentFaults(content: string): Fault[] {
  return content.length > CONTENT_LENGTH ? [tooLong(CONTENT_LENGTH, 'content')] : [];
}

/** A kind of mention is allowed as a whole or by id, not both. */
function mentionFaults(allowed: APIAllowedMentions | null | undefined): Fault[] {
  const kinds = [AllowedMentionsTypes.User, AllowedMentionsTypes.Role] as const;
  return kinds
    .filter((kind) => allowed?.parse?.includes(kind) && allowed[kind]?.length)
    .map((kind) => ({
      path: ['allowed_mentions'],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}

function legacyFieldFaults(body: MessageBody): Fault[] {
  const present = [body.content && 'content', body.embeds?.length && 'embeds'].filter((name) => !!name);
  return present.map((name) => ({
    path: [String(name)],
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  }));
}

function embedFaults(embed: APIEmbed, index: number): Fault[] {
  const at = ['embeds', index] as const;
  return [
    ...(hasText(embed) || hasMedia(embed) ? [] : [required(...at, 'description')]),
    ...(embed.fields ?? []).flatMap((field, place) => [
      ...(field.name.trim() ? [] : [required(...at, 'fields', place, 'name')]),
      ...(field.value.trim() ? [] : [required(...at, 'fields', place, 'value')]),
    ]),
    ...schemeFaults(embed.url, LINK_SCHEMES, ...at, 'url'),
    ...schemeFaults(embed.author?.url, LINK_SCHEMES, ...at, 'author', 'url'),
    ...schemeFaults(embed.author?.icon_url, MEDIA_SCHEMES, ...at, 'author', 'icon_url'),
    ...schemeFaults(embed.footer?.icon_url, MEDIA_SCHEMES, ...at, 'footer', 'icon_url'),
    ...schemeFaults(embed.image?.url, MEDIA_SCHEMES, ...at, 'image', 'url'),
    ...schemeFaults(embed.thumbnail?.url, MEDIA_SCHEMES, ...at, 'thumbnail', 'url'),
  ];
}

function hasText({ title, description, author, footer, fields }: APIEmbed): boolean {
  return [title, description, author?.name, footer?.text].some((text) => text?.trim()) || !!fields?.length;
}

const hasMedia = ({ image, thumbnail, url }: APIEmbed) => !!(image?.url || thumbnail?.url || url);

/** Refuses links that a client must not follow. */
export function schemeFaults(
  url: string | null | undefined,
  allowed: readonly string[],
  ...path: Fault['path']
): Fault[] {
  if (!url) return [];
  const scheme = URL.canParse(url) ? new URL(url).protocol : '';
  if (allowed.includes(scheme)) return [];
  const names = allowed.map((name) => `'${name.slice(0, -1)}'`).join(', ');
  const message = `Scheme "${scheme.slice(0, -1)}" is not supported. Scheme must be one of (${names}).`;
  return [{ path, code: 'URL_TYPE_INVALID_SCHEME', message }];
}

function totalLengthFaults(embeds: readonly APIEmbed[]): Fault[] {
  const total = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  if (total <= EMBEDS_TOTAL_LENGTH) return [];
  const message = `Embed size exceeds maximum size of ${EMBEDS_TOTAL_LENGTH}`;
  return [{ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message }];
}

/** Counted are title, description, footer text, author name, and names and values of fields. */
function embedLength({ title, description, footer, author, fields }: APIEmbed): number {
  const texts = [title, description, footer?.text, author?.name];
  const ofFields = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [...texts, ...ofFields].reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
