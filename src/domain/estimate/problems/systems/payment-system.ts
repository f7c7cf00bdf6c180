import { series } from '../../calculators/availability.ts';
import { daily, retained } from '../../calculators/storage.ts';
import { peak } from '../../calculators/traffic.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Payment system', 'design-payment-system');

export const paymentSystem = [
  template({
    name: 'payments-peak',
    difficulty: 'medium',
    figures: { users: rounds(1e6, 2e8), each: ['0.1', '0.2', '0.5'], factor: ['5', '8', '10'] },
    story: ({ users, each, factor }) =>
      `${users} customers make ${each} payments a day each, on average. On the busiest day of the year there are ${factor} times as many.`,
    question: 'How many payments a second is that?',
    unit: '1 payments/s',
    solve: ({ users, each, factor }, use) =>
      use(peak, { users, requests: `${each}/day`, peak: `${factor}x` }),
  }),
  template({
    name: 'payments-ledger',
    difficulty: 'medium',
    figures: { payments: rounds(1e6, 5e8), size: ['500', '1,000', '2,000'], years: ['7', '10'] },
    story: ({ payments, size, years }) =>
      `${payments} payments a day are entered in a ledger with ${size} bytes each. They are kept for ${years} years, in 3 copies.`,
    question: 'How much storage does the ledger take in the end?',
    unit: '1 TB',
    solve: ({ payments, size, years }, use) =>
      use(retained, {
        daily: use(daily, { items: `${payments}/day`, size: `${size} bytes` }, { steps: [0] }),
        kept: `${years} years`,
        copies: '3',
      }),
  }),
  template({
    name: 'payments-downtime',
    difficulty: 'hard',
    figures: {
      own: ['99.9', '99.95', '99.99'],
      bank: ['99', '99.5', '99.9'],
      fraud: ['99.5', '99.9', '99.95', '99.99'],
      ledger: ['99.9', '99.99'],
    },
    story: ({ own, bank, fraud, ledger }) =>
      `A payment needs four parts at once: the API (${own}% available), the bank (${bank}%), the fraud check (${fraud}%) and the ledger (${ledger}%).`,
    question: 'How long in a year can nobody pay?',
    unit: '1 h',
    solve: ({ own, bank, fraud, ledger }, use) =>
      use(series, { parts: `${own}%, ${bank}%, ${fraud}%, ${ledger}%`, each: '1' }, { at: 1 }),
  }),
];
