import { bandwidth } from '../../calculators/bandwidth.ts';
import { littlesLaw } from '../../calculators/queueing.ts';
import { daily, retained } from '../../calculators/storage.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Web crawler', 'design-web-crawler');

export const webCrawler = [
  template({
    name: 'crawler-in-flight',
    difficulty: 'medium',
    figures: { pages: rounds(1e8, 1e10), wait: ['500 ms', '800 ms', '1 s', '2 s'] },
    story: ({ pages, wait }) =>
      `A crawler fetches ${pages} pages a month. One fetch takes ${wait} on average.`,
    question: 'How many fetches are in flight at once?',
    unit: '1 fetches',
    solve: ({ pages, wait }, use) => use(littlesLaw, { rate: `${pages}/month`, time: wait }),
  }),
  template({
    name: 'crawler-bandwidth',
    difficulty: 'easy',
    figures: { pages: rounds(1e8, 1e10), size: ['50', '100', '200', '500'] },
    story: ({ pages, size }) => `A crawler fetches ${pages} pages a month of ${size} KB each.`,
    question: 'How much bandwidth does it take in, on average?',
    unit: '1 Mbps',
    solve: ({ pages, size }, use) => use(bandwidth, { requests: `${pages}/month`, size: `${size} KB` }),
  }),
  template({
    name: 'crawler-storage',
    difficulty: 'medium',
    figures: { pages: rounds(1e7, 1e9), size: ['20', '50', '100'] },
    story: ({ pages, size }) =>
      `A crawler keeps ${pages} pages a day, compressed to ${size} KB each, in 2 copies.`,
    question: 'How much storage does a year of pages take?',
    unit: '1 PB',
    solve: ({ pages, size }, use) =>
      use(retained, {
        daily: use(daily, { items: `${pages}/day`, size: `${size} KB` }, { steps: [0] }),
        kept: '1 year',
        copies: '2',
      }),
  }),
];
