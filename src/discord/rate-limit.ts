/** How often one member may ask: `burst` at once, refilled at `perSecond`. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export interface RateLimiter {
  /** Takes one token of `key` at `now` (ms). Returns 0 when granted, else the seconds until the next. */
  take(key: string, now: number): number;
}

/** Keys idle long enough to be full again are forgotten once there are this many. */
const SWEEP_AT = 10_000;

/** A token bucket for each key, in memory: it protects this process, not a quota worth sharing. */
export function createRateLimiter(rate: Rate): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const refilled = (bucket: { tokens: number; at: number }, now: number) =>
    Math.min(rate.burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1_000) * rate.perSecond);

  function sweep(now: number): void {
    for (const [key, bucket] of buckets) if (refilled(bucket, now) >= rate.burst) buckets.delete(key);
  }

  return {
    take(key, now) {
      if (buckets.size >= SWEEP_AT) sweep(now);
      const bucket = buckets.get(key);
      const tokens = bucket === undefined ? rate.burst : refilled(bucket, now);
      const granted = tokens >= 1;
      buckets.set(key, { tokens: granted ? tokens - 1 : tokens, at: now });
      return granted ? 0 : Math.ceil((1 - tokens) / rate.perSecond);
    },
  };
}
