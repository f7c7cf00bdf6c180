import { bandwidth } from '../../calculators/bandwidth.ts';
import { servers } from '../../calculators/servers.ts';
import { fanOut } from '../../calculators/streams.ts';
import { peak } from '../../calculators/traffic.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('News feed', 'design-news-feed');

export const newsFeed = [
  template({
    name: 'feed-loads',
    difficulty: 'medium',
    figures: { users: rounds(1e7, 1e9), loads: ['5', '10', '15', '20'], factor: ['2', '3', '4'] },
    story: ({ users, loads, factor }) =>
      `${users} people open a news feed ${loads} times a day each. At the busiest time there are ${factor} times as many loads as on average.`,
    question: 'How many feed loads a second at the peak?',
    unit: '1 req/s',
    solve: ({ users, loads, factor }, use) =>
      use(peak, { users, requests: `${loads}/day`, peak: `${factor}x` }),
  }),
  template({
    name: 'feed-servers',
    difficulty: 'hard',
    figures: { users: rounds(5e7, 1e9), loads: ['5', '10', '20'], one: ['200', '500', '1,000'] },
    story: ({ users, loads, one }) =>
      `${users} people open a news feed ${loads} times a day each, with a peak of 3 times the average. One server handles ${one} loads a second and is to be kept at 70%.`,
    question: 'How many servers does the peak take, without spares?',
    unit: '1 servers',
    solve: ({ users, loads, one }, use) =>
      use(
        servers,
        {
          peak: use(peak, { users, requests: `${loads}/day`, peak: '3x' }),
          'per-server': `${one}/s`,
          utilisation: '70%',
          spares: '0',
        },
        { steps: [0, 1] },
      ),
  }),
  template({
    name: 'feed-pull',
    difficulty: 'hard',
    figures: { loads: rounds(1e8, 1e10), followed: ['100', '200', '300', '500'] },
    story: ({ loads, followed }) =>
      `A news feed is put together when it is opened, ${loads} times a day: the newest posts of each of the ${followed} accounts that a reader follows are looked up.`,
    question: 'How many lookups a second is that, on average?',
    unit: '1 lookups/s',
    solve: ({ loads, followed }, use) =>
      use(fanOut, { loads: `${loads}/day`, followed }, { at: 1, steps: [1] }),
  }),
  template({
    name: 'feed-bandwidth',
    difficulty: 'easy',
    figures: { rate: rounds(1e4, 1e6), size: ['20', '50', '100', '200'] },
    story: ({ rate, size }) =>
      `A news feed is loaded ${rate} times a second. Text and thumbnails of one load are ${size} KB.`,
    question: 'How much bandwidth goes out?',
    unit: '1 Gbps',
    solve: ({ rate, size }, use) => use(bandwidth, { requests: `${rate}/s`, size: `${size} KB` }),
  }),
];
