import { erasure } from '../../calculators/durability.ts';
import { compound } from '../../calculators/growth.ts';
import { transfer } from '../../calculators/network.ts';
import { perUser } from '../../calculators/storage.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Distributed file storage', 'design-file-storage');

export const fileStorage = [
  template({
    name: 'files-storage',
    difficulty: 'easy',
    figures: { users: rounds(1e6, 2e8), size: ['2', '5', '10', '15'], copies: ['2', '3'] },
    story: ({ users, size, copies }) => `${users} people keep ${size} GB of files each, in ${copies} copies.`,
    question: 'How much storage is that?',
    unit: '1 PB',
    solve: ({ users, size, copies }, use) => use(perUser, { users, size: `${size} GB`, copies }),
  }),
  template({
    name: 'files-erasure',
    difficulty: 'medium',
    figures: {
      data: ['10 PB', '20 PB', '50 PB', '100 PB', '200 PB', '500 PB'],
      pieces: ['6', '8', '10', '12'],
      parity: ['3', '4'],
    },
    story: ({ data, pieces, parity }) =>
      `${data} of files are stored with an erasure code, which makes ${pieces} pieces of data and ${parity} of parity.`,
    question: 'How much storage does it take?',
    unit: '1 PB',
    solve: ({ data, pieces, parity }, use) => use(erasure, { data, pieces, parity }),
  }),
  template({
    name: 'files-repair',
    difficulty: 'medium',
    figures: { size: ['4', '8', '10', '16', '20'], speed: ['1', '10', '25'], used: ['20', '30', '50'] },
    story: ({ size, speed, used }) =>
      `A disk of ${size} TB died. Its content is copied back over ${speed} Gbps, of which the repair may use ${used}%.`,
    question: 'How long does the repair take?',
    unit: '1 h',
    solve: ({ size, speed, used }, use) =>
      use(transfer, { size: `${size} TB`, bandwidth: `${speed} Gbps`, used: `${used}%` }),
  }),
  template({
    name: 'files-growth',
    difficulty: 'hard',
    figures: {
      data: ['2 PB', '5 PB', '10 PB', '20 PB', '50 PB'],
      growth: ['20', '30', '40', '50'],
      years: ['3', '4', '5'],
    },
    story: ({ data, growth, years }) =>
      `A file service stores ${data} today and grows by ${growth}% a year, for ${years} years.`,
    question: 'How much does it store then?',
    unit: '1 PB',
    solve: ({ data, growth, years }, use) =>
      use(compound, { today: data, growth: `${growth}%`, time: `${years} years` }),
  }),
];
