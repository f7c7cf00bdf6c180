import { cacheMemory } from '../../calculators/cache-room.ts';
import { servers } from '../../calculators/servers.ts';
import { peak } from '../../calculators/traffic.ts';
import { mm1 } from '../../calculators/waiting.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Search engine', 'design-search-engine');

export const searchEngine = [
  template({
    name: 'search-queries',
    difficulty: 'medium',
    figures: { users: rounds(1e7, 1e9), queries: ['2', '3', '5', '10'], factor: ['2', '3'] },
    story: ({ users, queries, factor }) =>
      `${users} people search ${queries} times a day each. The peak is ${factor} times the average.`,
    question: 'How many queries a second at the peak?',
    unit: '1 req/s',
    solve: ({ users, queries, factor }, use) =>
      use(peak, { users, requests: `${queries}/day`, peak: `${factor}x` }),
  }),
  template({
    name: 'search-index',
    difficulty: 'easy',
    figures: { documents: rounds(1e8, 2e10), size: ['1', '2', '5'], copies: ['2', '3'] },
    story: ({ documents, size, copies }) =>
      `An index holds ${documents} documents with ${size} KB each, all of it in memory and in ${copies} copies.`,
    question: 'How much memory does the index take?',
    unit: '1 TB',
    solve: ({ documents, size, copies }, use) =>
      use(cacheMemory, { entries: documents, size: `${size} KB`, overhead: '0 bytes', copies }),
  }),
  template({
    name: 'search-servers',
    difficulty: 'hard',
    figures: { rate: rounds(1e4, 5e5), one: ['100', '200', '500'], used: ['50', '60', '70'] },
    story: ({ rate, one, used }) =>
      `${rate} queries a second arrive at the peak. One server handles ${one} a second and is to be kept at ${used}%.`,
    question: 'How many servers is that, without spares?',
    unit: '1 servers',
    solve: ({ rate, one, used }, use) =>
      use(
        servers,
        { peak: `${rate}/s`, 'per-server': `${one}/s`, utilisation: `${used}%`, spares: '0' },
        { steps: [0, 1] },
      ),
  }),
  template({
    name: 'search-waiting',
    difficulty: 'hard',
    figures: {
      service: ['5', '8', '10', '20', '25', '40', '50'],
      used: ['50', '60', '70', '75', '80', '90', '95'],
    },
    story: ({ service, used }) =>
      `A search node works on a query for ${service} ms on average and is ${used}% utilised. Queries come at random (M/M/1).`,
    question: 'How long does a query take on average, waiting included?',
    unit: '1 ms',
    solve: ({ service, used }, use) => use(mm1, { service: `${service} ms`, utilisation: `${used}%` }),
  }),
];
