import { littlesLaw } from '../../calculators/queueing.ts';
import { logs } from '../../calculators/storage.ts';
import { peak } from '../../calculators/traffic.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Notification system', 'design-notification-system');

export const notificationSystem = [
  template({
    name: 'notifications-peak',
    difficulty: 'medium',
    figures: { users: rounds(1e7, 1e9), each: ['2', '5', '10', '20'], factor: ['3', '5', '10'] },
    story: ({ users, each, factor }) =>
      `${users} people get ${each} notifications a day each. After a big event there are ${factor} times as many as on average.`,
    question: 'How many notifications a second is that after a big event?',
    unit: '1 notifications/s',
    solve: ({ users, each, factor }, use) =>
      use(peak, { users, requests: `${each}/day`, peak: `${factor}x` }),
  }),
  template({
    name: 'notifications-workers',
    difficulty: 'medium',
    figures: { rate: rounds(1e3, 2e5), wait: ['50 ms', '100 ms', '200 ms', '500 ms'] },
    story: ({ rate, wait }) =>
      `${rate} notifications a second go out. The push provider takes ${wait} for one, and a worker sends one at a time.`,
    question: 'How many workers are busy?',
    unit: '1 workers',
    solve: ({ rate, wait }, use) => use(littlesLaw, { rate: `${rate}/s`, time: wait }),
  }),
  template({
    name: 'notifications-log',
    difficulty: 'easy',
    figures: { rate: rounds(500, 1e5), size: ['200', '500', '1,000'], days: ['7', '30', '90'] },
    story: ({ rate, size, days }) =>
      `${rate} notifications a second are logged with ${size} bytes each, and the log is kept for ${days} days.`,
    question: 'How much room does the log take?',
    unit: '1 TB',
    solve: ({ rate, size, days }, use) =>
      use(logs, { requests: `${rate}/s`, size: `${size} bytes`, kept: `${days} days` }),
  }),
];
