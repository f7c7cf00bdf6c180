import { cacheMemory } from '../../calculators/cache-room.ts';
import { tokenBucket } from '../../calculators/limiting.ts';
import { average } from '../../calculators/traffic.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Rate limiter', 'design-rate-limiter');

export const rateLimiter = [
  template({
    name: 'limiter-memory',
    difficulty: 'easy',
    figures: { clients: rounds(1e6, 1e9), size: ['16', '32', '64'] },
    story: ({ clients, size }) =>
      `A rate limiter keeps a counter for each of ${clients} clients: ${size} bytes, and 60 bytes for key and bookkeeping.`,
    question: 'How much memory do the counters take?',
    unit: '1 GB',
    solve: ({ clients, size }, use) =>
      use(cacheMemory, { entries: clients, size: `${size} bytes`, overhead: '60 bytes', copies: '1' }),
  }),
  template({
    name: 'limiter-bucket',
    difficulty: 'medium',
    figures: {
      room: ['50', '100', '200', '500'],
      refill: ['5', '10', '20', '50'],
      minutes: ['2', '5', '10', '60'],
    },
    story: ({ room, refill, minutes }) =>
      `A token bucket holds ${room} tokens and gains ${refill} a second. A client that was silent for long sends as fast as it can for ${minutes} minutes.`,
    question: 'How many requests get through?',
    unit: '1 req',
    solve: ({ room, refill, minutes }, use) =>
      use(tokenBucket, { capacity: room, refill: `${refill}/s`, time: `${minutes} min` }),
  }),
  template({
    name: 'limiter-checks',
    difficulty: 'easy',
    figures: { clients: rounds(1e5, 1e8), calls: ['100', '200', '500', '1,000'] },
    story: ({ clients, calls }) =>
      `${clients} clients make ${calls} API calls a day each, and the limiter looks at every one.`,
    question: 'How many checks a second is that, on average?',
    unit: '1 req/s',
    solve: ({ clients, calls }, use) =>
      use(average, { users: `${clients} clients`, requests: `${calls}/day` }),
  }),
];
