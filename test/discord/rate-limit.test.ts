import { describe, expect, it } from 'vitest';
import { createRateLimiter } from '../../src/discord/rate-limit.ts';

const limiter = () => createRateLimiter({ burst: 2, perSecond: 0.5 });

describe('the rate limit', () => {
  it('grants a burst, then tells how long to wait', () => {
    const { take } = limiter();
    expect([take('ada', 0), take('ada', 0), take('ada', 0)]).toEqual([0, 0, 2]);
  });

  it('grants again once the wait is over, and not before', () => {
    const { take } = limiter();
    take('ada', 0);
    take('ada', 0);
    expect([take('ada', 1_000), take('ada', 2_000)]).toEqual([1, 0]);
  });

  it('counts each member alone', () => {
    const { take } = limiter();
    take('ada', 0);
    take('ada', 0);
    expect(take('grace', 0)).toBe(0);
  });

  it('does not lock a member out when the clock steps back', () => {
    const { take } = limiter();
    take('ada', 10_000);
    expect(take('ada', 0)).toBe(0);
  });

  it('forgets members who have been away, and nobody else', () => {
    const { take } = limiter();
    take('busy', 9_000);
    take('busy', 9_000);
    for (let i = 0; i < 10_001; i++) take(`passer-by ${i}`, 0);
    expect(take('busy', 9_000)).toBe(2);
  });
});
