import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calculator } from '../../../../src/domain/estimate/calculators/calculator.ts';
import { workOut } from '../../../../src/domain/estimate/calculators/estimate.ts';
import { readGiven } from '../../../../src/domain/estimate/calculators/given.ts';
import { GROUPS } from '../../../../src/domain/estimate/calculators/index.ts';
import { littlesLaw } from '../../../../src/domain/estimate/calculators/queueing.ts';
import { servers } from '../../../../src/domain/estimate/calculators/servers.ts';
import { readShorthand, shorthand } from '../../../../src/domain/estimate/calculators/shorthand.ts';
import { peak } from '../../../../src/domain/estimate/calculators/traffic.ts';
import { answerOf, baseValueOf, refusalOf } from './shown.ts';

const CALCULATORS = GROUPS.flatMap(({ calculators }) => calculators);

describe('what is typed for an input', () => {
  it.each([
    ['100M', '10'],
    ['100M users', '10/day'],
    ['100 million people', '10 req/user/day'],
    ['100,000,000', '10 photos/user/day'],
    [' 100_000_000 ', '10 per day'],
    ['1e8', '300/30 days'],
  ])('means the same in many ways: %s, %s', (users, requests) =>
    expect(baseValueOf(peak, { users, requests, peak: '1x' })).toBeCloseTo(11_574.07, 2),
  );

  it.each([
    ['users', '10 GB', 'Daily active users: this takes users, not bytes. Write it as in `100M`.'],
    ['users', '10M servers', 'Daily active users: this takes users, not servers. Write it as in `100M`.'],
    ['users', '0', 'Daily active users: it has to be more than nothing.'],
    ['requests', '10 s', /^Requests per user: this takes requests per user per second, not seconds\./],
    ['peak', '0.5', 'Peak factor: at least 1, as the busiest time is no quieter than the average.'],
    ['peak', '5 to 2', 'A range runs from the smaller to the larger, as in `50M to 200M`.'],
    ['users', '1 s to 5 GB', 'The ends of a range measure the same thing; these are seconds and bytes.'],
  ])('is refused with a sentence: %s %s', (name, text, sentence) => {
    const refusal = refusalOf(peak, { [name]: text });
    if (typeof sentence === 'string') expect(refusal).toBe(sentence);
    else expect(refusal).toMatch(sentence);
  });
});

describe('a range', () => {
  const outcomesOf = (calculator: Calculator, typed: Record<string, string>) =>
    workOut(calculator, typed).outcomes ?? expect.fail('there was no range');

  it.each(['50M to 200M', '50M–200M users', '50-200M'])(
    'gives nine cases in ten, and the middle: %s',
    (users) => {
      const { p5, median, p95, without } = outcomesOf(peak, { users, requests: '86400', peak: '1' });
      expect([p5, median, p95].map(({ value }) => Math.round(value / 1e6))).toEqual([50, 100, 200]);
      expect(without).toBeNull();
    },
  );

  it('draws the same for the same numbers, so that everybody sees the same', () => {
    const typed = { users: '1M to 9M', requests: '5/day to 20/day' };
    expect(outcomesOf(peak, typed)).toEqual(outcomesOf(peak, typed));
  });

  it('keeps to the limits of the input, whole numbers included', () => {
    const { drawn } = outcomesOf(servers, { peak: '1/s', spares: '0 to 3' });
    expect(new Set(drawn)).toEqual(new Set([1, 2, 3, 4]));
    expect(Math.min(...outcomesOf(peak, { users: '86400', requests: '1', peak: '1 to 2' }).drawn)).toBe(1);
  });

  it('stays in order: p5, median, p95', () => {
    const size = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(size, size, (low, more) => {
        const { p5, median, p95 } = outcomesOf(littlesLaw, { rate: `${low} to ${low + more}` });
        expect([p5.value <= median.value, median.value <= p95.value]).toEqual([true, true]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a shorthand', () => {
  const roundTrip = (typed: Record<string, string>, room = 80) => {
    const text = shorthand(
      readGiven(peak.inputs, typed),
      (short) => encodeURIComponent(short).length <= room,
    );
    return text === null ? null : readShorthand(peak, text);
  };

  it('gives back what was typed, and nothing for what is as usual', () => {
    const typed = { users: '50M to 200M people', requests: '12 req/user/day', peak: '3x' };
    expect(roundTrip(typed)).toEqual({ ...typed, peak: '' });
    expect(roundTrip({})).toEqual({ users: '', requests: '', peak: '' });
  });

  it('rounds when there is no room, and gives up when there is none at all', () => {
    const typed = { requests: '12.3456789/day', peak: '2.5' };
    expect(roundTrip({ ...typed, users: '123456789 to 223456789' }, 35)).toEqual({
      users: '123457000 to 223457000',
      requests: '12.3457',
      peak: '2.5',
    });
    expect(roundTrip({ users: '123456789 to 223456789' }, 5)).toBeNull();
  });
});

describe.each(CALCULATORS)('$title', (calculator) => {
  it('works out what is usual, with units, steps and a formula', () => {
    expect(answerOf(calculator)).toMatch(/\d/);
    const { work } = workOut(calculator, {});
    expect(work.steps.map((step) => step()).join('\n')).not.toMatch(/NaN|undefined|Infinity/);
    expect(work.steps.length).toBeGreaterThan(0);
  });
});
