import { multiply } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { ratio, things, times } from './figures.ts';
import { amount, count } from './input.ts';
import { line } from './line.ts';

export const calls = defineCalculator({
  name: 'calls',
  title: 'Calls in a row',
  summary: 'Local calls against remote ones',
  topic: 'monolith-vs-microservices',
  formulas: ['call-overhead', 'lb-overhead'],
  formula: 'time = calls × time of one',
  inputs: {
    calls: amount('Calls in a row', '1', '10'),
    remote: amount('A remote call', '1 ms', '0.5 ms'),
    local: amount('A local call', '1 ns', '100 ns'),
  },
  work({ calls, remote, local }) {
    const [far, near] = [multiply(calls, remote), multiply(calls, local)];
    return {
      results: [
        { label: 'Remote', amount: far },
        { label: 'Local', amount: near },
        { label: 'Slower by', amount: times(far.value / near.value) },
      ],
      steps: [line`${calls} × ${remote} = ${far}`, line`${calls} × ${local} = ${near}`],
    };
  },
});

/** Links between all pairs, as in a team without an agreed way to talk or services that all call each other. */
export const links = defineCalculator({
  name: 'links',
  title: 'Links between all',
  summary: 'Pairs among N',
  topic: 'coupling-and-cohesion',
  formulas: ['interaction-complexity'],
  formula: 'links = N × (N − 1) ÷ 2',
  inputs: { n: count('Members (N)', '1', '10') },
  work({ n }) {
    const all = things((n.value * (n.value - 1)) / 2, 'link');
    return {
      results: [{ label: 'Links', amount: all }],
      steps: [line`${n} × ${ratio(n.value - 1)} ÷ 2 = ${all}`],
    };
  },
});
