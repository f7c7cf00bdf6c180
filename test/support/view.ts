import type { APIApplicationCommand } from 'discord.js';
import { WebSocket } from 'ws';
import type { ClientRequest, PlaygroundEvent, ShownMessage } from '../../playground/protocol.ts';
import { PATIENCE_MS } from './patience.ts';

type Snapshot = Extract<PlaygroundEvent, { type: 'snapshot' }>;

interface Wait {
  take(event: PlaygroundEvent): void;
  giveUp(reason: string): void;
}

/** What one member's client sees, kept up to date by the events that the playground sends. */
export class View {
  readonly messages = new Map<string, ShownMessage>();
  snapshot: Snapshot;
  readonly #socket: WebSocket;
  readonly #waits = new Set<Wait>();

  constructor(socket: WebSocket, snapshot: Snapshot) {
    this.#socket = socket;
    this.snapshot = snapshot;
    this.#keep(snapshot);
    socket.on('message', (data) => {
      const event = readEvent(String(data));
      this.#keep(event);
      for (const wait of [...this.#waits]) wait.take(event);
    });
    socket.on('close', () => {
      for (const wait of [...this.#waits]) wait.giveUp('the connection closed while waiting for');
    });
  }

  /** Opens a client on a playground; resolves when it has its first view. */
  static async open(playgroundUrl: string): Promise<View> {
    const socket = new WebSocket(`${playgroundUrl.replace('http', 'ws')}/client`);
    return await new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.once('message', (data) => resolve(new View(socket, readSnapshot(String(data)))));
    });
  }

  send(request: ClientRequest): void {
    this.#socket.send(JSON.stringify(request));
  }

  command(name: string): APIApplicationCommand {
    const { commands } = this.snapshot;
    const command = commands.find((known) => known.name === name);
    if (command) return command;
    const names = commands.map((known) => known.name).join(', ');
    throw new Error(`there is no command "${name}", only ${names || 'none'}`);
  }

  channelId(name: string): string {
    const channel = this.snapshot.channels.find((known) => known.name === name);
    if (!channel) throw new Error(`there is no channel ${name}`);
    return channel.id;
  }

  /** Waits for the first event from now on that `pick` makes something of; rejects with what it throws. */
  async until<T>(what: string, pick: (event: PlaygroundEvent) => T | undefined): Promise<T> {
    return await new Promise<T>((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.#waits.delete(wait);
        settle();
      };
      const wait: Wait = {
        take: (event) => {
          try {
            const picked = pick(event);
            if (picked !== undefined) end(() => resolve(picked));
          } catch (error) {
            end(() => reject(error));
          }
        },
        giveUp: (reason) => end(() => reject(new Error(`${reason} ${what}`))),
      };
      const timer = setTimeout(() => wait.giveUp('waited in vain for'), PATIENCE_MS);
      this.#waits.add(wait);
    });
  }

  async close(): Promise<void> {
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    const closed = new Promise((resolve) => this.#socket.once('close', resolve));
    this.#socket.close();
    await closed;
  }

  #keep(event: PlaygroundEvent): void {
    switch (event.type) {
      case 'snapshot':
        this.snapshot = event;
        this.messages.clear();
        for (const shown of event.messages) this.messages.set(shown.message.id, shown);
        break;
      case 'message':
        this.messages.set(event.shown.message.id, event.shown);
        break;
      case 'message-deleted':
        this.messages.delete(event.messageId);
        break;
      case 'commands':
        this.snapshot = { ...this.snapshot, commands: event.commands };
        break;
      case 'bot':
        this.snapshot = { ...this.snapshot, bot: event.bot };
        break;
      case 'channel': {
        const others = this.snapshot.channels.filter(({ id }) => id !== event.channel.id);
        this.snapshot = { ...this.snapshot, channels: [...others, event.channel] };
      }
    }
  }
}

function readEvent(text: string): PlaygroundEvent {
  // Border: the playground's server speaks this protocol, and is part of this repository.
  return JSON.parse(text) as PlaygroundEvent;
}

function readSnapshot(text: string): Snapshot {
  const event = readEvent(text);
  if (event.type === 'snapshot') return event;
  throw new Error(`the playground began with "${event.type}", not with a snapshot`);
}
