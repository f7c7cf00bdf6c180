import { bandwidth } from '../../calculators/bandwidth.ts';
import { cacheMemory } from '../../calculators/cache-room.ts';
import { average } from '../../calculators/traffic.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Autocomplete', 'design-autocomplete');

export const autocomplete = [
  template({
    name: 'autocomplete-requests',
    difficulty: 'medium',
    figures: { users: rounds(1e7, 5e8), searches: ['5', '10'], keys: ['4', '6', '8', '10'] },
    story: ({ users, searches, keys }) =>
      `${users} people search ${searches} times a day and type ${keys} characters each time. Every character asks for suggestions.`,
    question: 'How many requests for suggestions a second, on average?',
    unit: '1 req/s',
    solve: ({ users, searches, keys }, use) => use(average, { users, requests: `${searches} * ${keys}/day` }),
  }),
  template({
    name: 'autocomplete-memory',
    difficulty: 'easy',
    figures: { phrases: rounds(1e7, 5e9), size: ['20', '30', '50'], each: ['20', '50'] },
    story: ({ phrases, size, each }) =>
      `Suggestions come from ${phrases} phrases of ${size} bytes each, with ${each} bytes of structure around every one.`,
    question: 'How much memory does one copy take?',
    unit: '1 GB',
    solve: ({ phrases, size, each }, use) =>
      use(cacheMemory, { entries: phrases, size: `${size} bytes`, overhead: `${each} bytes`, copies: '1' }),
  }),
  template({
    name: 'autocomplete-bandwidth',
    difficulty: 'easy',
    figures: { rate: rounds(1e4, 1e6), size: ['1', '2', '3', '5'] },
    story: ({ rate, size }) =>
      `${rate} requests for suggestions a second are answered with ${size} KB each, headers included.`,
    question: 'How much bandwidth do the answers take?',
    unit: '1 Gbps',
    solve: ({ rate, size }, use) => use(bandwidth, { requests: `${rate}/s`, size: `${size} KB` }),
  }),
];
