import { add, CalculationError, divide, multiply, subtract } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { percent, seconds } from './figures.ts';
import { amount, amountOrNone, count, share } from './input.ts';
import { line } from './line.ts';

/** Where changes come faster than they are applied, the lag grows for as long as that lasts. */
export const lag = defineCalculator({
  name: 'lag',
  title: 'Replication lag',
  summary: 'Backlog after a busy time',
  topic: 'sync-vs-async-replication-and-lag',
  formulas: ['replication-lag'],
  formula: 'backlog = (written − applied) × time; lag = backlog ÷ applied',
  inputs: {
    written: amount('Changes written', '1 changes/s', '12K/s'),
    applied: amount('Changes applied', '1 changes/s', '10K/s'),
    time: amount('For how long', '1 min', '10 min'),
    network: amountOrNone('Network delay', '1 ms', '1 ms'),
  },
  work({ written, applied, time, network }) {
    const surplus = subtract(written, applied);
    const backlog = { ...surplus, value: Math.max(0, surplus.value * time.value), dimensions: { change: 1 } };
    const behind = add(divide(backlog, applied), network);
    return {
      results: [
        { label: 'Behind by', amount: seconds(behind.value) },
        { label: 'Changes that wait', amount: backlog },
      ],
      steps: [
        line`(${written} − ${applied}) × ${time} = ${backlog}`,
        line`${backlog} ÷ ${applied} + ${network} = ${seconds(behind.value)}`,
      ],
    };
  },
});

/** Every copy applies every write, which leaves less of it for reads. */
export const readCapacity = defineCalculator({
  name: 'read-capacity',
  title: 'Read capacity of replicas',
  summary: 'Leader and followers together',
  topic: 'leader-follower-replication',
  formulas: ['read-capacity'],
  formula: 'reads = (1 + replicas) × capacity of one × (1 − share for writes)',
  inputs: {
    replicas: count('Replicas', '1', '3', {
      least: 0,
      limit: 'Replicas: a whole number, 0 for none.',
    }),
    capacity: amount('Capacity of one', '1 req/s', '10K/s'),
    writes: share('Share taken by writes', '20%', {
      below: 1,
      limit: 'Share taken by writes: below 100%, or nothing is left for reads.',
    }),
  },
  work({ replicas, capacity, writes }) {
    const each = multiply(capacity, percent(1 - writes.value));
    const all = { ...each, value: each.value * (1 + replicas.value) };
    return {
      results: [
        { label: 'Reads', amount: all },
        { label: 'Each copy', amount: each },
      ],
      steps: [
        line`${capacity} × ${percent(1 - writes.value)} = ${each}`,
        line`(1 + ${replicas}) × ${each} = ${all}`,
      ],
    };
  },
});

/** Each leader applies the writes of all others: only writes to data of its own add up. */
export const writeCapacity = defineCalculator({
  name: 'write-capacity',
  title: 'Write capacity of leaders',
  summary: 'Several leaders or shards',
  topic: 'multi-leader-replication',
  formulas: ['multi-leader-write'],
  formula: 'writes = capacity of one, if all copy all; × leaders, if each has its own data',
  inputs: {
    leaders: count('Leaders', '1', '3'),
    capacity: amount('Capacity of one', '1 writes/s', '5000/s'),
  },
  work({ leaders, capacity }) {
    const sharded = multiply(capacity, { value: leaders.value, dimensions: {} });
    return {
      results: [
        { label: 'All copy all', amount: { value: capacity.value, dimensions: capacity.dimensions } },
        { label: 'Each its own data', amount: sharded },
      ],
      steps: [
        line`Every leader applies every write: ${capacity} in all`,
        line`Partitioned: ${leaders} × ${capacity} = ${sharded}`,
      ],
    };
  },
});

/** Overlap makes a read meet the latest write; it does not make concurrent writes appear in one order. */
export const quorum = defineCalculator({
  name: 'quorum',
  title: 'Quorum of reads and writes',
  summary: 'Overlap and failures survived',
  topic: 'quorum-replication',
  formulas: ['quorum'],
  formula: 'overlap = R + W − N; reads meet the latest write if it is 1 or more',
  inputs: {
    n: count('Copies (N)', '1', '3'),
    r: count('Read from (R)', '1', '2'),
    w: count('Written to (W)', '1', '2'),
  },
  assumed: ['no sloppy quorum, in which other nodes stand in'],
  work({ n, r, w }) {
    for (const [name, part] of [['R', r] as const, ['W', w] as const]) {
      if (part.value > n.value)
        throw new CalculationError(
          `${name} cannot be more than N: there are only ${n.value} copies to ask. Lower ${name} or raise N.`,
        );
    }
    const overlap = r.value + w.value - n.value;
    const copies = (value: number) => ({ value, dimensions: { copy: 1 } });
    return {
      results: [
        { label: 'Overlap', amount: copies(Math.max(0, overlap)) },
        { label: 'Reads survive losing', amount: copies(n.value - r.value) },
        { label: 'Writes survive losing', amount: copies(n.value - w.value) },
      ],
      steps: [line`${r} + ${w} − ${n} = ${overlap}`],
      sanity:
        overlap > 0
          ? line`every read meets the latest write`
          : line`a read may miss the latest write: R + W has to be more than N`,
    };
  },
});
