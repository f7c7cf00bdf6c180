import { logs } from '../../calculators/storage.ts';
import { average, concurrent } from '../../calculators/traffic.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Ride sharing', 'design-ride-sharing');

export const rideSharing = [
  template({
    name: 'driver-positions',
    difficulty: 'easy',
    figures: { drivers: rounds(1e5, 1e7), every: ['3', '4', '5', '10'] },
    story: ({ drivers, every }) =>
      `${drivers} drivers are on the road. Each sends a position every ${every} seconds.`,
    question: 'How many positions a second come in?',
    unit: '1 positions/s',
    solve: ({ drivers, every }, use) =>
      use(average, { users: `${drivers} drivers`, requests: `1 / ${every} s` }),
  }),
  template({
    name: 'positions-storage',
    difficulty: 'medium',
    figures: { rate: rounds(1e4, 2e6), size: ['50', '100', '200'], days: ['7', '30', '90'] },
    story: ({ rate, size, days }) =>
      `${rate} positions a second come in, ${size} bytes each, and are kept for ${days} days.`,
    question: 'How much storage do they take?',
    unit: '1 TB',
    solve: ({ rate, size, days }, use) =>
      use(logs, { requests: `${rate}/s`, size: `${size} bytes`, kept: `${days} days` }),
  }),
  template({
    name: 'rides-at-once',
    difficulty: 'medium',
    figures: { riders: rounds(1e6, 5e7), minutes: ['10', '15', '20', '30'], factor: ['2', '3', '4'] },
    story: ({ riders, minutes, factor }) =>
      `${riders} people a day take one ride of ${minutes} minutes each. In the rush hour there are ${factor} times as many as on average.`,
    question: 'How many people are on a ride in the rush hour?',
    unit: '1 users',
    solve: ({ riders, minutes, factor }, use) =>
      use(concurrent, {
        users: `${riders} riders`,
        session: `${minutes} min`,
        sessions: '1/day',
        peak: `${factor}x`,
      }),
  }),
];
