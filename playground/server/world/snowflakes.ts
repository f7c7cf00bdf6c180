const DISCORD_EPOCH_MS = 1_420_070_400_000n;

/** Hands out Discord ids: later ones are always larger, and none is given twice even if the clock is set back. */
export class Snowflakes {
  #last: bigint;

  /** `last` is the largest id that was ever given out. */
  constructor(last = '0') {
    this.#last = BigInt(last);
  }

  next(): string {
    const fromClock = (BigInt(Date.now()) - DISCORD_EPOCH_MS) << 22n;
    this.#last = fromClock > this.#last ? fromClock : this.#last + 1n;
    return this.#last.toString();
  }
}

/** Orders ids by age; they have different lengths, so text order would be wrong. */
export function compareIds(a: string, b: string): number {
  const [x, y] = [BigInt(a), BigInt(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
