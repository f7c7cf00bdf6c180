import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hitRatio,
  refreshAhead,
  uniformHit,
} from '../../../../src/domain/estimate/calculators/cache-hits.ts';
import {
  accessTime,
  cacheAside,
  writeBack,
  writeThrough,
} from '../../../../src/domain/estimate/calculators/cache-latency.ts';
import {
  bandwidthSaved,
  cacheMemory,
  workingSet,
} from '../../../../src/domain/estimate/calculators/cache-room.ts';
import type { Calculator } from '../../../../src/domain/estimate/calculators/calculator.ts';
import { answersOf, baseValueOf, refusalOf } from './shown.ts';

describe('calculators of caches', () => {
  it.each<[string, Calculator, Record<string, string>, string[]]>([
    ['900 of 1,000 hit', hitRatio, { hits: '900', misses: '100' }, ['90%', '10%']],
    ['no misses', hitRatio, { hits: '5', misses: '0' }, ['100%', '0%']],
    ['the worked example of the sources', accessTime, {}, ['10.9 ms', '11 ms', '9.174x']],
    ['a lookup, a read and a fill', cacheAside, {}, ['11.1 ms', '102 ms']],
    ['a fifth of the data', uniformHit, {}, ['20%']],
    ['more room than data', uniformHit, { cache: '50 GB' }, ['100%']],
    ['entries with their overhead', cacheMemory, { copies: '2' }, ['21.2 GB', '20 GB']],
    ['the whole working set, not a fifth of it', workingSet, { headroom: '1' }, ['100 GB', '100 GB']],
    ['nine tenths of the bytes', bandwidthSaved, {}, ['7.2 Gbps', '800 Mbps']],
    ['expiries alone profit', refreshAhead, { expiries: '0%' }, ['90%', '10%']],
    [
      'every miss an expiry, every one in time',
      refreshAhead,
      { expiries: '1', refreshed: '1' },
      ['100%', '0%'],
    ],
    ['a sum, as one follows the other', writeThrough, {}, ['11 ms', '10 ms']],
    ['five seconds of writes', writeBack, {}, ['5,000 writes', '2,500 writes', '0.1%']],
  ])('%s', (_name, calculator, typed, answers) => {
    expect(answersOf(calculator, typed)).toEqual(answers);
  });

  it('refuses a ratio of no lookups', () => {
    expect(refusalOf(hitRatio, { hits: '0', misses: '0' })).toBe(
      'Without a single lookup there is no hit ratio.',
    );
  });

  it('never gets slower by hitting more, where a miss takes longer than a hit', () => {
    const ratio = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(ratio, ratio, (a, b) => {
        const mean = (hit: number) => baseValueOf(accessTime, { 'hit-ratio': hit.toFixed(6) });
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(mean(high)).toBeLessThanOrEqual(mean(low) + 1e-12);
      }),
      { numRuns: 30 },
    );
  });

  it('agrees with a simulation of uniform reads', () => {
    const cached = new Set(Array.from({ length: 8 }, (_, i) => i));
    const reads = Array.from({ length: 4_000 }, (_, i) => (i * 7) % 40);
    const hits = reads.filter((key) => cached.has(key)).length / reads.length;
    expect(baseValueOf(uniformHit)).toBeCloseTo(hits, 2);
  });
});
