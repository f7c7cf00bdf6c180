import { CalculationError, divide, multiply } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { percent } from './figures.ts';
import { amount, amountOrNone, share } from './input.ts';
import { line } from './line.ts';

/** At least one of the two must be more than nothing. */
export const hitRatio = defineCalculator({
  name: 'hit-ratio',
  title: 'Hit ratio',
  summary: 'Share of lookups that hit',
  topic: 'cache-hit-ratio-and-sizing',
  formulas: ['hit-ratio'],
  formula: 'hit ratio = hits ÷ (hits + misses)',
  inputs: {
    hits: amountOrNone('Hits', '1', '950'),
    misses: amountOrNone('Misses', '1', '50'),
  },
  work({ hits, misses }) {
    const lookups = hits.value + misses.value;
    if (lookups === 0) throw new CalculationError('Without a single lookup there is no hit ratio.');
    const ratio = percent(hits.value / lookups);
    return {
      results: [
        { label: 'Hit ratio', amount: ratio },
        { label: 'Reach the store', amount: percent(misses.value / lookups) },
      ],
      steps: [line`${hits} ÷ (${hits} + ${misses}) = ${ratio}`],
    };
  },
});

/** The least that a cache of this size reaches: popular entries only make it better. */
export const uniformHit = defineCalculator({
  name: 'uniform-hit',
  title: 'Hit ratio without favourites',
  summary: 'If all entries are read alike',
  topic: 'cache-hit-ratio-and-sizing',
  formulas: ['cache-uniform-hit'],
  formula: 'hit ratio = min(1, cache ÷ data)',
  inputs: {
    cache: amount('Cache', '1 GB', '8 GB'),
    data: amount('Data that is read', '1 GB', '40 GB'),
  },
  assumed: ['every entry is read as often as any other, and all are of one size'],
  work({ cache, data }) {
    const ratio = percent(Math.min(1, divide(cache, data).value));
    return {
      results: [{ label: 'Hit ratio', amount: ratio }],
      steps: [line`${cache} ÷ ${data} = ${ratio}`],
    };
  },
});

/** A refresh ahead of time helps with entries that expire, and not with those never read or long evicted. */
export const refreshAhead = defineCalculator({
  name: 'refresh-ahead',
  title: 'Refresh ahead',
  summary: 'Hit ratio with early refresh',
  topic: 'refresh-ahead-and-cache-warming',
  formulas: ['refresh-ahead-hit'],
  formula: 'H′ = H + (1 − H) × expiries among misses × refreshed in time',
  inputs: {
    'hit-ratio': share('Hit ratio now', '90%'),
    expiries: share('Misses that are expiries', '50%'),
    refreshed: share('Of those, refreshed in time', '80%'),
  },
  work({ 'hit-ratio': hit, expiries, refreshed }) {
    const misses = percent(1 - hit.value);
    const saved = percent(multiply(multiply(misses, expiries), refreshed).value);
    const after = percent(hit.value + saved.value);
    return {
      results: [
        { label: 'Hit ratio', amount: after },
        { label: 'Misses left', amount: percent(1 - after.value) },
      ],
      steps: [
        line`${misses} misses × ${expiries} × ${refreshed} = ${saved}`,
        line`${hit} + ${saved} = ${after}`,
      ],
    };
  },
});
