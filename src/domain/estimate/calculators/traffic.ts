import { multiply } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { amount, factor } from './input.ts';
import { line } from './line.ts';

const users = amount('Daily active users', '1 users', '100M');
const requests = amount('Requests per user', '1 req/user/day', '10/day');

/** 86,400 s in a day, not the 100,000 of the rule of thumb, which comes out 14% low. */
export const average = defineCalculator({
  name: 'average',
  title: 'Average traffic',
  summary: 'Requests a second over a day',
  topic: 'traffic-and-qps',
  formulas: ['qps-average', 'units-time'],
  formula: 'average = daily users × requests per user a day ÷ 86,400 s',
  inputs: { users, requests },
  work({ users, requests }) {
    const rate = multiply(users, requests);
    return {
      results: [{ label: 'Average', amount: rate }],
      steps: [line`${users} × ${requests} = ${rate}`],
    };
  },
});

export const peak = defineCalculator({
  name: 'peak',
  title: 'Peak traffic',
  summary: 'Requests a second when it is busiest',
  topic: 'traffic-and-qps',
  formulas: ['qps-peak', 'qps-average'],
  formula: 'peak = daily users × requests per user a day ÷ 86,400 s × peak factor',
  inputs: {
    users,
    requests,
    peak: factor('Peak factor', '3x', {
      least: 1,
      limit: 'Peak factor: at least 1, as the busiest time is no quieter than the average.',
    }),
  },
  work({ users, requests, peak }) {
    const rate = multiply(users, requests);
    const busiest = multiply(rate, peak);
    return {
      results: [
        { label: 'Peak', amount: busiest },
        { label: 'Average', amount: rate },
      ],
      steps: [line`${users} × ${requests} = ${rate}`, line`${rate} × ${peak} = ${busiest}`],
    };
  },
});
