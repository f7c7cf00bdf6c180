/**
 * The client's half of the Postgres wire protocol, as far as a go-between has to know it.
 * Source: https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export type Batch =
  | { readonly kind: 'encryption'; readonly bytes: Uint8Array }
  | { readonly kind: 'cancel'; readonly bytes: Uint8Array }
  | { readonly kind: 'end'; readonly bytes: Uint8Array }
  | { readonly kind: 'messages'; readonly bytes: Uint8Array };

const CANCEL_REQUEST = 80_877_102;
const SSL_REQUEST = 80_877_103;
const GSS_REQUEST = 80_877_104;

/** Parse, Bind, Describe, Execute, Close: these wait for a Sync, and only then is there an answer. */
const WAITS_FOR_SYNC: ReadonlySet<number> = new Set(Buffer.from('PBDEC'));
const TERMINATE = 0x58;

/** Cuts what a client sends into batches that have to be carried out in one go. */
export class BatchReader {
  #bytes: Buffer = Buffer.alloc(0);
  #started = false;

  *read(chunk: Buffer): Generator<Batch> {
    this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk]);
    for (let batch = this.#next(); batch !== null; batch = this.#next()) {
      this.#bytes = this.#bytes.subarray(batch.bytes.length);
      yield batch;
    }
  }

  #next(): Batch | null {
    return this.#started ? this.#nextMessages() : this.#nextGreeting();
  }

  /** A greeting has a length and a code, but no letter for its type. */
  #nextGreeting(): Batch | null {
    if (this.#bytes.length < 8) return null;
    const length = this.#bytes.readUInt32BE(0);
    if (this.#bytes.length < length) return null;
    const bytes = this.#bytes.subarray(0, length);
    const code = this.#bytes.readUInt32BE(4);
    if (code === SSL_REQUEST || code === GSS_REQUEST) return { kind: 'encryption', bytes };
    if (code === CANCEL_REQUEST) return { kind: 'cancel', bytes };
    this.#started = true;
    return { kind: 'messages', bytes };
  }

  #nextMessages(): Batch | null {
    let end = 0;
    while (this.#bytes.length >= end + 5) {
      const type = this.#bytes[end];
      end += 1 + this.#bytes.readUInt32BE(end + 1);
      if (type === undefined || this.#bytes.length < end) return null;
      if (WAITS_FOR_SYNC.has(type)) continue;
      return { kind: type === TERMINATE ? 'end' : 'messages', bytes: this.#bytes.subarray(0, end) };
    }
    return null;
  }
}
