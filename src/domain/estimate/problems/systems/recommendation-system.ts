import { cacheMemory } from '../../calculators/cache-room.ts';
import { servers } from '../../calculators/servers.ts';
import { partitions } from '../../calculators/streams.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Recommendation system', 'design-recommendation-system');

export const recommendationSystem = [
  template({
    name: 'vectors-memory',
    difficulty: 'easy',
    figures: { items: rounds(1e6, 1e9), numbers: ['64', '128', '256', '512', '768'], copies: ['2', '3'] },
    story: ({ items, numbers, copies }) =>
      `Each of ${items} items has a vector of ${numbers} numbers of 4 bytes. All are in memory, in ${copies} copies.`,
    question: 'How much memory do the vectors take?',
    unit: '1 GB',
    solve: ({ items, numbers, copies }, use) =>
      use(cacheMemory, { entries: items, size: `${numbers} * 4 bytes`, overhead: '0 bytes', copies }),
  }),
  template({
    name: 'ranking-servers',
    difficulty: 'medium',
    figures: { rate: rounds(1e3, 2e5), one: ['50', '100', '200'], spares: ['2', '4', '6'] },
    story: ({ rate, one, spares }) =>
      `${rate} lists a second have to be ranked at the peak. One server ranks ${one} a second and is to be kept at 60%. ${spares} more servers stand by.`,
    question: 'How many servers is that in all?',
    unit: '1 servers',
    solve: ({ rate, one, spares }, use) =>
      use(servers, { peak: `${rate}/s`, 'per-server': `${one}/s`, utilisation: '60%', spares }),
  }),
  template({
    name: 'clicks-partitions',
    difficulty: 'hard',
    figures: {
      rate: ['100', '150', '200', '300', '400', '500', '600', '800'],
      produced: ['10', '20'],
      consumed: ['4', '5', '8', '10'],
    },
    story: ({ rate, produced, consumed }) =>
      `Clicks come in at ${rate} MB/s. One partition of the log takes ${produced} MB/s, and one consumer, which trains the model, reads ${consumed} MB/s.`,
    question: 'How many partitions does the log need?',
    unit: '1 partitions',
    solve: ({ rate, produced, consumed }, use) =>
      use(partitions, { rate: `${rate} MB/s`, produced: `${produced} MB/s`, consumed: `${consumed} MB/s` }),
  }),
];
