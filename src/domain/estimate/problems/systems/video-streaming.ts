import { bandwidthSaved } from '../../calculators/cache-room.ts';
import { transfer } from '../../calculators/network.ts';
import { daily, retained } from '../../calculators/storage.ts';
import { concurrent } from '../../calculators/traffic.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Video streaming', 'design-video-streaming');

export const videoStreaming = [
  template({
    name: 'video-storage',
    difficulty: 'medium',
    figures: { uploads: rounds(1e4, 5e6), size: ['200', '300', '500', '800'], copies: ['2', '3'] },
    story: ({ uploads, size, copies }) =>
      `${uploads} videos are uploaded a day. One is ${size} MB in all its resolutions, and ${copies} copies are kept.`,
    question: 'How much storage does a year of uploads take?',
    unit: '1 PB',
    solve: ({ uploads, size, copies }, use) =>
      use(retained, {
        daily: use(daily, { items: `${uploads}/day`, size: `${size} MB` }, { steps: [0] }),
        kept: '1 year',
        copies,
      }),
  }),
  template({
    name: 'video-origin',
    difficulty: 'hard',
    figures: { rate: rounds(1e4, 1e6), size: ['1', '2', '4'], hits: ['80', '90', '95', '98'] },
    story: ({ rate, size, hits }) =>
      `Players fetch ${rate} video segments a second of ${size} MB each. The CDN has ${hits}% of them at hand.`,
    question: 'How much bandwidth is left for the origin?',
    unit: '1 Gbps',
    solve: ({ rate, size, hits }, use) =>
      use(bandwidthSaved, { 'hit-ratio': `${hits}%`, size: `${size} MB`, rate: `${rate}/s` }, { at: 1 }),
  }),
  template({
    name: 'video-upload',
    difficulty: 'easy',
    figures: {
      size: ['500 MB', '1 GB', '2 GB', '4 GB', '5 GB', '8 GB', '10 GB'],
      speed: ['5', '10', '20', '50', '100', '200'],
      used: ['60', '80'],
    },
    story: ({ size, speed, used }) =>
      `Somebody uploads a video of ${size} over a line of ${speed} Mbps, of which ${used}% can be used.`,
    question: 'How long does it take?',
    unit: '1 min',
    solve: ({ size, speed, used }, use) =>
      use(transfer, { size, bandwidth: `${speed} Mbps`, used: `${used}%` }),
  }),
  template({
    name: 'video-viewers',
    difficulty: 'medium',
    figures: { users: rounds(1e6, 2e8), minutes: ['30', '60', '90', '120'], factor: ['2', '3', '4'] },
    story: ({ users, minutes, factor }) =>
      `${users} people watch for ${minutes} minutes a day, in one go. In the evening ${factor} times as many watch as on average.`,
    question: 'How many people watch at the same time in the evening?',
    unit: '1 users',
    solve: ({ users, minutes, factor }, use) =>
      use(concurrent, { users, session: `${minutes} min`, sessions: '1/day', peak: `${factor}x` }),
  }),
];
