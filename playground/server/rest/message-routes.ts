import type { APIMessage } from 'discord.js';
import { MessageType, PermissionFlagsBits as P } from 'discord.js';
import type { MessageBody } from '../validate/bodies.ts';
import { loadSpec, parseBody } from '../validate/schemas.ts';
import { checkEdit, checkMessage, composeMessage, editMessage } from '../world/compose.ts';
import { botPermissionsIn } from '../world/permissions.ts';
import type { StoredMessage } from '../world/records.ts';
import { compareIds } from '../world/snowflakes.ts';
import type { UploadedFile } from './body.ts';
import {
  invalidForm,
  missingAccess,
  missingPermissions,
  notTheAuthor,
  unknownChannel,
  unknownMessage,
} from './errors.ts';
import { RecentNonces } from './nonces.ts';
import type { RestCall, RestReply, Route } from './router.ts';
import { route } from './router.ts';
import type { Services } from './services.ts';

const WRITE = { quota: { limit: 5, seconds: 5 } } as const;

interface Place {
  readonly channel: string;
  readonly message: string;
}

export function messageRoutes({ world }: Services): readonly Route[] {
  const nonces = new RecentNonces();
  const messages = '/channels/:channel/messages';
  const one = '/channels/:channel/messages/:message';
  return [
    route('POST', messages, create, WRITE),
    route(
      'GET',
      messages,
      ({ channel }, { query }) => ({ status: 200, body: history(channel, query) }),
      WRITE,
    ),
    route('GET', one, (place) => ({ status: 200, body: find(place).message })),
    route('PATCH', one, edit, WRITE),
    route(
      'DELETE',
      one,
      (place) => {
        world.removeMessage(find(place).message.id);
        return { status: 204 };
      },
      WRITE,
    ),
    route('POST', '/channels/:channel/typing', ({ channel }) => {
      enter(channel);
      return { status: 204 };
    }),
  ];

  async function create(
    { channel }: { channel: string },
    { body: given, files }: RestCall,
  ): Promise<RestReply> {
    const { MessageCreateRequestSchema: schema } = await loadSpec();
    const permissions = enter(channel);
    const body = parseBody(schema, given);
    const needed = neededFor(channel, body, files);
    if ((permissions & needed) !== needed) throw missingPermissions();
    checkMessage(body, files);
    const nonce = body.nonce === null ? undefined : body.nonce;
    const sent = body.enforce_nonce && nonce !== undefined ? nonces.find(`${channel} ${nonce}`) : undefined;
    const again = sent === undefined ? undefined : world.message(sent);
    if (again) return { status: 200, body: { ...again.message, nonce } };
    if (sent !== undefined) throw unknownMessage();
    const message = composeMessage(world, {
      channelId: channel,
      author: world.bot,
      type: body.message_reference ? MessageType.Reply : MessageType.Default,
      body,
      files,
      extra: reference(channel, body),
    });
    if (nonce !== undefined) nonces.add(`${channel} ${nonce}`, message.id);
    world.addMessage({ message, state: 'shown', onlyFor: null, usedBy: null });
    return { status: 200, body: nonce === undefined ? message : { ...message, nonce } };
  }

  function reference(channelId: string, { message_reference: given }: MessageBody): Partial<APIMessage> {
    const id = given?.message_id;
    if (!id) return {};
    const target = world.message(id)?.message;
    if (!target && given?.fail_if_not_exists !== false) {
      const message = 'Unknown message';
      throw invalidForm([
        { path: ['message_reference'], code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message },
      ]);
    }
    return {
      message_reference: {
        type: 0,
        message_id: id,
        channel_id: channelId,
        guild_id: world.guildOf(channelId).id,
      },
      referenced_message: target ?? null,
    };
  }

  async function edit(place: Place, { body: given, files }: RestCall): Promise<RestReply> {
    const { MessageEditRequestPartialSchema: schema } = await loadSpec();
    const stored = find(place);
    if (stored.message.author.id !== world.bot.id) throw notTheAuthor();
    const body = parseBody(schema, given);
    checkEdit(stored.message, body, files);
    const message = editMessage(world, stored.message, body, files);
    world.updateMessage({ ...stored, message });
    return { status: 200, body: message };
  }

  /** Newest first, as Discord lists them; ephemeral ones are in no history. Without the right to read it, it is empty. */
  function history(channel: string, query: URLSearchParams): readonly APIMessage[] {
    const permissions = enter(channel);
    const limit = readLimit(query.get('limit'));
    const [before, after] = [readId(query, 'before'), readId(query, 'after')];
    if ((permissions & P.ReadMessageHistory) === 0n) return [];
    const all = world.messagesIn(channel).filter(({ onlyFor }) => onlyFor === null);
    const ids = all.map(({ message }) => message);
    if (after)
      return ids
        .filter(({ id }) => compareIds(id, after) > 0)
        .slice(0, limit)
        .reverse();
    const upTo = before ? ids.filter(({ id }) => compareIds(id, before) < 0) : ids;
    return upTo.slice(-limit).reverse();
  }

  /** What the bot may do in the channel; throws when there is none, or it may not see it. */
  function enter(id: string): bigint {
    const channel = world.channel(id);
    if (!channel) throw unknownChannel();
    const permissions = botPermissionsIn(world, channel);
    if (permissions === 0n) throw missingAccess();
    return permissions;
  }

  function neededFor(channel: string, body: MessageBody, files: readonly UploadedFile[]): bigint {
    const place = world.channel(channel);
    return (
      (place && 'thread_metadata' in place ? P.SendMessagesInThreads : P.SendMessages) |
      (body.embeds?.length ? P.EmbedLinks : 0n) |
      (files.length > 0 ? P.AttachFiles : 0n)
    );
  }

  function find({ channel, message }: Place): StoredMessage {
    enter(channel);
    const stored = world.message(message);
    if (stored?.message.channel_id !== channel || stored.onlyFor !== null) throw unknownMessage();
    return stored;
  }
}

function readLimit(text: string | null): number {
  const limit = Number(text ?? 50);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100) return limit;
  const message = 'int value should be between 1 and 100.';
  throw invalidForm([{ path: ['limit'], code: 'NUMBER_TYPE_MAX', message }]);
}

function readId(query: URLSearchParams, name: string): string | null {
  const text = query.get(name);
  if (text === null || /^\d{1,20}$/.test(text)) return text;
  const message = `Value "${text}" is not snowflake.`;
  throw invalidForm([{ path: [name], code: 'NUMBER_TYPE_COERCE', message }]);
}
