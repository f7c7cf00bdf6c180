import { daily, retained } from '../../calculators/storage.ts';
import { fanOut } from '../../calculators/streams.ts';
import { average } from '../../calculators/traffic.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Twitter-like feed', 'design-news-feed');

export const twitterLikeFeed = [
  template({
    name: 'posts-a-second',
    difficulty: 'easy',
    figures: { users: rounds(1e7, 5e8), posts: ['0.2', '0.5', '2', '3'] },
    story: ({ users, posts }) =>
      `${users} people use a microblog every day. Each writes ${posts} posts a day on average.`,
    question: 'How many posts a second does it take in?',
    unit: '1 posts/s',
    solve: ({ users, posts }, use) => use(average, { users, requests: `${posts}/day` }),
  }),
  template({
    name: 'posts-storage',
    difficulty: 'medium',
    figures: { posts: rounds(1e7, 1e9), size: ['300', '500', '1,000'], years: ['2', '3', '5'] },
    story: ({ posts, size, years }) =>
      `A microblog takes in ${posts} posts a day of ${size} bytes each, and keeps them for ${years} years, in 3 copies.`,
    question: 'How much storage is that?',
    unit: '1 TB',
    solve: ({ posts, size, years }, use) =>
      use(retained, {
        daily: use(daily, { items: `${posts}/day`, size: `${size} bytes` }, { steps: [0] }),
        kept: `${years} years`,
        copies: '3',
      }),
  }),
  template({
    name: 'posts-fan-out',
    difficulty: 'hard',
    figures: { posts: rounds(1e7, 5e8), followers: ['50', '100', '200', '300', '500'] },
    story: ({ posts, followers }) =>
      `A microblog takes in ${posts} posts a day. An author has ${followers} followers on average, and each post is written into the timelines of all of them.`,
    question: 'How many timeline inserts a second is that, on average?',
    unit: '1 inserts/s',
    solve: ({ posts, followers }, use) => use(fanOut, { posts: `${posts}/day`, followers }, { steps: [0] }),
  }),
];
