import { divide, multiply } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { perSecond, things } from './figures.ts';
import { amount, count, share } from './input.ts';
import { line } from './line.ts';

/** Rounds up, as nobody rents half a server; but not for what floating point adds to a whole number. */
const roundUp = (value: number): number => Math.ceil(Number(value.toPrecision(12)));

/** The other way round from Little's law: as much comes out as workers can start again. */
export const throughput = defineCalculator({
  name: 'throughput',
  title: 'Throughput of workers',
  summary: 'What a pool of workers can do',
  topic: 'concurrent-users-and-littles-law',
  formulas: ['throughput-workers'],
  formula: 'throughput = workers ÷ time for one request',
  inputs: { workers: count('Workers', '1 worker', '20'), time: amount('Time for one', '1 ms', '50 ms') },
  assumed: ['workers are always busy and do not slow each other down'],
  work({ workers, time }) {
    const rate = perSecond(workers.value / time.value, 'req');
    return {
      results: [{ label: 'Throughput', amount: rate }],
      steps: [line`${workers} ÷ ${time} = ${rate}`],
    };
  },
});

export const servers = defineCalculator({
  name: 'servers',
  title: 'Servers required',
  summary: 'How many servers a peak needs',
  topic: 'server-sizing',
  formulas: ['servers-required'],
  formula: 'servers = ⌈peak ÷ (rate of one × target utilisation)⌉ + spares',
  inputs: {
    peak: amount('Peak requests', '1 req/s', '10K/s'),
    'per-server': amount('Rate of one server', '1 req/s', '1000/s'),
    utilisation: share('Target utilisation', '70%', {
      above: 0,
      limit: 'Target utilisation: above 0% and at most 100%, which leaves no room for a busier minute.',
    }),
    spares: count('Spare servers', '1 server', '1', {
      least: 0,
      limit: 'Spare servers: a whole number, 0 if none may be lost.',
    }),
  },
  assumed: ['load is spread evenly', 'spares carry nothing until a server is lost'],
  work({ peak, 'per-server': one, utilisation, spares }) {
    const safe = multiply(one, utilisation);
    const exact = divide(peak, safe).value;
    const needed = things(roundUp(exact), 'server');
    const all = things(needed.value + spares.value, 'server');
    return {
      results: [
        { label: 'Servers', amount: all },
        { label: 'Needed at the peak', amount: needed },
      ],
      steps: [
        line`One at ${utilisation}: ${one} × ${utilisation} = ${safe}`,
        line`${peak} ÷ ${safe} = ${exact}, rounded up ${needed}`,
        line`${needed} + ${spares} to spare = ${all}`,
      ],
    };
  },
});
