import { multiply } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { ratio, seconds, things, times } from './figures.ts';
import { amount, amountOrNone, count, share } from './input.ts';
import { line } from './line.ts';

const YEAR = 365 * 86_400;
const disks = count('Disks', '1 disks', '6', {
  least: 2,
  limit: 'Disks: two or more, or there is no array.',
});

/** RAID 5 gives one disk to parity and RAID 6 two; RAID 10 keeps every block twice. */
export const raid = defineCalculator({
  name: 'raid',
  title: 'RAID capacity',
  summary: 'Room by level',
  topic: 'raid-and-erasure-coding',
  formulas: ['raid-capacity'],
  formula: 'RAID 5: (n − 1) × size; RAID 6: (n − 2) × size; RAID 10: n ÷ 2 × size; RAID 0: n × size',
  inputs: { disks, size: amount('Size of a disk', '1 TB', '4 TB') },
  work({ disks, size }) {
    const room = (data: number) => multiply(size, ratio(data));
    const n = disks.value;
    if (n < 3) {
      const mirror = room(1);
      return {
        results: [{ label: 'RAID 1, survives 1 loss', amount: mirror }],
        steps: [line`Both disks hold the same: ${mirror}`],
      };
    }
    return {
      results: [
        { label: 'RAID 5, survives 1 loss', amount: room(n - 1) },
        ...(n >= 4 ? [{ label: 'RAID 6, survives 2 losses', amount: room(n - 2) }] : []),
        ...(n >= 4 && n % 2 === 0 ? [{ label: 'RAID 10, survives 1 loss a pair', amount: room(n / 2) }] : []),
        { label: 'RAID 0, survives none', amount: room(n) },
      ],
      steps: [line`(${ratio(n)} − 1) × ${size} = ${room(n - 1)}`],
    };
  },
});

/** Any k of the k + m pieces give the data back. */
export const erasure = defineCalculator({
  name: 'erasure',
  title: 'Erasure coding',
  summary: 'Room against three copies',
  topic: 'raid-and-erasure-coding',
  formulas: ['erasure-coding'],
  formula: 'overhead = (k + m) ÷ k; survives m losses',
  inputs: {
    data: amount('Data', '1 TB', '1 PB'),
    pieces: count('Data pieces (k)', '1', '10'),
    parity: count('Parity pieces (m)', '1', '4'),
    copies: count('Copies to compare with', '1', '3'),
  },
  work({ data, pieces, parity, copies }) {
    const overhead = times((pieces.value + parity.value) / pieces.value);
    const stored = multiply(data, ratio(overhead.value));
    return {
      results: [
        { label: 'Stored', amount: stored },
        { label: 'Overhead', amount: overhead },
        { label: 'Survives losing', amount: things(parity.value, 'piece') },
        { label: `As ${copies.value} copies`, amount: multiply(data, ratio(copies.value)) },
      ],
      steps: [
        line`(${pieces} + ${parity}) ÷ ${pieces} = ${overhead}`,
        line`${data} × ${overhead} = ${stored}`,
      ],
    };
  },
});

/** Expected losses a year; with eleven nines, 10 million objects lose one in 10,000 years. */
export const objects = defineCalculator({
  name: 'durability',
  title: 'Durability',
  summary: 'Objects lost over time',
  topic: 'storage-types',
  formulas: ['durability-nines'],
  formula: 'lost a year = objects × (1 − durability)',
  inputs: {
    objects: amount('Objects', '1 objects', '10M'),
    durability: share('Durability a year', '99.999999999%', {
      below: 1,
      limit: 'Durability: below 100%, as nothing is for ever. Eleven nines are `99.999999999%`.',
    }),
  },
  work({ objects, durability }) {
    // Eleven nines leave few digits of a double: 1 − d is cleaned of what it has beyond them.
    const lossShare = Number((1 - durability.value).toPrecision(3));
    const lost = objects.value * lossShare;
    const every = seconds(YEAR / lost);
    return {
      results: [
        { label: 'One object lost every', amount: every },
        { label: 'Lost a year', amount: things(lost, 'object') },
      ],
      steps: [line`${objects} × ${lossShare} = ${things(lost, 'object')} a year`],
    };
  },
});

/** RPO is the data that may be missing after a disaster, counted in time; RTO how long until it runs again. */
export const recovery = defineCalculator({
  name: 'recovery',
  title: 'Loss in a disaster',
  summary: 'Writes and time lost: RPO, RTO',
  topic: 'disaster-recovery',
  formulas: ['rpo-loss'],
  formula: 'writes lost = write rate × RPO; requests refused = request rate × RTO',
  inputs: {
    writes: amount('Writes', '1 writes/s', '500/s'),
    rpo: amountOrNone('RPO', '1 min', '5 min'),
    requests: amount('Requests', '1 req/s', '5000/s'),
    rto: amountOrNone('RTO', '1 min', '30 min'),
  },
  work({ writes, rpo, requests, rto }) {
    const [lost, refused] = [multiply(writes, rpo), multiply(requests, rto)];
    return {
      results: [
        { label: 'Writes lost, at most', amount: lost },
        { label: 'Requests refused', amount: refused },
      ],
      steps: [line`${writes} × ${rpo} = ${lost}`, line`${requests} × ${rto} = ${refused}`],
    };
  },
});
