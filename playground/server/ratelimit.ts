/** How many calls a bucket lets through in how many seconds. */
export interface Quota {
  readonly limit: number;
  readonly seconds: number;
}

export interface RateVerdict {
  readonly allowed: boolean;
  readonly global: boolean;
  /** 0 when allowed. */
  readonly retryAfterSeconds: number;
  readonly headers: Readonly<Record<string, string>>;
}

interface Window {
  used: number;
  endsAt: number;
}

const GLOBAL: Quota = { limit: 50, seconds: 1 };
const SWEEP_ABOVE = 1000;

/** Counts calls in fixed windows: one a bucket, and one over all calls that are not exempt. */
export class RateLimiter {
  readonly #windows = new Map<string, Window>();
  readonly #everything: Window = { used: 0, endsAt: 0 };

  /** `now` is in milliseconds. `exempt` calls do not count towards the global limit. */
  take(bucket: string, quota: Quota, exempt: boolean, now: number): RateVerdict {
    const all = reopened(this.#everything, GLOBAL, now);
    if (!exempt && all.used >= GLOBAL.limit) return globalVerdict(all, now);
    const window = this.#windowOf(bucket, quota, now);
    const allowed = window.used < quota.limit;
    if (allowed) window.used += 1;
    if (allowed && !exempt) all.used += 1;
    return bucketVerdict(bucket, quota, window, allowed, now);
  }

  #windowOf(bucket: string, quota: Quota, now: number): Window {
    if (this.#windows.size > SWEEP_ABOVE) this.#sweep(now);
    const window = this.#windows.get(bucket) ?? { used: 0, endsAt: 0 };
    this.#windows.set(bucket, window);
    return reopened(window, quota, now);
  }

  #sweep(now: number): void {
    for (const [bucket, window] of this.#windows) if (window.endsAt <= now) this.#windows.delete(bucket);
  }
}

function reopened(window: Window, quota: Quota, now: number): Window {
  if (window.endsAt <= now) {
    window.used = 0;
    window.endsAt = now + quota.seconds * 1000;
  }
  return window;
}

function globalVerdict(window: Window, now: number): RateVerdict {
  const retryAfterSeconds = (window.endsAt - now) / 1000;
  return { allowed: false, global: true, retryAfterSeconds, headers: tooMany(retryAfterSeconds, 'global') };
}

function bucketVerdict(
  bucket: string,
  quota: Quota,
  window: Window,
  allowed: boolean,
  now: number,
): RateVerdict {
  const left = (window.endsAt - now) / 1000;
  const headers = {
    'X-RateLimit-Limit': String(quota.limit),
    'X-RateLimit-Remaining': String(quota.limit - window.used),
    'X-RateLimit-Reset': (window.endsAt / 1000).toFixed(3),
    'X-RateLimit-Reset-After': left.toFixed(3),
    'X-RateLimit-Bucket': bucketHash(bucket),
  };
  return allowed
    ? { allowed, global: false, retryAfterSeconds: 0, headers }
    : { allowed, global: false, retryAfterSeconds: left, headers: { ...headers, ...tooMany(left, 'user') } };
}

/** Headers of a 429. */
export function tooMany(seconds: number, scope: 'user' | 'global'): Record<string, string> {
  const headers = { 'Retry-After': String(Math.ceil(seconds)), 'X-RateLimit-Scope': scope };
  return scope === 'global' ? { ...headers, 'X-RateLimit-Global': 'true' } : headers;
}

/** Discord names a bucket by its route alone; clients add the major parameter themselves. */
function bucketHash(bucket: string): string {
  const route = bucket.slice(0, bucket.indexOf('|'));
  let hash = 0;
  for (const letter of route) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
