import { bandwidth } from '../../calculators/bandwidth.ts';
import { lag } from '../../calculators/replication.ts';
import { daily, retained } from '../../calculators/storage.ts';
import { average, peak } from '../../calculators/traffic.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Analytics pipeline', 'lambda-kappa-and-analytics');

export const analyticsPipeline = [
  template({
    name: 'events-a-second',
    difficulty: 'easy',
    figures: { users: rounds(1e6, 1e9), events: ['20', '50', '100', '200'] },
    story: ({ users, events }) => `${users} people cause ${events} events a day each.`,
    question: 'How many events a second come in, on average?',
    unit: '1 events/s',
    solve: ({ users, events }, use) => use(average, { users, requests: `${events}/day` }),
  }),
  template({
    name: 'events-storage',
    difficulty: 'medium',
    figures: { events: rounds(1e9, 1e12), size: ['100', '200', '500'], days: ['30', '90', '365'] },
    story: ({ events, size, days }) =>
      `${events} events a day of ${size} bytes each are kept raw for ${days} days, in 3 copies.`,
    question: 'How much storage do the raw events take?',
    unit: '1 TB',
    solve: ({ events, size, days }, use) =>
      use(retained, {
        daily: use(daily, { items: `${events}/day`, size: `${size} bytes` }, { steps: [0] }),
        kept: `${days} days`,
        copies: '3',
      }),
  }),
  template({
    name: 'events-bandwidth',
    difficulty: 'hard',
    figures: { users: rounds(1e7, 1e9), events: ['50', '100', '200'], size: ['200', '500', '1,000'] },
    story: ({ users, events, size }) =>
      `${users} people cause ${events} events a day each, of ${size} bytes. The peak is 3 times the average.`,
    question: 'How much bandwidth do the events need at the peak?',
    unit: '1 Mbps',
    solve: ({ users, events, size }, use) =>
      use(bandwidth, {
        requests: use(peak, { users, requests: `${events}/day`, peak: '3x' }),
        size: `${size} bytes`,
      }),
  }),
  template({
    name: 'events-behind',
    difficulty: 'hard',
    figures: {
      rate: ['12', '15', '18', '20', '25'],
      done: ['8', '10'],
      minutes: ['5', '10', '20', '30', '60'],
    },
    story: ({ rate, done, minutes }) =>
      `For ${minutes} minutes ${rate},000 events a second come in, and the stream job handles ${done},000 a second.`,
    question: 'How far is the job behind then?',
    unit: '1 min',
    solve: ({ rate, done, minutes }, use) =>
      use(lag, {
        written: `${rate},000/s`,
        applied: `${done},000/s`,
        time: `${minutes} min`,
        network: '1 ms',
      }),
  }),
];
