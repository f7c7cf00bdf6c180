import { divide, multiply } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { percent, things } from './figures.ts';
import { amount, amountOrNone, count, share } from './input.ts';
import { line } from './line.ts';

const window = amount('Window', '1 min', '1 min');
const limit = count('Limit of a window', '1 req', '100');

/** The bucket starts full, so the first window lets more through than the rate says. */
export const tokenBucket = defineCalculator({
  name: 'token-bucket',
  title: 'Token bucket',
  summary: 'Most requests within a time',
  topic: 'rate-limiting',
  formulas: ['token-bucket'],
  formula: 'most = capacity + refill rate × time',
  inputs: {
    capacity: count('Capacity', '1 req', '100'),
    refill: amount('Refill rate', '1 req/s', '10/s'),
    time: amount('Time', '1 s', '60 s'),
  },
  work({ capacity, refill, time }) {
    const refilled = multiply(refill, time);
    const most = things(Math.floor(Number((capacity.value + refilled.value).toPrecision(12))), 'req');
    const full = divide(capacity, refill);
    return {
      results: [
        { label: 'At most', amount: most },
        { label: 'In the long run', amount: refill },
        { label: 'Empty to full', amount: full },
      ],
      steps: [line`${refill} × ${time} = ${refilled}`, line`${capacity} + ${refilled} = ${most}`],
    };
  },
});

/**
 * A counter that starts anew with each window, such as Redis' INCR with EXPIRE: two windows meet, and both may be used
 * up around the border.
 */
export const fixedWindow = defineCalculator({
  name: 'fixed-window',
  title: 'Fixed window',
  summary: 'Burst around the border',
  topic: 'rate-limiting',
  formulas: ['fixed-window-burst', 'redis-incr-expire', 'express-limit'],
  formula: 'burst = 2 × limit',
  inputs: { limit, window },
  work({ limit, window }) {
    const burst = things(2 * limit.value, 'req');
    const rate = divide(limit, window);
    return {
      results: [
        { label: 'Burst around a border', amount: burst },
        { label: 'On average', amount: rate },
      ],
      steps: [line`2 × ${limit} = ${burst}`, line`${limit} ÷ ${window} = ${rate}`],
    };
  },
});

/** Takes the window before as even. Source: Cloudflare, "How we built rate limiting" (2017). */
export const slidingWindow = defineCalculator({
  name: 'sliding-window',
  title: 'Sliding window counter',
  summary: 'Count over the last window',
  topic: 'rate-limiting',
  formulas: ['sliding-window-counter'],
  formula: 'count = this window + the one before × (1 − elapsed)',
  inputs: {
    before: amountOrNone('In the window before', '1 req', '80'),
    now: amountOrNone('In this window so far', '1 req', '30'),
    elapsed: share('Share of it elapsed', '25%'),
    limit,
  },
  work({ before, now, elapsed, limit }) {
    const rest = percent(1 - elapsed.value);
    const counted = things(now.value + before.value * rest.value, 'req');
    const left = things(Math.max(0, Math.floor(limit.value - counted.value)), 'req');
    return {
      results: [
        { label: 'Counted', amount: counted },
        { label: 'Still allowed', amount: left },
      ],
      steps: [line`${now} + ${before} × ${rest} = ${counted}`, line`Limit ${limit}: ${left} left`],
    };
  },
});
