import { accessTime } from '../../calculators/cache-latency.ts';
import { cacheMemory } from '../../calculators/cache-room.ts';
import { remap } from '../../calculators/partitioning.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Distributed cache', 'design-distributed-cache');

export const distributedCache = [
  template({
    name: 'cache-entries',
    difficulty: 'easy',
    figures: { entries: rounds(1e7, 5e9), size: ['200', '500', '1,000', '2,000'], copies: ['2', '3'] },
    story: ({ entries, size, copies }) =>
      `A cache holds ${entries} entries of ${size} bytes each, with 60 bytes of overhead an entry, in ${copies} copies.`,
    question: 'How much memory does that take?',
    unit: '1 GB',
    solve: ({ entries, size, copies }, use) =>
      use(cacheMemory, { entries, size: `${size} bytes`, overhead: '60 bytes', copies }),
  }),
  template({
    name: 'cache-mean-time',
    difficulty: 'medium',
    figures: {
      hits: ['80', '90', '95', '98', '99'],
      hit: ['0.5', '1', '2'],
      miss: ['20', '50', '100', '200'],
    },
    story: ({ hits, hit, miss }) =>
      `A cache answers ${hits}% of the reads in ${hit} ms. The others take ${miss} ms in all.`,
    question: 'How long does a read take on average?',
    unit: '1 ms',
    solve: ({ hits, hit, miss }, use) =>
      use(accessTime, { 'hit-ratio': `${hits}%`, hit: `${hit} ms`, miss: `${miss} ms` }),
  }),
  template({
    name: 'cache-node-added',
    difficulty: 'hard',
    figures: { before: ['4', '5', '8', '9', '10', '12', '16', '20'], keys: rounds(1e6, 1e9) },
    story: ({ before, keys }) =>
      `A cache of ${before} nodes places ${keys} keys by consistent hashing. One node is added.`,
    question: 'How many keys move?',
    unit: '1 keys',
    solve: ({ before, keys }, use) =>
      use(remap, { before, after: `${before} + 1`, keys }, { at: 1, steps: [0] }),
  }),
];
