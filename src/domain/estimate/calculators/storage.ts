import { DAY, YEAR } from '../human-duration.ts';
import { multiply } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { bits, dataPer } from './figures.ts';
import { amount, count, share } from './input.ts';
import { line } from './line.ts';

const replicas = count('Copies', '1', '3');

export const daily = defineCalculator({
  name: 'daily',
  title: 'Storage a day',
  summary: 'What new items take each day',
  topic: 'storage-estimation',
  formulas: ['storage-daily', 'units-data'],
  formula: 'a day = new items a day × size of one',
  inputs: {
    items: amount('New items', '1 items/day', '1M/day'),
    size: amount('Size of one', '1 KB', '500 KB'),
  },
  assumed: ['one copy, without indexes'],
  work({ items, size }) {
    const rate = dataPer('day', items.value * size.value);
    const yearly = bits(rate.value * YEAR);
    return {
      results: [
        { label: 'A day', amount: rate },
        { label: 'A year', amount: yearly },
        { label: 'Written', amount: dataPer('second', rate.value) },
      ],
      steps: [line`${items} × ${size} = ${rate}`, line`${rate} × 365 = ${yearly}`],
    };
  },
});

export const retained = defineCalculator({
  name: 'total',
  title: 'Storage in total',
  summary: 'With retention and copies',
  topic: 'storage-estimation',
  formulas: ['storage-total'],
  formula: 'total = growth a day × days kept × copies',
  inputs: {
    daily: amount('Growth a day', '1 GB/day', '500 GB/day'),
    kept: amount('Kept for', '1 year', '1 year'),
    copies: replicas,
  },
  work({ daily, kept, copies }) {
    const once = bits(daily.value * kept.value);
    const total = multiply(once, copies);
    return {
      results: [
        { label: 'Total', amount: total },
        { label: 'One copy', amount: once },
      ],
      compared: once,
      steps: [
        line`${daily} × ${kept.value / DAY} days = ${once}`,
        line`${once} × ${copies} copies = ${total}`,
      ],
    };
  },
});

export const perUser = defineCalculator({
  name: 'per-user',
  title: 'Storage for users',
  summary: 'What users keep, with copies',
  topic: 'storage-estimation',
  formulas: ['storage-total'],
  formula: 'total = users × size for one × copies',
  inputs: {
    users: amount('Users', '1 user', '1M'),
    size: amount('Size for one user', '1 MB', '1 MB'),
    copies: replicas,
  },
  work({ users, size, copies }) {
    const once = bits(users.value * size.value);
    const total = multiply(once, copies);
    return {
      results: [
        { label: 'Total', amount: total },
        { label: 'One copy', amount: once },
      ],
      compared: once,
      steps: [line`${users} × ${size} = ${once}`, line`${once} × ${copies} copies = ${total}`],
    };
  },
});

export const logs = defineCalculator({
  name: 'logs',
  title: 'Log storage',
  summary: 'What logs take while kept',
  topic: 'logging',
  formulas: ['log-storage'],
  formula: 'logs = requests × bytes logged for one × time kept',
  inputs: {
    requests: amount('Requests', '1 req/s', '10K/s'),
    size: amount('Logged for one', '1 KB', '1 KB'),
    kept: amount('Kept for', '1 day', '30 days'),
  },
  assumed: ['uncompressed; text compresses five to ten times'],
  work({ requests, size, kept }) {
    const rate = dataPer('day', requests.value * size.value);
    const total = bits(rate.value * kept.value);
    return {
      results: [
        { label: 'Logs', amount: total },
        { label: 'Each day', amount: bits(rate.value * DAY) },
      ],
      steps: [line`${requests} × ${size} = ${rate}`, line`${rate} × ${kept} = ${total}`],
    };
  },
});

/** The share is of each index: five at 20% double the data, where "10 to 30% for indexes" would have said a fifth. */
export const indexes = defineCalculator({
  name: 'indexes',
  title: 'Storage with indexes',
  summary: 'What indexes add to data',
  topic: 'database-indexes',
  formulas: ['index-overhead'],
  formula: 'total = data × (1 + indexes × share of one)',
  inputs: {
    data: amount('Data', '1 GB', '1 TB'),
    indexes: count('Indexes', '1', '5', { least: 0, limit: 'Indexes: a whole number, 0 for none.' }),
    share: share('Share of the data in one index', '20%'),
  },
  assumed: ['10% to 30% of the data is usual for each index'],
  work({ data, indexes, share: part }) {
    const added = bits(data.value * indexes.value * part.value);
    const total = bits(data.value + added.value);
    return {
      results: [
        { label: 'With indexes', amount: total },
        { label: 'Indexes alone', amount: added },
      ],
      steps: [
        line`${data} × ${indexes} × ${part} = ${added} of indexes`,
        line`${data} + ${added} = ${total}`,
      ],
    };
  },
});
