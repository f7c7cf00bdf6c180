import { divide, type Quantity } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { seconds } from './figures.ts';
import { amount } from './input.ts';
import { line } from './line.ts';

/** In bytes a second. Figures of current hardware, as the topic on latency numbers has them. */
const READERS = [
  { label: 'Memory', from: 100e-9, rate: 15e9 },
  { label: 'NVMe SSD', from: 100e-6, rate: 5e9 },
  { label: 'Network, 1 Gbps, same site', from: 0.5e-3, rate: 125e6 },
  { label: 'Network, 10 Gbps, same site', from: 0.5e-3, rate: 1.25e9 },
  { label: 'Hard disk', from: 10e-3, rate: 150e6 },
] as const;

const MEMORY = READERS[0];

/** Latency is paid once and throughput per byte: small reads are all of the one, large ones all of the other. */
export const reading = defineCalculator({
  name: 'read',
  title: 'Latency numbers',
  summary: 'From memory, SSD, network, disk',
  topic: 'latency-numbers',
  formulas: ['memory-vs-disk', 'network-1MB', 'throughput-hw', 'cache-hierarchy-times'],
  formula: 'time = latency + size ÷ throughput',
  inputs: { size: amount('Size', '1 KB', '1 MB') },
  assumed: ['one stream, nothing cached, an idle machine'],
  work({ size }) {
    const timeOf = ({ from, rate }: (typeof READERS)[number]): Quantity =>
      seconds(from + size.value / (rate * 8));
    const [memory, ...others] = READERS.map((reader) => ({ label: reader.label, amount: timeOf(reader) }));
    const first = memory ?? { label: MEMORY.label, amount: timeOf(MEMORY) };
    const wire = { value: 1e9, dimensions: { bit: 1, s: -1 } };
    return {
      results: [first, ...others],
      steps: [
        line`Memory: 100 ns + ${size} ÷ 15 GB/s = ${first.amount}`,
        line`1 Gbps: 0.5 ms + ${size} ÷ ${wire} = 0.5 ms + ${divide(size, wire)}`,
      ],
    };
  },
});
