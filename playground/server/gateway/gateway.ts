import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { APIMessage } from 'discord.js';
import { GatewayIntentBits as Intent } from 'discord.js';
import type { WebSocket } from 'ws';
import type { Inspector } from '../inspector.ts';
import type { World } from '../world/world.ts';
import { Connection } from './connection.ts';
import { guildCreate, readyPayload } from './events.ts';
import { Session } from './session.ts';

export interface IdentifyRequest {
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
}

interface GatewayOptions {
  readonly world: World;
  readonly inspector: Inspector;
  readonly gatewayUrl: string;
}

/** The bot's side of the gateway: sessions and what is sent to them. */
export class Gateway extends EventEmitter<{ presence: [online: boolean] }> {
  readonly world: World;
  readonly inspector: Inspector;
  readonly #gatewayUrl: string;
  readonly #sessions = new Map<string, Session>();
  readonly #sockets = new Set<WebSocket>();

  constructor({ world, inspector, gatewayUrl }: GatewayOptions) {
    super();
    this.world = world;
    this.inspector = inspector;
    this.#gatewayUrl = gatewayUrl;
    this.#forwardWorldEvents();
  }

  get online(): boolean {
    return [...this.#sessions.values()].some((session) => session.socket !== null);
  }

  accept(socket: WebSocket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    new Connection(socket, this).greet();
  }

  identify(socket: WebSocket, { intents, shard }: IdentifyRequest): Session {
    const session = new Session(randomBytes(16).toString('hex'), intents, shard, socket);
    this.#dropGoneSessions();
    this.#sessions.set(session.id, session);
    const guilds = this.#guildsOf(session);
    session.dispatch('READY', readyPayload(this.world, session, guilds, this.#gatewayUrl));
    if (intents & Intent.Guilds) {
      for (const guild of guilds) session.dispatch('GUILD_CREATE', guildCreate(this.world, guild));
    }
    this.emit('presence', true);
    return session;
  }

  /** The session with its missed events replayed; null when the bot must identify anew. */
  resume(socket: WebSocket, sessionId: string, sequence: number): Session | null {
    const session = this.#sessions.get(sessionId);
    if (!session?.resume(sequence, socket)) return null;
    this.emit('presence', true);
    return session;
  }

  isOpen(session: Session): boolean {
    return this.#sessions.has(session.id);
  }

  /** A socket that closes with 1000 or 1001 ends its session; after any other end it can be resumed. */
  detach(session: Session, socket: WebSocket, closeCode: number): void {
    if (session.socket !== socket) return;
    session.detach();
    if (closeCode === 1000 || closeCode === 1001) this.#sessions.delete(session.id);
    this.emit('presence', this.online);
  }

  /** Sends an event about a guild to the shard that has it, if it asked for such events (0: always). */
  dispatch(name: string, data: unknown, guildId: string, intent = 0): void {
    for (const session of this.#sessions.values()) {
      const [id, count] = session.shard;
      const isItsShard = Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
      if (isItsShard && (intent === 0 || session.intents & intent)) session.dispatch(name, data);
    }
  }

  drop(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  reconnect(): void {
    this.#toAll({ op: 7, d: null });
  }

  invalidate(resumable: boolean): void {
    const sockets = [...this.#sessions.values()].map((session) => session.socket);
    if (!resumable) this.#sessions.clear();
    for (const socket of sockets) socket?.send(JSON.stringify({ op: 9, d: resumable }));
    if (!resumable) this.emit('presence', false);
  }

  #toAll(payload: object): void {
    for (const { socket } of this.#sessions.values()) socket?.send(JSON.stringify(payload));
  }

  #guildsOf({ shard: [id, count] }: Session) {
    const all = [this.world.guild, ...this.world.emptyGuilds];
    return all.filter((guild) => Number((BigInt(guild.id) >> 22n) % BigInt(count)) === id);
  }

  #dropGoneSessions(): void {
    const now = Date.now();
    for (const session of this.#sessions.values()) {
      if (session.isGone(now)) this.#sessions.delete(session.id);
    }
  }

  #forwardWorldEvents(): void {
    const { world } = this;
    const guildOf = ({ channel_id }: APIMessage) => world.guildOf(channel_id).id;
    world.on('channel-created', (channel) => {
      const name = 'thread_metadata' in channel ? 'THREAD_CREATE' : 'CHANNEL_CREATE';
      this.dispatch(name, { ...channel, newly_created: true }, world.guild.id, Intent.Guilds);
    });
    world.on('message-created', ({ message, onlyFor }) => {
      if (onlyFor !== null) return;
      this.dispatch('MESSAGE_CREATE', this.#asBotSees(message), guildOf(message), Intent.GuildMessages);
    });
    world.on('message-updated', ({ message, onlyFor }) => {
      if (onlyFor !== null) return;
      this.dispatch('MESSAGE_UPDATE', this.#asBotSees(message), guildOf(message), Intent.GuildMessages);
    });
    world.on('message-deleted', ({ message, onlyFor }) => {
      if (onlyFor !== null) return;
      const { id, channel_id } = message;
      const guild_id = guildOf(message);
      this.dispatch('MESSAGE_DELETE', { id, channel_id, guild_id }, guild_id, Intent.GuildMessages);
    });
  }

  /** Without the message content intent, the words of others are hidden unless they mention the bot. */
  #asBotSees(message: APIMessage): object {
    const { bot } = this.world;
    const open = message.author.id === bot.id || message.mentions.some((user) => user.id === bot.id);
    const hidden = open ? {} : { content: '', embeds: [], attachments: [], components: [] };
    return { ...message, guild_id: this.world.guildOf(message.channel_id).id, ...hidden };
  }
}
