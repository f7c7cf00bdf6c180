import { CalculationError } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { percent, ratio, seconds, things } from './figures.ts';
import { amount, amountOrNone, count, several, share } from './input.ts';
import { line } from './line.ts';

const sum = (values: readonly { readonly value: number }[]): number =>
  values.reduce((total, { value }) => total + value, 0);

/**
 * Over one round of as many turns as the weights add up to. The order is that of smooth weighted round robin: each
 * turn adds to every server its weight, picks the highest, and takes the sum of the weights from that one.
 * Source: nginx, "Upstream: smooth weighted round-robin balancing" (2012).
 */
export const weights = defineCalculator({
  name: 'weights',
  title: 'Weighted round robin',
  summary: 'Share and order of servers',
  topic: 'load-balancing-algorithms',
  formulas: ['lb-weights', 'wrr-algorithm'],
  formula: 'share = weight ÷ sum of weights',
  inputs: {
    weights: several(
      count('Weights', '1', '3, 2, 1', {
        most: 100,
        limit: 'Weights: whole numbers from 1 to 100, with commas, as in `3, 2, 1`.',
      }),
    ),
  },
  work({ weights }) {
    const total = sum(weights);
    const shares = weights.map(({ value }, i) => ({
      label: `Server ${LETTERS[i]}`,
      amount: percent(value / total),
    }));
    const [first = { label: 'Server A', amount: percent(1) }, ...others] = shares;
    const turns = smoothTurns(weights.map(({ value }) => value));
    return {
      results: [first, ...others],
      steps: [
        line`Sum of the weights: ${ratio(total)}`,
        line`A round, spread out: ${turns.slice(0, MOST_TURNS).join(' ')}${turns.length > MOST_TURNS ? ' …' : ''}`,
      ],
    };
  },
});

const LETTERS = 'ABCDEFGHIJ';
const MOST_TURNS = 20;

/** The servers of one round, as letters. */
export function smoothTurns(weights: readonly number[]): string[] {
  const total = weights.reduce((all, weight) => all + weight, 0);
  const current = weights.map(() => 0);
  return Array.from({ length: total }, () => {
    weights.forEach((weight, i) => {
      current[i] = (current[i] ?? 0) + weight;
    });
    const picked = current.indexOf(Math.max(...current));
    current[picked] = (current[picked] ?? 0) - total;
    return LETTERS.charAt(picked);
  });
}

/** What a member of the public waits on average; the fastest server tells only the best case. */
export const balancedResponse = defineCalculator({
  name: 'balanced',
  title: 'Response behind a balancer',
  summary: 'Mean over servers, plus the hop',
  topic: 'lb-scaling-and-overhead',
  formulas: ['lb-response-time', 'lb-overhead'],
  formula: 'mean = Σ share × response time + hop',
  inputs: {
    times: several(amount('Response times', '1 ms', '20 ms, 20 ms, 80 ms')),
    hop: amountOrNone('Hop through the balancer', '1 ms', '1 ms'),
  },
  assumed: ['each server gets the same share'],
  work({ times, hop }) {
    const mean = seconds(sum(times) / times.length);
    const all = seconds(mean.value + hop.value);
    return {
      results: [
        { label: 'Mean', amount: all },
        {
          label: 'At best',
          amount: seconds(Math.min(...times.map(({ value }) => value)) + hop.value),
        },
      ],
      steps: [line`Mean of ${ratio(times.length)} servers: ${mean}`, line`${mean} + ${hop} = ${all}`],
    };
  },
});

/** Moves by a part of each difference; a jump is half done after ln 0.5 ÷ ln(1 − α) measurements. */
export const movingAverage = defineCalculator({
  name: 'ema',
  title: 'Moving average',
  summary: 'Exponential, as balancers keep it',
  topic: 'load-balancing-algorithms',
  formulas: ['ema'],
  formula: 'new = α × measured + (1 − α) × old',
  inputs: {
    alpha: share('Weight of the newest (α)', '0.2', {
      above: 0,
      limit: 'α: above 0, or nothing is learned, and at most 1, which forgets all before.',
    }),
    measured: amount('Measured', '1 ms', '200 ms'),
    old: amount('Average so far', '1 ms', '100 ms'),
  },
  work({ alpha, measured, old }) {
    const rest = ratio(1 - alpha.value);
    const next = seconds(alpha.value * measured.value + rest.value * old.value);
    const half = alpha.value === 1 ? 1 : Math.ceil(Math.log(0.5) / Math.log(1 - alpha.value));
    return {
      results: [
        { label: 'New average', amount: next },
        { label: 'A jump is half in after', amount: things(half, 'measurement') },
      ],
      steps: [line`${alpha} × ${measured} + ${rest} × ${old} = ${next}`],
    };
  },
});

/** A pool with one server left is up only if that one can carry everything, and only as far as its balancer is. */
export const pool = defineCalculator({
  name: 'pool',
  title: 'Availability of a pool',
  summary: 'Servers behind a balancer',
  topic: 'load-balancing-basics',
  formulas: ['lb-pool-availability'],
  formula: 'A = balancer × P(at least so many of the servers are up)',
  inputs: {
    servers: count('Servers', '1', '4', { most: 1_000, limit: 'Servers: from 1 to 1,000.' }),
    needed: count('Needed for the load', '1', '3'),
    each: share('Availability of one', '99%'),
    balancer: share('Availability of the balancer', '99.99%'),
  },
  assumed: ['servers fail on their own, not together'],
  work({ servers, needed, each, balancer }) {
    if (needed.value > servers.value)
      throw new CalculationError('A pool cannot need more servers than it has. Add servers, or need fewer.');
    const enough = percent(atLeast(needed.value, servers.value, each.value));
    const all = percent(enough.value * balancer.value);
    return {
      results: [
        { label: 'Available', amount: all },
        { label: 'Enough servers up', amount: enough },
      ],
      steps: [line`At least ${needed} of ${servers} up: ${enough}`, line`${enough} × ${balancer} = ${all}`],
    };
  },
});

/** The chance that at least k of n are up, each with the same chance: the upper tail of the binomial distribution. */
export function atLeast(k: number, n: number, p: number): number {
  if (p === 1 || k <= 0) return 1;
  if (p === 0) return 0;
  let logChoose = 0;
  let below = 0;
  for (let up = 0; up < k; up++) {
    if (up > 0) logChoose += Math.log((n - up + 1) / up);
    below += Math.exp(logChoose + up * Math.log(p) + (n - up) * Math.log1p(-p));
  }
  return Math.min(1, Math.max(0, 1 - below));
}
