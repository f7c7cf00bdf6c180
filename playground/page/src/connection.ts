import type { ClientRequest, PlaygroundEvent } from '../../protocol.ts';
import type { ConnectionStatus } from './state.ts';

const firstDelayMs = 400;
const longestDelayMs = 10_000;

export interface ConnectionListeners {
  readonly onEvent: (event: PlaygroundEvent) => void;
  readonly onStatus: (status: ConnectionStatus) => void;
}

/** The socket to the playground. It reconnects by itself, waiting longer after every failure. */
export class Connection {
  readonly #url: string;
  readonly #listeners: ConnectionListeners;
  #socket: WebSocket | null = null;
  #delayMs = firstDelayMs;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(url: string, listeners: ConnectionListeners) {
    this.#url = url;
    this.#listeners = listeners;
  }

  open(): void {
    clearTimeout(this.#timer);
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    socket.addEventListener('open', () => {
      this.#delayMs = firstDelayMs;
      this.#listeners.onStatus('open');
    });
    socket.addEventListener('message', ({ data }) => {
      // The border: the page and the socket are served by the same playground, so its events are trusted.
      const event: PlaygroundEvent = JSON.parse(data);
      this.#listeners.onEvent(event);
    });
    socket.addEventListener('close', () => this.#retry());
  }

  /** False when there is no connection: nothing was sent, and the caller keeps what it wanted to send. */
  send(request: ClientRequest): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(request));
    return true;
  }

  /** Tries at once instead of waiting, as when the network or the tab comes back. */
  retryNow(): void {
    if (this.#socket?.readyState !== WebSocket.CLOSED) return;
    this.#delayMs = firstDelayMs;
    this.open();
  }

  #retry(): void {
    this.#listeners.onStatus('lost');
    this.#timer = setTimeout(() => this.open(), this.#delayMs * (0.8 + 0.4 * Math.random()));
    this.#delayMs = Math.min(this.#delayMs * 2, longestDelayMs);
  }
}
