import { divide, multiply, plain, subtract } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { things } from './figures.ts';
import { amount, amountOrNone, factor } from './input.ts';
import { line } from './line.ts';

const users = amount('Daily active users', '1 user', '100M');
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

const peakFactor = factor('Peak factor', '3x', {
  least: 1,
  limit: 'Peak factor: at least 1, as the busiest time is no quieter than the average.',
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
    peak: peakFactor,
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

/** A store with ten or more reads to a write is read-heavy. */
export const readWrite = defineCalculator({
  name: 'read-write',
  title: 'Reads and writes',
  summary: 'Splits traffic by reads per write',
  topic: 'traffic-and-qps',
  formulas: ['read-write-ratio'],
  formula: 'writes = total ÷ (reads per write + 1)',
  inputs: {
    total: amount('All requests', '1 req/s', '10K/s'),
    ratio: amountOrNone('Reads per write', '1', '100'),
  },
  work({ total, ratio }) {
    const parts = ratio.value + 1;
    const writes = divide(total, plain(parts));
    const reads = subtract(total, writes);
    return {
      results: [
        { label: 'Writes', amount: writes },
        { label: 'Reads', amount: reads },
      ],
      steps: [line`${total} ÷ ${parts} = ${writes} written`, line`${total} - ${writes} = ${reads} read`],
    };
  },
});

/** Little's law with sessions for requests. */
export const concurrent = defineCalculator({
  name: 'concurrent',
  title: 'Concurrent users',
  summary: 'Users who are there at once',
  topic: 'concurrent-users-and-littles-law',
  formulas: ['concurrent-users'],
  formula: 'concurrent = daily users × sessions a day × session ÷ 24 h × peak factor',
  inputs: {
    users: amount('Daily active users', '1 user', '1M'),
    session: amount('Length of a session', '1 min', '30 min'),
    sessions: amount('Sessions per user', '1/day', '1/day'),
    peak: peakFactor,
  },
  work({ users, session, sessions, peak }) {
    const average = things(users.value * sessions.value * session.value, 'user');
    const busiest = multiply(average, peak);
    return {
      results: [
        { label: 'At the peak', amount: busiest },
        { label: 'On average', amount: average },
      ],
      steps: [
        line`${users} × ${sessions} × ${session} = ${average} at a time`,
        line`${average} × ${peak} = ${busiest} at the peak`,
      ],
    };
  },
});
