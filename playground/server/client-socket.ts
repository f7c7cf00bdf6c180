import type { RawData, WebSocket } from 'ws';
import type { ClientRequest, PlaygroundEvent, PlaygroundMember } from '../protocol.ts';
import { readRequest } from './client-request.ts';
import type { Views } from './client-view.ts';
import { commandsFor, maySee, presenceOf, shownChannel, snapshotFor } from './client-view.ts';
import type { Ask } from './interactions/ask.ts';
import { composeMessage } from './world/compose.ts';
import { denyingBot } from './world/permissions.ts';
import type { StoredChannel, StoredMessage } from './world/records.ts';
import { toShown } from './world/records.ts';

interface Services extends Views {
  readonly ask: Ask;
}

interface Client {
  readonly socket: WebSocket;
  self: PlaygroundMember;
}

/** The members' clients: shows each what its member may see, and passes on what the member does. */
export class Clients {
  readonly #on: Services;
  readonly #clients = new Set<Client>();

  constructor(services: Services) {
    this.#on = services;
    const { world, gateway, inspector } = services;
    world.on('message-created', (stored) => this.#show(stored));
    world.on('message-updated', (stored) => this.#show(stored));
    world.on('message-deleted', (stored) => this.#hide(stored));
    for (const event of ['channel-created', 'channel-updated'] as const) {
      world.on(event, (channel) => this.#showChannel(channel));
    }
    world.on('commands-changed', () =>
      this.#tellEach(({ self }) => ({ type: 'commands', commands: commandsFor(world, self) })),
    );
    gateway.on('presence', () => this.#tellAll({ type: 'bot', bot: presenceOf(world, gateway) }));
    inspector.on('call', (call) => this.#tellAll({ type: 'call', call }));
  }

  accept(socket: WebSocket): void {
    const [first] = this.#on.world.people;
    if (!first) throw new Error('The playground has no members');
    const client: Client = { socket, self: first };
    this.#clients.add(client);
    socket.on('close', () => this.#clients.delete(client));
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => this.#receive(client, data));
    tell(client, snapshotFor(this.#on, client.self));
  }

  #receive(client: Client, data: RawData): void {
    const request = readRequest(String(data));
    if (request) this.#do(client, request);
    else client.socket.close(1008, 'Not a request of the playground protocol');
  }

  #do(client: Client, request: ClientRequest): void {
    if (request.type === 'act-as') this.#actAs(client, request.memberId);
    else if (request.type === 'message') this.#post(client, request.channelId, request.content);
    else if (request.type === 'dismiss') this.#dismiss(client, request.messageId);
    else if (request.type === 'deny-bot') this.#denyBot(client, request.channelId, request.permissions);
    else this.#on.ask.ask(askerOf(client, request.nonce), request);
  }

  #actAs(client: Client, memberId: string): void {
    client.self = this.#on.world.people.find(({ id }) => id === memberId) ?? client.self;
    tell(client, snapshotFor(this.#on, client.self));
  }

  #post({ self }: Client, channelId: string, content: string): void {
    const { world } = this.#on;
    const author = world.user(self.id);
    if (!author || !world.channel(channelId)) return;
    const message = composeMessage(world, { channelId, author, type: 0, body: { content }, files: [] });
    world.addMessage({ message, state: 'shown', onlyFor: null, usedBy: null });
  }

  /** Only what is shown to this member alone can be dismissed. */
  #dismiss({ self }: Client, messageId: string): void {
    const { world } = this.#on;
    if (world.message(messageId)?.onlyFor === self.id) world.removeMessage(messageId);
  }

  /** Changes what the bot may do in a channel, as the owner of a server does in the channel's settings. */
  #denyBot({ self }: Client, channelId: string, permissions: string): void {
    const { world } = this.#on;
    const channel = world.channel(channelId);
    if (!self.admin || !channel || !('permission_overwrites' in channel)) return;
    const overwrites = denyingBot(world, channel.permission_overwrites ?? [], permissions);
    world.updateChannel({ ...channel, permission_overwrites: overwrites });
  }

  #showChannel(channel: StoredChannel): void {
    const { world } = this.#on;
    if (world.isHome(channel.id)) this.#tellAll({ type: 'channel', channel: shownChannel(world, channel) });
  }

  #show(stored: StoredMessage): void {
    const { world } = this.#on;
    const event: PlaygroundEvent = { type: 'message', shown: toShown(stored) };
    this.#tellEach(({ self }) => (maySee(world, self, stored) ? event : null));
  }

  #hide(stored: StoredMessage): void {
    const { world } = this.#on;
    const { id, channel_id } = stored.message;
    const event: PlaygroundEvent = { type: 'message-deleted', channelId: channel_id, messageId: id };
    this.#tellEach(({ self }) => (maySee(world, self, stored) ? event : null));
  }

  #tellAll(event: PlaygroundEvent): void {
    if (this.#clients.size === 0) return;
    const text = JSON.stringify(event);
    for (const { socket } of this.#clients) socket.send(text);
  }

  #tellEach(eventFor: (client: Client) => PlaygroundEvent | null): void {
    for (const client of this.#clients) {
      const event = eventFor(client);
      if (event) tell(client, event);
    }
  }
}

const tell = ({ socket }: Client, event: PlaygroundEvent): void => socket.send(JSON.stringify(event));

const askerOf = (client: Client, nonce: string) => ({
  memberId: client.self.id,
  nonce,
  tell: (event: PlaygroundEvent) => tell(client, event),
});
