import { BASE, type Quantity } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { amount } from './input.ts';
import { line } from './line.ts';

/** Bits a second, which humanQuantity shows as Mbps and as bytes. */
const bandwidthOf = (value: number): Quantity => ({ value, dimensions: { [BASE.data]: 1, [BASE.time]: -1 } });

export const bandwidth = defineCalculator({
  name: 'bandwidth',
  title: 'Bandwidth',
  summary: 'What requests take on the wire',
  topic: 'bandwidth-estimation',
  formulas: ['bandwidth'],
  formula: 'bandwidth = requests a second × bytes × 8 bits',
  inputs: { requests: amount('Requests', '1 req/s', '348/s'), size: amount('Size of one', '1 KB', '10 KB') },
  assumed: ['payload only; headers and TLS add some percent'],
  work({ requests, size }) {
    const wire = bandwidthOf(requests.value * size.value);
    return {
      results: [{ label: 'Bandwidth', amount: wire }],
      steps: [line`${requests} × ${size} × 8 bits a byte = ${wire}`],
    };
  },
});

/** Pages are an input: one page in a ten-minute session is seldom true. */
export const pages = defineCalculator({
  name: 'pages',
  title: 'Bandwidth of page views',
  summary: 'From users, pages and sessions',
  topic: 'bandwidth-estimation',
  formulas: ['bandwidth-peak-003'],
  formula: 'bandwidth = users at once × pages × page size ÷ session',
  inputs: {
    users: amount('Users at once', '1 user', '50K'),
    pages: amount('Pages in a session', '1', '10'),
    size: amount('Size of a page', '1 MB', '1 MB'),
    session: amount('Length of a session', '1 min', '10 min'),
  },
  work({ users, pages: views, size, session }) {
    const perUser = bandwidthOf((views.value * size.value) / session.value);
    const all = bandwidthOf(users.value * perUser.value);
    return {
      results: [
        { label: 'Bandwidth', amount: all },
        { label: 'For one user', amount: perUser },
      ],
      steps: [
        line`One user: ${views} pages × ${size} ÷ ${session} = ${perUser}`,
        line`${users} × ${perUser} = ${all}`,
      ],
    };
  },
});
