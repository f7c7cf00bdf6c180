import { DAY } from '../human-duration.ts';
import { defineCalculator } from './calculator.ts';
import { pointsOf } from './curve.ts';
import { percent, ratio } from './figures.ts';
import { amount, count, several, share } from './input.ts';
import { line } from './line.ts';
import { missingInSeries } from './redundancy.ts';

/** Constant failure rate: neither infant mortality nor wear. */
export const survival = defineCalculator({
  name: 'survival',
  title: 'Reliability over time',
  summary: 'Chance of no failure by then',
  topic: 'reliability-metrics',
  formulas: ['reliability-exp'],
  formula: 'R(t) = e^(-λ × t), with λ = 1 ÷ MTBF',
  inputs: { mtbf: amount('Time between failures', '1 h', '8760 h'), time: amount('Time', '1 h', '720 h') },
  assumed: ['the failure rate is constant'],
  work({ mtbf, time }) {
    const exponent = time.value / mtbf.value;
    const left = percent(Math.exp(-exponent));
    return {
      results: [
        { label: 'No failure', amount: left },
        { label: 'At least one failure', amount: percent(-Math.expm1(-exponent)) },
      ],
      steps: [line`λ × t = ${time} ÷ ${mtbf} = ${ratio(exponent)}`, line`e^-${ratio(exponent)} = ${left}`],
    };
  },
  curve({ mtbf, time }) {
    const end = Math.max(3 * mtbf.value, time.value);
    const left = (t: number) => Math.exp(-t / mtbf.value);
    const here = left(time.value);
    return {
      title: 'No failure yet',
      x: { label: 'Days', least: 0, most: end / DAY },
      y: { label: 'Chance', suffix: '%', least: 0, most: 100 },
      points: pointsOf([0, end], 60, (t) => left(t) * 100).map(([t, y]): [number, number] => [t / DAY, y]),
      here: { at: [time.value / DAY, here * 100], label: percent(here).textOf(here) },
      says: `The chance of no failure is ${percent(here).textOf(here)} then, and 37% after one MTBF.`,
    };
  },
});

export const chain = defineCalculator({
  name: 'chain',
  title: 'Reliability in series',
  summary: 'When every part has to work',
  topic: 'reliability-metrics',
  formulas: ['reliability-series'],
  formula: 'R = R₁ × R₂ × …; (1 - p)ᴺ for N alike',
  inputs: {
    parts: several(share('Reliability of each part', '99.9%')),
    each: count('Of each', '1', '100', { most: 1e9, limit: 'Of each: a whole number from 1 to a billion.' }),
  },
  assumed: ['failures are independent'],
  work({ parts, each }) {
    const missing = missingInSeries(
      parts.map(({ value }) => value),
      each.value,
    );
    const works = percent(1 - missing);
    const product = parts.map(({ value }) => percent(value).textOf(value)).join(' × ');
    return {
      results: [
        { label: 'All work', amount: works },
        { label: 'At least one fails', amount: percent(missing) },
      ],
      steps: [line`(${product}) ^ ${each} = ${works}`],
    };
  },
});
