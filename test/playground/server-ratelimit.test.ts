import { expect, test } from 'vitest';
import { RateLimiter } from '../../playground/server/ratelimit.ts';

const FIVE = { limit: 5, seconds: 5 };
const MANY = { limit: 1000, seconds: 1 };

/** Takes `count` calls at one instant and counts those let through. */
function letThrough(limiter: RateLimiter, count: number, now: number, exempt = false): number {
  const verdicts = Array.from({ length: count }, (_, index) =>
    limiter.take(`route ${index}|`, MANY, exempt, now),
  );
  return verdicts.filter(({ allowed }) => allowed).length;
}

test('a bucket lets its quota through and opens again when its time is over', () => {
  const limiter = new RateLimiter();
  for (const remaining of ['4', '3', '2', '1', '0']) {
    const { allowed, headers } = limiter.take('post|1', FIVE, false, 1000);
    expect({ allowed, remaining: headers['X-RateLimit-Remaining'] }).toEqual({ allowed: true, remaining });
  }
  const refused = limiter.take('post|1', FIVE, false, 2500);
  expect(refused).toMatchObject({ allowed: false, global: false, retryAfterSeconds: 3.5 });
  expect(refused.headers).toMatchObject({ 'Retry-After': '4', 'X-RateLimit-Scope': 'user' });
  expect(limiter.take('post|2', FIVE, false, 2500).allowed).toBe(true);
  expect(limiter.take('post|1', FIVE, false, 6000).allowed).toBe(true);
});

test('50 calls a second over all buckets are the limit, and exempt ones do not count', () => {
  const limiter = new RateLimiter();
  expect(letThrough(limiter, 60, 0)).toBe(50);
  expect(letThrough(limiter, 60, 500, true)).toBe(60);
  expect(limiter.take('another|', MANY, false, 500)).toMatchObject({ global: true, retryAfterSeconds: 0.5 });
  expect(letThrough(limiter, 60, 1000)).toBe(50);
});
