import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Answer, Order } from './orders.ts';
import type { Picture } from './picture.ts';

export interface Pictures {
  /** A PNG. Rejects when it cannot be drawn. */
  draw(picture: Picture): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** From the sources the thread needs a loader for TypeScript; from dist/ it is plain JavaScript. */
const fromSources = import.meta.url.endsWith('.ts');
const WORKER = fileURLToPath(new URL(fromSources ? 'worker.ts' : 'worker.js', import.meta.url));
const EXEC_ARGV = fromSources ? ['--import', loader()] : [];

/** `--import tsx` does nothing in a thread, where it expects the hooks of the main one. */
function loader(): string {
  const api = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return `data:text/javascript,${encodeURIComponent(`import { register } from ${api}; register();`)}`;
}

/**
 * Draws in a thread of its own, which is started for the first picture: a chart takes some 50 ms of computing, and
 * loading the library ten times that. If the thread dies, what it was asked for fails and the next picture starts another.
 */
export function openPictures(): Pictures {
  let artist: Artist | null = null;
  const startArtist = () => {
    const started: Artist = new Artist(() => {
      if (artist === started) artist = null;
    });
    return started;
  };
  return {
    async draw(picture) {
      artist ??= startArtist();
      return await artist.draw(picture);
    },
    async close() {
      await artist?.stop();
    },
  };
}

interface Waiting {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

class Artist {
  readonly #worker = new Worker(WORKER, { execArgv: EXEC_ARGV, env: {} });
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;

  constructor(onEnd: () => void) {
    this.#worker.on('message', (answer: Answer) => this.#take(answer));
    this.#worker.on('error', (error) => this.#end(error, onEnd));
    this.#worker.on('exit', () => this.#end(new Error('the thread that draws has ended'), onEnd));
    this.#worker.unref();
  }

  draw(picture: Picture): Promise<Uint8Array> {
    const order: Order = { id: this.#next++, picture };
    return new Promise((resolve, reject) => {
      this.#worker.postMessage(order);
      this.#waiting.set(order.id, { resolve, reject });
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('png' in answer) waiting?.resolve(answer.png);
    else waiting?.reject(new Error(answer.failure));
  }

  #end(error: Error, onEnd: () => void): void {
    onEnd();
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
