import { daily, retained } from '../../calculators/storage.ts';
import { concurrent, peak } from '../../calculators/traffic.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Chat', 'design-chat');

export const chat = [
  template({
    name: 'chat-messages',
    difficulty: 'medium',
    figures: { users: rounds(1e7, 1e9), messages: ['20', '30', '40', '50'], factor: ['2', '3', '4'] },
    story: ({ users, messages, factor }) =>
      `${users} people send ${messages} chat messages a day each. The peak is ${factor} times the average.`,
    question: 'How many messages a second at the peak?',
    unit: '1 messages/s',
    solve: ({ users, messages, factor }, use) =>
      use(peak, { users, requests: `${messages}/day`, peak: `${factor}x` }),
  }),
  template({
    name: 'chat-storage',
    difficulty: 'medium',
    figures: { messages: rounds(1e8, 5e10), size: ['100', '200', '300'] },
    story: ({ messages, size }) =>
      `A chat service takes ${messages} messages a day of ${size} bytes each, and keeps 3 copies.`,
    question: 'How much storage does a year of messages take?',
    unit: '1 TB',
    solve: ({ messages, size }, use) =>
      use(retained, {
        daily: use(daily, { items: `${messages}/day`, size: `${size} bytes` }, { steps: [0] }),
        kept: '1 year',
        copies: '3',
      }),
  }),
  template({
    name: 'chat-connections',
    difficulty: 'hard',
    figures: {
      users: rounds(1e6, 5e8),
      minutes: ['5', '10', '20'],
      sessions: ['4', '6', '10'],
      factor: ['2', '3'],
    },
    story: ({ users, minutes, sessions, factor }) =>
      `${users} people open a chat ${sessions} times a day, for ${minutes} minutes each time. The peak is ${factor} times the average.`,
    question: 'How many people are connected at the peak?',
    unit: '1 users',
    solve: ({ users, minutes, sessions, factor }, use) =>
      use(concurrent, { users, session: `${minutes} min`, sessions: `${sessions}/day`, peak: `${factor}x` }),
  }),
];
