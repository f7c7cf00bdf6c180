import { YEAR } from '../human-duration.ts';
import { CalculationError } from '../quantity.ts';
import { defineCalculator, type Result } from './calculator.ts';
import { percent, seconds, shown } from './figures.ts';
import { amount, amountOrNone, count, several, share } from './input.ts';
import { line } from './line.ts';
import { failureOfKOfN, missingInParallel, missingInSeries } from './redundancy.ts';

/** The share that is missing says more than what is there, and keeps its digits when that is nearly all. */
const resultsFor = (missing: number): [Result, Result] => [
  { label: 'Availability', amount: percent(1 - missing) },
  { label: 'Down in a year', amount: seconds(missing * YEAR) },
];

const INDEPENDENT = 'failures are independent';

/** MTBF as the time up between failures, also called MTTF; if repair is counted in it, subtract that first. */
export const fromFailures = defineCalculator({
  name: 'mtbf',
  title: 'Availability from MTBF and MTTR',
  summary: 'From failures and repairs',
  topic: 'reliability-metrics',
  formulas: ['availability-mtbf'],
  formula: 'availability = MTBF ÷ (MTBF + MTTR)',
  inputs: {
    mtbf: amount('Time up between failures', '1 h', '1000 h'),
    mttr: amountOrNone('Time to repair', '1 h', '1 h'),
  },
  work({ mtbf, mttr }) {
    const missing = mttr.value / (mtbf.value + mttr.value);
    const results = resultsFor(missing);
    return { results, steps: [line`${mtbf} ÷ (${mtbf} + ${mttr}) = ${results[0].amount}`] };
  },
});

export const measured = defineCalculator({
  name: 'uptime',
  title: 'Availability measured',
  summary: 'From time up and time down',
  topic: 'availability-math',
  formulas: ['availability-uptime'],
  formula: 'availability = up ÷ (up + down)',
  inputs: { up: amount('Time up', '1 h', '719 h'), down: amountOrNone('Time down', '1 h', '1 h') },
  work({ up, down }) {
    const results = resultsFor(down.value / (up.value + down.value));
    return { results, steps: [line`${up} ÷ (${up} + ${down}) = ${results[0].amount}`] };
  },
});

const parts = several(share('Availability of each part', '99.9%, 99.9%'));
const replicas = count('Of each', '1', '1', {
  most: 1_000,
  limit: 'Of each: a whole number from 1 to 1,000.',
});

export const series = defineCalculator({
  name: 'series',
  title: 'Availability in series',
  summary: 'When all parts are needed',
  topic: 'availability-math',
  formulas: ['availability-series'],
  formula: 'availability = A₁ × A₂ × … (Aᴺ for N alike)',
  inputs: { parts, each: replicas },
  assumed: [INDEPENDENT],
  work({ parts: of, each }) {
    const results = resultsFor(
      missingInSeries(
        of.map(({ value }) => value),
        each.value,
      ),
    );
    return {
      results,
      steps: [
        line`${listOf(of)}${each.value === 1 ? '' : `, each ${each.value} times`} = ${results[0].amount}`,
      ],
    };
  },
});

const listOf = (of: readonly { readonly value: number }[]): string =>
  of.map(({ value }) => percent(value).textOf(value)).join(' × ');

export const kOfN = defineCalculator({
  name: 'k-of-n',
  title: 'Availability of k of n',
  summary: 'When some of many are enough',
  topic: 'availability-math',
  formulas: ['availability-parallel'],
  formula: 'availability = Σ C(n, i) × Aⁱ × (1 - A)ⁿ⁻ⁱ for i from k to n',
  inputs: {
    one: share('Availability of one', '99%'),
    n: count('Replicas', '1', '5', { most: 1_000, limit: 'Replicas: a whole number from 1 to 1,000.' }),
    k: count('Needed', '1', '3'),
  },
  assumed: [INDEPENDENT, 'failover is instant'],
  work({ one, n, k }) {
    if (k.value > n.value)
      throw new CalculationError(`Of ${n.value} replicas no more than ${n.value} can be needed.`);
    const missing = failureOfKOfN(one.value, n.value, k.value);
    const results = resultsFor(missing);
    const spare = n.value - k.value;
    return {
      results,
      steps: [
        line`${n} replicas may lose ${spare}; more than ${spare} are down for ${percent(missing)} of the time`,
        line`100% - ${percent(missing)} = ${results[0].amount}`,
      ],
    };
  },
});

/** One survivor has to carry all the load, and something has to send it there. */
export const parallel = defineCalculator({
  name: 'parallel',
  title: 'Availability in parallel',
  summary: 'When one of the parts is enough',
  topic: 'redundancy-and-failover',
  formulas: ['availability-parallel'],
  formula: 'availability = 1 - (1 - A₁) × (1 - A₂) × …',
  inputs: { parts: several(share('Availability of each part', '99%')), each: { ...replicas, usual: '2' } },
  assumed: [INDEPENDENT, 'failover is instant', 'one alone carries all the load'],
  work({ parts: of, each }) {
    const missing = missingInParallel(
      of.map(({ value }) => value),
      each.value,
    );
    const results = resultsFor(missing);
    const down = of.map(({ value }) => percent(1 - value).textOf(1 - value)).join(' × ');
    return {
      results,
      steps: [
        line`All down: ${down}${each.value === 1 ? '' : `, each ${each.value} times`} = ${percent(missing)}`,
        line`100% - ${percent(missing)} = ${results[0].amount}`,
      ],
    };
  },
  curve({ parts: of, each: { value: n } }) {
    const downtime = (each: number) =>
      missingInParallel(
        of.map(({ value }) => value),
        each,
      ) * YEAR;
    const widest = Math.max(5, Math.min(n + 1, 12));
    const counts = Array.from({ length: widest }, (_, i) => i + 1);
    const label = shown(seconds(downtime(n)));
    return {
      title: 'Downtime by replicas',
      x: { label: 'Replicas of each', whole: true, least: 1, most: widest },
      y: { label: 'Seconds a year', scale: 'log' },
      points: counts.flatMap((each) => (downtime(each) > 0 ? [[each, downtime(each)] as const] : [])),
      here: downtime(n) > 0 && n <= widest ? { at: [n, downtime(n)], label } : null,
      says: `With ${n} of each, all are down for ${label} a year; each replica more divides that again.`,
    };
  },
});
