import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calculator } from '../../../../src/domain/estimate/calculators/calculator.ts';
import {
  btree,
  connections,
  queries,
  selectivity,
} from '../../../../src/domain/estimate/calculators/indexing.ts';
import { remap, ring } from '../../../../src/domain/estimate/calculators/partitioning.ts';
import { tfIdf } from '../../../../src/domain/estimate/calculators/ranking.ts';
import {
  lag,
  quorum,
  readCapacity,
  writeCapacity,
} from '../../../../src/domain/estimate/calculators/replication.ts';
import { fanOut, partitions, streamWindows } from '../../../../src/domain/estimate/calculators/streams.ts';
import { answersOf, baseValueOf, refusalOf } from './shown.ts';

describe('calculators of data', () => {
  it.each<[string, Calculator, Record<string, string>, string[]]>([
    ['50,000 values in a million rows', selectivity, {}, ['0.05', '20 rows', '0.002%']],
    ['a key', selectivity, { distinct: '1M' }, ['1', '1 row', '0.0001%']],
    ['a billion rows, 200 keys a page', btree, {}, ['4 levels', '1.6 billion rows']],
    ['exactly full levels', btree, { rows: '1000', keys: '10' }, ['3 levels', '1,000 rows']],
    ['101 queries against 2', queries, {}, ['202 ms', '4 ms', '50.5x']],
    ['4 cores and a disk', connections, {}, ['9 connections']],
    ['all reads in memory', connections, { cached: '100%' }, ['8 connections']],
    ['ten minutes of 2,000 too many', lag, { network: '0' }, ['2 min', '1,200,000 changes']],
    ['a follower that keeps up', lag, { written: '9K/s' }, ['1 ms', '0 changes']],
    ['a leader and three followers', readCapacity, {}, ['32,000 req/s', '8,000 req/s']],
    ['three leaders are no three times', writeCapacity, {}, ['5,000 writes/s', '15,000 writes/s']],
    ['two and two of three', quorum, {}, ['1 copy', '1 copy', '1 copy']],
    ['one and one of three', quorum, { r: '1', w: '1' }, ['0 copies', '2 copies', '2 copies']],
    [
      'three to four by modulo',
      remap,
      { before: '3', after: '4' },
      ['25%', '250,000 keys', '75%', '750,000 keys'],
    ],
    ['a node fewer', remap, { before: '4', after: '3' }, ['25%', '250,000 keys', '75%', '750,000 keys']],
    ['as many as before', remap, { after: '10' }, ['0%', '0 keys', '0%', '0 keys']],
    ['100 points a node', ring, {}, ['10%', '10%', '1,000', '4.295 billion']],
    ['the slower side decides', partitions, {}, ['20 partitions', '20 consumers']],
    ['5 minutes every 2', streamWindows, {}, ['2.5', '300,000 events', '3']],
    ['push at 10 loads a post', fanOut, {}, ['462,963 inserts/s', '4,629,630 lookups/s', '2,315 posts/s']],
    ['a word in a thousandth of the documents', tfIdf, {}, ['20.72', '6.908']],
    ['a word in all of them weighs nothing', tfIdf, { with: '1M' }, ['0', '0']],
  ])('%s', (_name, calculator, typed, answers) => {
    expect(answersOf(calculator, typed)).toEqual(answers);
  });

  it.each([
    [quorum, { r: '4' }, 'R cannot be more than N: there are only 3 copies to ask. Lower R or raise N.'],
    [quorum, { w: '9' }, 'W cannot be more than N: there are only 3 copies to ask. Lower W or raise N.'],
    [
      selectivity,
      { distinct: '2M' },
      'There cannot be more distinct values than rows. Check the two numbers.',
    ],
    [btree, { keys: '1' }, 'Keys in a page: two or more, or it is no tree.'],
  ])('refuses what cannot be: $1', (calculator, typed, sentence) => {
    expect(refusalOf(calculator, typed)).toBe(sentence);
  });

  const size = fc.integer({ min: 1, max: 60 });

  it('moves by modulo what a count of a million hashes moves', () => {
    fc.assert(
      fc.property(size, size, (n, m) => {
        const hashes = Array.from({ length: n * m }, (_, hash) => hash);
        const moved = hashes.filter((hash) => hash % n !== hash % m).length / hashes.length;
        const [, , modulo = ''] = answersOf(remap, { before: `${n}`, after: `${m}` });
        expect(Number.parseFloat(modulo)).toBeCloseTo(moved * 100, 0);
      }),
      { numRuns: 50 },
    );
  });

  it('overlaps just when every set of R and every set of W of N have a copy in common', () => {
    const copies = fc.integer({ min: 1, max: 5 });
    const sets = (n: number, k: number) =>
      Array.from({ length: 2 ** n }, (_, bits) => bits).filter(
        (bits) => bits.toString(2).replaceAll('0', '').length === k,
      );
    fc.assert(
      fc.property(copies, copies, copies, (n, r, w) => {
        fc.pre(r <= n && w <= n);
        const meet = sets(n, r).every((read) => sets(n, w).every((written) => (read & written) !== 0));
        expect(baseValueOf(quorum, { n: `${n}`, r: `${r}`, w: `${w}` }) > 0).toBe(meet);
      }),
      { numRuns: 60 },
    );
  });

  it('holds all rows in as many levels, and not in one fewer', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n, max: 10n ** 15n }), fc.integer({ min: 2, max: 500 }), (rows, keys) => {
        const levels = baseValueOf(btree, { rows: String(rows), keys: String(keys) });
        expect(BigInt(keys) ** BigInt(levels) >= rows).toBe(true);
        if (levels > 1) expect(BigInt(keys) ** BigInt(levels - 1) < rows).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
