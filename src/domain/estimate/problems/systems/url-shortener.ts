import { base62 } from '../../calculators/identifiers.ts';
import { daily, retained } from '../../calculators/storage.ts';
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
      `A link shortener has ${users} daily users, who follow ${clicks} short links a day each. The busiest time has ${factor} times the average.`,
    question: 'How many redirects a second at the peak?',
    unit: '1 req/s',
    solve: ({ users, clicks, factor }, use) =>
      use(peak, { users, requests: `${clicks}/day`, peak: `${factor}x` }),
  }),
  template({
    name: 'shortener-storage',
    difficulty: 'medium',
    figures: {
      links: rounds(1e6, 2e8),
      size: ['200', '500', '1,000'],
      years: ['2', '3', '5', '10'],
      copies: ['2', '3'],
    },
    story: ({ links, size, years, copies }) =>
      `A link shortener stores ${links} new links a day of ${size} bytes each. It keeps them for ${years} years, in ${copies} copies.`,
    question: 'How much storage is that in the end?',
    unit: '1 TB',
    solve: ({ links, size, years, copies }, use) =>
      use(retained, {
        daily: use(daily, { items: `${links}/day`, size: `${size} bytes` }, { steps: [0] }),
        kept: `${years} years`,
        copies,
      }),
  }),
  template({
    name: 'shortener-keys-last',
    difficulty: 'hard',
    figures: { length: ['5', '6', '7'], links: rounds(1e6, 5e8) },
    story: ({ length, links }) =>
      `Short codes are ${length} characters long, out of 62 letters and digits. ${links} new links are made a day.`,
    question: 'How long until all codes are used up?',
    unit: '1 year',
    solve: ({ length, links }, use) =>
      use(base62, { length, rate: `${links}/day` }, { at: 1, steps: [0, 2] }),
  }),
];
