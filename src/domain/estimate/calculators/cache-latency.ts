import { add, multiply } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { pointsOf } from './curve.ts';
import { percent, seconds, times } from './figures.ts';
import { amount, amountOrNone, share } from './input.ts';
import { line } from './line.ts';

const MS = 1e3;

/** The time of a miss is all that a miss takes. Where the lookup is not in it, the second result adds it. */
export const accessTime = defineCalculator({
  name: 'access-time',
  title: 'Effective access time',
  summary: 'Mean read with a cache',
  topic: 'caching-basics-and-layers',
  formulas: ['eat-cache'],
  formula: 'mean = H × hit time + (1 − H) × miss time',
  inputs: {
    'hit-ratio': share('Hit ratio', '90%'),
    hit: amount('Time of a hit', '1 ms', '1 ms'),
    miss: amount('Time of a miss', '1 ms', '100 ms'),
  },
  work({ 'hit-ratio': hit, hit: fast, miss: slow }) {
    const misses = percent(1 - hit.value);
    const mean = seconds(hit.value * fast.value + misses.value * slow.value);
    const lookedUp = seconds(mean.value + misses.value * fast.value);
    return {
      results: [
        { label: 'Mean', amount: mean },
        { label: 'If a miss pays the lookup too', amount: lookedUp },
        { label: 'Faster than no cache', amount: times(slow.value / mean.value) },
      ],
      steps: [line`${hit} × ${fast} + ${misses} × ${slow} = ${mean}`],
    };
  },
  curve({ 'hit-ratio': hit, hit: fast, miss: slow }) {
    const mean = (ratio: number) => (ratio * fast.value + (1 - ratio) * slow.value) * MS;
    return {
      title: 'Mean read time by hit ratio',
      x: { label: 'Hit ratio', suffix: '%', most: 100 },
      y: { label: 'Mean, ms', least: 0 },
      points: pointsOf([50, 100], 50, (x) => mean(x / 100)),
      here:
        hit.value < 0.5
          ? null
          : {
              at: [hit.value * 100, mean(hit.value)],
              label: line`${hit}: ${seconds(mean(hit.value) / MS)}`(),
            },
      says: 'The mean falls in a straight line: from 98% to 99% halves what misses cost.',
    };
  },
});

/** A reader of a cache-aside cache looks up, reads the store, and writes the entry back, one after another. */
export const cacheAside = defineCalculator({
  name: 'cache-aside',
  title: 'Cache-aside read',
  summary: 'Mean read, lookup and fill paid',
  topic: 'cache-aside-and-read-through',
  formulas: ['eat-cache-aside'],
  formula: 'mean = H × C + (1 − H) × (C + DB + W)',
  inputs: {
    'hit-ratio': share('Hit ratio', '90%'),
    cache: amount('Cache lookup (C)', '1 ms', '1 ms'),
    database: amount('Database read (DB)', '1 ms', '100 ms'),
    fill: amountOrNone('Write to the cache (W)', '1 ms', '1 ms'),
  },
  work({ 'hit-ratio': hit, cache, database, fill }) {
    const misses = percent(1 - hit.value);
    const miss = add(add(cache, database), fill);
    const mean = seconds(hit.value * cache.value + misses.value * miss.value);
    return {
      results: [
        { label: 'Mean', amount: mean },
        { label: 'A miss', amount: miss },
      ],
      steps: [
        line`A miss: ${cache} + ${database} + ${fill} = ${miss}`,
        line`${hit} × ${cache} + ${misses} × ${miss} = ${mean}`,
      ],
    };
  },
});

/** The store is written, then the cache: the times add up. Only where both go out at once, the slower one counts. */
export const writeThrough = defineCalculator({
  name: 'write-through',
  title: 'Write-through latency',
  summary: 'A write to store and cache',
  topic: 'cache-write-strategies',
  formulas: ['write-through-latency'],
  formula: 'write = database + cache; at the same time: the slower of the two',
  inputs: {
    database: amount('Database write', '1 ms', '10 ms'),
    cache: amount('Cache write', '1 ms', '1 ms'),
  },
  work({ database, cache }) {
    const both = add(database, cache);
    const slower = seconds(Math.max(database.value, cache.value));
    return {
      results: [
        { label: 'One after the other', amount: both },
        { label: 'At the same time', amount: slower },
      ],
      steps: [line`${database} + ${cache} = ${both}`],
    };
  },
});

/** The chance holds where the two do not depend on each other. */
export const writeBack = defineCalculator({
  name: 'write-back',
  title: 'Write-back risk',
  summary: 'Writes lost if the cache dies',
  topic: 'cache-write-strategies',
  formulas: ['write-back-risk'],
  formula: 'lost at most = write rate × flush interval; risk of a write = P(cache dies) × P(not flushed)',
  inputs: {
    rate: amount('Write rate', '1 writes/s', '1000/s'),
    interval: amount('Flush interval', '1 s', '5 s'),
    dies: share('Chance that the cache dies', '1%'),
    unflushed: share('Share not yet flushed', '10%'),
  },
  assumed: ['the cache keeps no second copy'],
  work({ rate, interval, dies, unflushed }) {
    const lost = multiply(rate, interval);
    const risk = percent(multiply(dies, unflushed).value);
    return {
      results: [
        { label: 'Lost at most', amount: lost },
        { label: 'Lost on average', amount: { ...lost, value: lost.value / 2 } },
        { label: 'Risk of one write', amount: risk },
      ],
      steps: [line`${rate} × ${interval} = ${lost}`, line`${dies} × ${unflushed} = ${risk}`],
    };
  },
});
