import { bandwidth } from '../../calculators/bandwidth.ts';
import { transfer } from '../../calculators/network.ts';
import { perUser } from '../../calculators/storage.ts';
import { average } from '../../calculators/traffic.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Mobile offline sync', 'offline-first-sync');

export const mobileOfflineSync = [
  template({
    name: 'syncs-a-second',
    difficulty: 'easy',
    figures: { devices: rounds(1e6, 5e8), syncs: ['10', '20', '50', '100'] },
    story: ({ devices, syncs }) => `${devices} phones sync ${syncs} times a day each.`,
    question: 'How many syncs a second is that, on average?',
    unit: '1 req/s',
    solve: ({ devices, syncs }, use) =>
      use(average, { users: `${devices} phones`, requests: `${syncs}/day` }),
  }),
  template({
    name: 'sync-bandwidth',
    difficulty: 'medium',
    figures: { devices: rounds(1e6, 5e8), syncs: ['10', '20', '50'], size: ['2', '5', '10', '20'] },
    story: ({ devices, syncs, size }) =>
      `${devices} phones sync ${syncs} times a day each and load ${size} KB of changes each time.`,
    question: 'How much bandwidth is that, on average?',
    unit: '1 Mbps',
    solve: ({ devices, syncs, size }, use) =>
      use(bandwidth, {
        requests: use(average, { users: `${devices} phones`, requests: `${syncs}/day` }),
        size: `${size} KB`,
      }),
  }),
  template({
    name: 'sync-first-load',
    difficulty: 'easy',
    figures: {
      size: ['20 MB', '50 MB', '100 MB', '200 MB', '500 MB'],
      speed: ['2', '5', '10', '20', '50'],
      used: ['50', '70'],
    },
    story: ({ size, speed, used }) =>
      `A new phone loads ${size} of data over a mobile network of ${speed} Mbps, of which it gets ${used}%.`,
    question: 'How long does it take?',
    unit: '1 s',
    solve: ({ size, speed, used }, use) =>
      use(transfer, { size, bandwidth: `${speed} Mbps`, used: `${used}%` }),
  }),
  template({
    name: 'sync-history',
    difficulty: 'easy',
    figures: { devices: rounds(1e6, 5e8), changes: ['50', '100', '200'], size: ['0.5', '1', '2'] },
    story: ({ devices, changes, size }) =>
      `The server keeps the last ${changes} changes of each of ${devices} phones, ${size} KB a change, in 3 copies.`,
    question: 'How much storage is that?',
    unit: '1 TB',
    solve: ({ devices, changes, size }, use) =>
      use(perUser, { users: `${devices} phones`, size: `${changes} * ${size} KB`, copies: '3' }),
  }),
];
