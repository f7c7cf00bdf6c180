import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../support/member.ts';
import { type RunningQuorum, runQuorum } from '../support/quorum.ts';
import { textOf } from '../support/screen.ts';

let quorum: RunningQuorum;
let ada: Member;

beforeAll(async () => {
  quorum = await runQuorum();
  ada = await quorum.member('Ada');
});
afterAll(() => quorum.stop());

describe('/calc', () => {
  it('shows the result in human units, with what was typed and something to picture it by', async () => {
    const result = await ada.slash('calc', { expression: '100M users * 10 req/user/day' });
    expect(result.ephemeral).toBe(false);
    expect(textOf(result)).toBe(
      '11,574 req/s\n`100M users * 10 req/user/day`\n= 1 billion req a day\n**About 12 servers at 1,000 req/s each.**',
    );
  });

  it('shows each step where there are several', async () => {
    const result = await ada.slash('calc', { expression: '1M users * 2 photos/user/day * 500 KB/photo' });
    expect(textOf(result)).toBe(
      [
        '1 TB a day',
        '`1M users * 2 photos/user/day * 500 KB/photo`',
        '= 92.59 Mbps = 11.57 MB/s',
        '1M users × 2 photos/user/day = 23.15 photos/s',
        '23.15 photos/s × 500 KB/photo = 1 TB a day',
        '**9.3% of a 1 Gbps link.**',
      ].join('\n'),
    );
  });

  it('leaves early steps out of a long sum, and says so', async () => {
    const result = await ada.slash('calc', { expression: '1+2+3+4+5+6+7+8+9' });
    expect(textOf(result)).toMatch(/^45\n`.*`\n-# The first 2 steps are left out\.\n6 \+ 4 = 10\n/);
  });

  it('answers a range with a range', async () => {
    const result = await ada.slash('calc', { expression: '50M to 200M users * 10 req/user/day' });
    expect(textOf(result)).toMatch(
      /^About 11,600 req\/s\n.*\n.*\n\*\*5,790 req\/s\*\* \(p5\) to \*\*23,100 req\/s\*\* \(p95\); the title is the median\.\n-# Sampled: /,
    );
  });

  it.each([
    ['1 TB / 1 Gbps in minutes', '133.3 minutes'],
    ['0.25 as %', '25%'],
  ])('converts: %s', async (expression, shown) => {
    expect(textOf(await ada.slash('calc', { expression })).split('\n')[0]).toBe(shown);
  });

  it('says how it read what could mean two things', async () => {
    const result = await ada.slash('calc', { expression: '100 servers * $0.10/h' });
    expect(textOf(result)).toContain('Assumed: the amount was read as being for each server.');
  });

  it('refuses nonsense to the member alone, with a way on and what they typed', async () => {
    const refusal = await ada.slash('calc', { expression: '10 s + 5 GB' });
    expect(refusal.ephemeral).toBe(true);
    expect(textOf(refusal)).toMatch(
      /^Seconds cannot be added to bytes: they measure different things\. Try `.*\n-# You typed `10 s \+ 5 GB`$/,
    );
  });

  it.each(['`1` + 1', '1 @everyone', '<@1191000000000000001> * 2'])(
    'cannot be made to ping or to break out: %s',
    async (expression) => {
      const { message } = await ada.slash('calc', { expression });
      expect([message.mentions, message.mention_everyone]).toEqual([[], false]);
    },
  );
});
