import { CalculationError } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { pointsOf } from './curve.ts';
import { percent, times } from './figures.ts';
import { count, factor, share } from './input.ts';
import { line } from './line.ts';

const serial = share('Serial share', '10%');
const processors = count('Processors', '1', '16');

export const scalability = defineCalculator({
  name: 'scaling-factor',
  title: 'Scalability factor',
  summary: 'Gain for what was added',
  topic: 'scalability-basics',
  formulas: ['scalability-factor'],
  formula: 'factor = gain in performance ÷ gain in resources',
  inputs: { gain: factor('Gain in performance', '3x'), resources: factor('Gain in resources', '4x') },
  work({ gain, resources }) {
    const ratio = percent(gain.value / resources.value);
    return {
      results: [{ label: 'Scalability factor', amount: ratio }],
      steps: [line`${gain} ÷ ${resources} = ${ratio}`],
      sanity: line`100% is perfect; 60% to 80% is usual`,
    };
  },
});

const speedup = (s: number, n: number): number => 1 / (s + (1 - s) / n);

/** The same work on more processors. Source: G. Amdahl, 1967. */
export const amdahl = defineCalculator({
  name: 'amdahl',
  title: 'Amdahl’s law',
  summary: 'Speedup of the same work',
  topic: 'amdahl-gustafson-karp-flatt',
  formulas: ['amdahl'],
  formula: 'speedup = 1 ÷ (S + (1 - S) ÷ N)',
  inputs: { serial, processors },
  work({ serial: s, processors: n }) {
    const gained = times(speedup(s.value, n.value));
    const most = s.value === 0 ? 'no limit' : line`${times(1 / s.value)}`();
    return {
      results: [
        { label: 'Speedup', amount: gained },
        { label: 'Of each processor', amount: percent(gained.value / n.value) },
      ],
      steps: [
        line`1 ÷ (${s} + ${percent(1 - s.value)} ÷ ${n}) = ${gained}`,
        line`With any number of processors: 1 ÷ ${s} = ${most}`,
      ],
    };
  },
  curve({ serial: { value: s }, processors: { value: n } }) {
    const widest = Math.max(64, 2 * n);
    const gained = speedup(s, n);
    return {
      title: 'Amdahl’s law',
      x: { label: 'Processors', whole: true, least: 1, most: widest },
      y: { label: 'Speedup', suffix: 'x', least: 0 },
      points: pointsOf([1, widest], 60, (x) => speedup(s, x)),
      here: { at: [n, gained], label: times(gained).textOf(gained) },
      says: `${n} processors are ${times(gained).textOf(gained)} as fast as one; the curve flattens at ${s === 0 ? 'no limit' : times(1 / s).textOf(1 / s)}.`,
    };
  },
});

/** More work on more processors, in the same time. Source: J. Gustafson, 1988. */
export const gustafson = defineCalculator({
  name: 'gustafson',
  title: 'Gustafson’s law',
  summary: 'Speedup when the work grows',
  topic: 'amdahl-gustafson-karp-flatt',
  formulas: ['gustafson'],
  formula: 'speedup = N - S × (N - 1)',
  inputs: { serial, processors },
  assumed: ['the parallel part of the work grows with the processors'],
  work({ serial: s, processors: n }) {
    const gained = times(n.value - s.value * (n.value - 1));
    return {
      results: [{ label: 'Speedup', amount: gained }],
      steps: [line`${n} - ${s} × ${n.value - 1} = ${gained}`],
    };
  },
});

/** What measurements say of the serial share. Source: A. Karp and H. Flatt, 1990. */
export const karpFlatt = defineCalculator({
  name: 'karp-flatt',
  title: 'Karp–Flatt metric',
  summary: 'Serial share from a measurement',
  topic: 'amdahl-gustafson-karp-flatt',
  formulas: ['karp-flatt'],
  formula: 'serial share = (1 ÷ speedup - 1 ÷ N) ÷ (1 - 1 ÷ N)',
  inputs: {
    speedup: factor('Measured speedup', '4x'),
    processors: count('Processors', '1', '8', {
      least: 2,
      limit: 'Processors: two or more, as one shows nothing of what can run side by side.',
    }),
  },
  work({ speedup: gained, processors: n }) {
    if (gained.value > n.value) {
      throw new CalculationError(
        'A speedup above the number of processors leaves no serial share: look for a cache that now fits.',
      );
    }
    const alone = 1 / n.value;
    const part = percent((1 / gained.value - alone) / (1 - alone));
    return {
      results: [{ label: 'Serial share', amount: part }],
      steps: [line`(1 ÷ ${gained.value} - 1 ÷ ${n.value}) ÷ (1 - 1 ÷ ${n.value}) = ${part}`],
      sanity: line`Alike at 2, 4 and 8 processors it is serial work; growing, it is overhead`,
    };
  },
});
