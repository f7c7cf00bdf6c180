import { average, peak } from '../../calculators/traffic.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('URL shortener', 'design-url-shortener');

export const urlShortener = [
  template({
    name: 'shortener-new-links',
    difficulty: 'easy',
    figures: { users: rounds(5e6, 5e8), links: ['2', '3', '5', '10'] },
    story: ({ users, links }) =>
      `A link shortener has ${users} daily users, who make ${links} new links a day each.`,
    question: 'How many new links a second does it store, on average?',
    unit: '1 req/s',
    solve: ({ users, links }, use) => use(average, { users, requests: `${links}/day` }),
  }),
  template({
    name: 'shortener-redirects',
    difficulty: 'medium',
    figures: { users: rounds(5e6, 5e8), clicks: ['5', '10', '20', '30'], factor: ['2', '3', '4', '5'] },
    story: ({ users, clicks, factor }) =>
      `A link shortener has ${users} daily users, who follow ${clicks} short links a day each. The busiest hour has ${factor} times the average.`,
    question: 'How many redirects a second at the peak?',
    unit: '1 req/s',
    solve: ({ users, clicks, factor }, use) =>
      use(peak, { users, requests: `${clicks}/day`, peak: `${factor}x` }),
  }),
];
