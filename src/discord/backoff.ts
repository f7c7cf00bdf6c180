import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

export interface RetryOptions {
  /** Called before each wait. */
  readonly onRetry: (error: unknown, waitMs: number) => void;
  /** True for an error that trying again cannot mend. */
  readonly isFinal: (error: unknown) => boolean;
  readonly signal: AbortSignal;
}

/** Repeats a step until it succeeds, waiting twice as long after each failure, with jitter. */
export async function retry<T>(step: () => Promise<T>, options: RetryOptions): Promise<T> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      return await step();
    } catch (error) {
      if (options.isFinal(error) || options.signal.aborted) throw error;
      const jittered = Math.round(wait * (0.75 + Math.random() / 2));
      options.onRetry(error, jittered);
      await sleep(jittered, undefined, { signal: options.signal });
    }
  }
}
