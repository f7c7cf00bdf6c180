import type { WebSocket } from 'ws';

/** Missed events beyond this many cannot be replayed; the bot must identify anew. */
const REPLAYABLE = 3000;
const RESUMABLE_MS = 5 * 60_000;

interface Sent {
  readonly sequence: number;
  readonly text: string;
}

/** One bot session, which outlives its socket for a while so that it can be resumed. */
export class Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  #sequence = 0;
  #sent: Sent[] = [];
  #socket: WebSocket | null;
  #detachedAt = 0;

  constructor(id: string, intents: number, shard: readonly [number, number], socket: WebSocket) {
    this.id = id;
    this.intents = intents;
    this.shard = shard;
    this.#socket = socket;
  }

  get socket(): WebSocket | null {
    return this.#socket;
  }

  isGone(now: number): boolean {
    return this.#socket === null && now - this.#detachedAt > RESUMABLE_MS;
  }

  /** Sends an event, or keeps it for the replay. */
  dispatch(name: string, data: unknown): void {
    this.#sequence += 1;
    const text = JSON.stringify({ op: 0, t: name, s: this.#sequence, d: data });
    this.#sent.push({ sequence: this.#sequence, text });
    if (this.#sent.length > 2 * REPLAYABLE) this.#sent = this.#sent.slice(-REPLAYABLE);
    this.#socket?.send(text);
  }

  detach(): void {
    this.#socket = null;
    this.#detachedAt = Date.now();
  }

  /** Replays what came after `sequence` on the new socket; false when that is no longer known. */
  resume(sequence: number, socket: WebSocket): boolean {
    const oldest = this.#sent[0]?.sequence ?? this.#sequence + 1;
    if (sequence > this.#sequence || sequence + 1 < oldest) return false;
    if (this.#socket !== socket) this.#socket?.close(4000, 'Session resumed elsewhere');
    this.#socket = socket;
    for (const sent of this.#sent) if (sent.sequence > sequence) socket.send(sent.text);
    this.dispatch('RESUMED', { _trace: [] });
    return true;
  }
}
