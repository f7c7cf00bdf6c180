import { add, multiply } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { amount, amountOrNone, count, factor, share } from './input.ts';
import { line } from './line.ts';

export const cacheMemory = defineCalculator({
  name: 'cache-memory',
  title: 'Cache memory',
  summary: 'Memory for so many entries',
  topic: 'cache-hit-ratio-and-sizing',
  formulas: ['cache-memory'],
  formula: 'memory = entries × (size + overhead) × copies',
  inputs: {
    entries: amount('Entries', '1', '10M'),
    size: amount('Mean size', '1 bytes', '1 KB'),
    overhead: amountOrNone('Overhead of an entry', '1 bytes', '60 B'),
    copies: count('Copies', '1', '1'),
  },
  work({ entries, size, overhead, copies }) {
    const each = add(size, overhead);
    const memory = multiply(multiply(entries, each), copies);
    return {
      results: [
        { label: 'Memory', amount: memory },
        { label: 'Of it payload', amount: multiply(multiply(entries, size), copies) },
      ],
      steps: [
        line`One entry: ${size} + ${overhead} = ${each}`,
        line`${entries} × ${each} × ${copies} = ${memory}`,
      ],
    };
  },
});

/**
 * The working set is what is read again while it is cached: about a fifth of the data read in a day, by the 80/20
 * rule. A cache of a fifth of that, as some advise, throws out what it is about to need.
 */
export const workingSet = defineCalculator({
  name: 'working-set',
  title: 'Cache for the working set',
  summary: 'Cache that holds what is hot',
  topic: 'cache-hit-ratio-and-sizing',
  formulas: ['cache-size'],
  formula: 'cache = data read in a day × hot share × headroom',
  inputs: {
    data: amount('Data read in a day', '1 GB', '500 GB'),
    hot: share('Hot share', '20%', { above: 0 }),
    headroom: factor('Headroom', '1.2x', {
      least: 1,
      limit: 'Headroom: at least 1, or the working set does not fit.',
    }),
  },
  assumed: ['80% of the reads go to the hot share'],
  work({ data, hot, headroom }) {
    const set = multiply(data, hot);
    const cache = multiply(set, headroom);
    return {
      results: [
        { label: 'Cache', amount: cache },
        { label: 'Working set', amount: set },
      ],
      steps: [line`${data} × ${hot} = ${set}`, line`${set} × ${headroom} = ${cache}`],
    };
  },
});

/** The share is that of bytes: many small hits save little. */
export const bandwidthSaved = defineCalculator({
  name: 'saved',
  title: 'Bandwidth saved',
  summary: 'What a cache keeps off the origin',
  topic: 'cdn',
  formulas: ['bandwidth-saved'],
  formula: 'saved = byte hit ratio × size × rate',
  inputs: {
    'hit-ratio': share('Byte hit ratio', '90%'),
    size: amount('Mean size', '1 KB', '200 KB'),
    rate: amount('Requests', '1 req/s', '5000/s'),
  },
  work({ 'hit-ratio': hit, size, rate }) {
    const bandwidth = { value: size.value * rate.value, dimensions: { bit: 1, s: -1 } };
    const saved = multiply(bandwidth, hit);
    return {
      results: [
        { label: 'Saved', amount: saved },
        { label: 'Left for the origin', amount: { ...saved, value: bandwidth.value - saved.value } },
      ],
      steps: [line`${size} × ${rate} = ${bandwidth}`, line`${bandwidth} × ${hit} = ${saved}`],
    };
  },
});
