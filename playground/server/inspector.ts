import { EventEmitter } from 'node:events';
import type { InspectedCall } from '../protocol.ts';

const KEPT = 200;

/** Remembers what the bot sent and how it was answered, for people to look at. */
export class Inspector extends EventEmitter<{ call: [InspectedCall] }> {
  #nextId = 1;
  #calls: InspectedCall[] = [];

  /** The last calls, oldest first. */
  get calls(): readonly InspectedCall[] {
    return this.#calls;
  }

  record(call: Omit<InspectedCall, 'id'>): void {
    const recorded = { id: this.#nextId, ...call };
    this.#nextId += 1;
    this.#calls.push(recorded);
    if (this.#calls.length > 2 * KEPT) this.#calls = this.#calls.slice(-KEPT);
    this.emit('call', recorded);
  }
}
