import type { APIMessage } from 'discord.js';
import { MessageType } from 'discord.js';
import type { MessageBody } from '../validate/bodies.ts';
import { loadSpec, parseBody } from '../validate/schemas.ts';
import { checkEdit, checkMessage, composeMessage, editMessage } from '../world/compose.ts';
import type { StoredMessage } from '../world/records.ts';
import { compareIds } from '../world/snowflakes.ts';
import { invalidForm, notTheAuthor, unknownChannel, unknownMessage } from './errors.ts';
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
      assertChannel(channel);
      return { status: 204 };
    }),
  ];

  async function create(
    { channel }: { channel: string },
    { body: given, files }: RestCall,
  ): Promise<RestReply> {
    const { MessageCreateRequestSchema: schema } = await loadSpec();
    assertChannel(channel);
    const body = parseBody(schema, given);
    checkMessage(body, files);
    const nonce = body.nonce === null ? undefined : body.nonce;
    const sent = body.enforce_nonce && nonce !== undefined ? nonces.find(`${channel} ${nonce}`) : undefined;
    const again = sent === undefined ? undefined : world.message(sent);
    if (again) return { status: 200, body: again.message };
    const message = composeMessage(world, {
      channelId: channel,
      author: world.bot,
      type: body.message_reference ? MessageType.Reply : MessageType.Default,
      body,
      files,
      extra: { ...(nonce === undefined ? {} : { nonce }), ...reference(channel, body) },
    });
    if (nonce !== undefined) nonces.add(`${channel} ${nonce}`, message.id);
    world.addMessage({ message, state: 'shown', onlyFor: null, usedBy: null });
    return { status: 200, body: message };
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
      message_reference: { type: 0, message_id: id, channel_id: channelId, guild_id: world.guild.id },
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

  /** Newest first, as Discord lists them; ephemeral ones are in no history. */
  function history(channel: string, query: URLSearchParams): readonly APIMessage[] {
    assertChannel(channel);
    const limit = readLimit(query.get('limit'));
    const [before, after] = [readId(query, 'before'), readId(query, 'after')];
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

  function assertChannel(id: string): void {
    if (!world.channel(id)) throw unknownChannel();
  }

  function find({ channel, message }: Place): StoredMessage {
    assertChannel(channel);
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
