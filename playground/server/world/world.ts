import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { APIApplicationCommand, APIGuild, APIUser } from 'discord.js';
import type { PlaygroundMember } from '../../protocol.ts';
import type { Store } from '../store.ts';
import {
  botUser,
  channelOfEmptyGuild,
  emptyGuilds,
  homeGuild,
  OWNER,
  PEOPLE,
  TEXT_CHANNELS,
} from './cast.ts';
import type { Identity, StoredChannel, StoredMessage } from './records.ts';
import { compareIds, Snowflakes } from './snowflakes.ts';

/** Older messages of a channel are forgotten. */
const MESSAGES_PER_CHANNEL = 2_000;

interface WorldEvents {
  'message-created': [StoredMessage];
  'message-updated': [StoredMessage];
  'message-deleted': [StoredMessage];
  'channel-created': [StoredChannel];
  'channel-updated': [StoredChannel];
  'commands-changed': [];
}

export interface WorldOptions {
  readonly botName: string;
  readonly token?: string | undefined;
  /** How many servers with an empty channel there are besides the one that people see. */
  readonly guilds: number;
}

/** Everything that exists: people, channels, messages, commands. Tells its listeners of every change. */
export class World extends EventEmitter<WorldEvents> {
  readonly ids: Snowflakes;
  readonly identity: Identity;
  readonly bot: APIUser;
  readonly guild: APIGuild;
  readonly emptyGuilds: readonly APIGuild[];
  readonly store: Store;
  /** The empty servers by the id of their channel. */
  readonly #elsewhere: ReadonlyMap<string, APIGuild>;
  readonly #byChannel = new Map<string, Map<string, StoredMessage>>();

  constructor(store: Store, options: WorldOptions) {
    super();
    this.store = store;
    this.ids = new Snowflakes(store.lastId);
    this.identity = this.#loadIdentity(options.token);
    this.bot = botUser(this.identity.applicationId, options.botName);
    this.guild = homeGuild(options.botName);
    this.emptyGuilds = emptyGuilds(options.guilds);
    this.#elsewhere = new Map(this.emptyGuilds.map((guild) => [channelOfEmptyGuild(guild).id, guild]));
    for (const channel of TEXT_CHANNELS) {
      if (!store.tables.channel.has(channel.id)) store.put('channel', channel.id, channel);
    }
    for (const stored of [...store.tables.message.values()]) this.#load(stored);
  }

  #loadIdentity(token: string | undefined): Identity {
    const known = this.store.tables.identity.get('bot');
    if (known && (token === undefined || token === known.token)) return known;
    const applicationId = known?.applicationId ?? this.ids.next();
    const identity = { applicationId, token: token ?? newToken(applicationId) };
    this.store.put('identity', 'bot', identity);
    return identity;
  }

  /** Interaction tokens end with the process, so nobody can finish an answer that was under way. */
  #load(stored: StoredMessage): void {
    const loaded: StoredMessage = stored.state === 'thinking' ? { ...stored, state: 'failed' } : stored;
    if (loaded !== stored) this.store.put('message', stored.message.id, loaded);
    this.#messagesOf(stored.message.channel_id).set(stored.message.id, loaded);
  }

  #messagesOf(channelId: string): Map<string, StoredMessage> {
    const known = this.#byChannel.get(channelId);
    if (known) return known;
    const fresh = new Map<string, StoredMessage>();
    this.#byChannel.set(channelId, fresh);
    return fresh;
  }

  get people(): readonly PlaygroundMember[] {
    return PEOPLE.map((user) => ({
      id: user.id,
      name: user.global_name ?? user.username,
      avatarUrl: `/avatars/${user.id}.svg`,
      admin: user.id === OWNER.id,
    }));
  }

  user(id: string): APIUser | undefined {
    return id === this.bot.id ? this.bot : PEOPLE.find((user) => user.id === id);
  }

  /** The channels of the server that people see. */
  get channels(): readonly StoredChannel[] {
    return [...this.store.tables.channel.values()].filter(({ guild_id }) => guild_id === this.guild.id);
  }

  channel(id: string): StoredChannel | undefined {
    const elsewhere = this.#elsewhere.get(id);
    return this.store.tables.channel.get(id) ?? (elsewhere && channelOfEmptyGuild(elsewhere));
  }

  guildOf(channelId: string): APIGuild {
    return this.#elsewhere.get(channelId) ?? this.guild;
  }

  /** Whether people can see the channel. */
  isHome(channelId: string): boolean {
    return !this.#elsewhere.has(channelId);
  }

  addChannel(channel: StoredChannel): void {
    this.store.put('channel', channel.id, channel);
    this.emit('channel-created', channel);
  }

  updateChannel(channel: StoredChannel): void {
    this.store.put('channel', channel.id, channel);
    this.emit('channel-updated', channel);
  }

  get commands(): readonly APIApplicationCommand[] {
    return [...this.store.tables.command.values()];
  }

  putCommand(command: APIApplicationCommand): void {
    this.store.put('command', command.id, command);
    this.emit('commands-changed');
  }

  /** Replaces all commands of a scope: a guild's, or the global ones for null. */
  replaceCommands(guildId: string | null, commands: readonly APIApplicationCommand[]): void {
    const kept = new Set(commands.map((command) => command.id));
    for (const old of this.commands) {
      if ((old.guild_id ?? null) === guildId && !kept.has(old.id)) this.store.remove('command', old.id);
    }
    for (const command of commands) this.store.put('command', command.id, command);
    this.emit('commands-changed');
  }

  removeCommand(id: string): void {
    this.store.remove('command', id);
    this.emit('commands-changed');
  }

  get messages(): readonly StoredMessage[] {
    return [...this.store.tables.message.values()].sort((a, b) => compareIds(a.message.id, b.message.id));
  }

  /** Oldest first. */
  messagesIn(channelId: string): readonly StoredMessage[] {
    return [...this.#messagesOf(channelId).values()];
  }

  message(id: string): StoredMessage | undefined {
    return this.store.tables.message.get(id);
  }

  /** The message, if this member may see it. */
  messageFor(memberId: string, id: string): StoredMessage | undefined {
    const stored = this.message(id);
    return stored && (stored.onlyFor === null || stored.onlyFor === memberId) ? stored : undefined;
  }

  addMessage(stored: StoredMessage): void {
    const messages = this.#messagesOf(stored.message.channel_id);
    this.#keep(stored);
    this.emit('message-created', stored);
    for (const [oldest] of messages) {
      if (messages.size <= MESSAGES_PER_CHANNEL) break;
      this.#forget(oldest);
    }
  }

  updateMessage(stored: StoredMessage): void {
    this.#keep(stored);
    this.emit('message-updated', stored);
  }

  removeMessage(id: string): void {
    const stored = this.message(id);
    if (!stored) return;
    this.#forget(id);
    this.emit('message-deleted', stored);
  }

  #keep(stored: StoredMessage): void {
    this.store.put('message', stored.message.id, stored);
    this.#messagesOf(stored.message.channel_id).set(stored.message.id, stored);
  }

  #forget(id: string): void {
    const stored = this.message(id);
    if (!stored) return;
    this.store.remove('message', id);
    this.#messagesOf(stored.message.channel_id).delete(id);
    for (const file of this.store.tables.file.keys()) {
      if (!file.startsWith(`${id}-`)) continue;
      this.store.remove('file', file);
      this.store.removeFile(file);
    }
  }
}

/** Three parts, as Discord's: the first is the application id. */
function newToken(applicationId: string): string {
  const id = Buffer.from(applicationId).toString('base64url');
  return `${id}.${randomBytes(5).toString('base64url')}.${randomBytes(28).toString('base64url')}`;
}
