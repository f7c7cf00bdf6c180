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
  it('shows the result in human units, with what was typed', async () => {
    const result = await ada.slash('calc', { expression: '100M users * 10 req/user/day' });
    expect(result.ephemeral).toBe(false);
    expect(textOf(result)).toBe('11,574 req/s\n`100M users * 10 req/user/day`\n= 1 billion req a day');
  });

  it('converts', async () => {
    expect(textOf(await ada.slash('calc', { expression: '1 TB / 1 Gbps in minutes' }))).toMatch(
      /^133\.3 minutes\n/,
    );
  });

  it('says how it read what could mean two things', async () => {
    const result = await ada.slash('calc', { expression: '100 servers * $0.10/h' });
    expect(textOf(result)).toContain('Assumed: the amount was read as being for each server.');
  });

  it('refuses nonsense to the member alone, with a way on', async () => {
    const refusal = await ada.slash('calc', { expression: '10 s + 5 GB' });
    expect(refusal.ephemeral).toBe(true);
    expect(textOf(refusal)).toMatch(
      /^Seconds cannot be added to bytes: they measure different things\. Try `/,
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
