import { cacheMemory } from '../../calculators/cache-room.ts';
import { daily, retained } from '../../calculators/storage.ts';
import { peak } from '../../calculators/traffic.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Leaderboard', 'design-leaderboard');

export const leaderboard = [
  template({
    name: 'scores-a-second',
    difficulty: 'medium',
    figures: { players: rounds(1e6, 5e8), games: ['5', '10', '20'], factor: ['2', '3', '4'] },
    story: ({ players, games, factor }) =>
      `${players} players finish ${games} games a day each, and each game changes a score. The evening has ${factor} times the average.`,
    question: 'How many score changes a second in the evening?',
    unit: '1 req/s',
    solve: ({ players, games, factor }, use) =>
      use(peak, { users: `${players} players`, requests: `${games}/day`, peak: `${factor}x` }),
  }),
  template({
    name: 'board-memory',
    difficulty: 'easy',
    figures: { players: rounds(1e6, 1e9), size: ['16', '24', '32'], overhead: ['60', '80', '100'] },
    story: ({ players, size, overhead }) =>
      `A sorted set in memory holds ${players} players: ${size} bytes for id and score, and ${overhead} bytes of structure each.`,
    question: 'How much memory does it take?',
    unit: '1 GB',
    solve: ({ players, size, overhead }, use) =>
      use(cacheMemory, {
        entries: players,
        size: `${size} bytes`,
        overhead: `${overhead} bytes`,
        copies: '1',
      }),
  }),
  template({
    name: 'score-history',
    difficulty: 'medium',
    figures: { changes: rounds(1e7, 5e9), size: ['50', '100', '200'] },
    story: ({ changes, size }) =>
      `${changes} score changes a day are kept as a history of ${size} bytes each, in 2 copies.`,
    question: 'How much storage does a year of history take?',
    unit: '1 TB',
    solve: ({ changes, size }, use) =>
      use(retained, {
        daily: use(daily, { items: `${changes}/day`, size: `${size} bytes` }, { steps: [0] }),
        kept: '1 year',
        copies: '2',
      }),
  }),
];
