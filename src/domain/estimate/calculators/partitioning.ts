import { defineCalculator } from './calculator.ts';
import { percent, ratio, things } from './figures.ts';
import { amount, count } from './input.ts';
import { line } from './line.ts';

const keysOf = (value: number) => things(value, 'key');

/**
 * From N to M nodes: a ring moves just what the new ones take or the lost ones held. By `hash mod N` a key stays only
 * where both remainders agree: min(N, M) of every lcm(N, M) values.
 */
export const remap = defineCalculator({
  name: 'remap',
  title: 'Keys that move',
  summary: 'Ring against hash mod N',
  topic: 'consistent-hashing',
  formulas: ['consistent-hashing-remap', 'modulo-remap', 'ip-hash-mod'],
  formula: 'ring: |M − N| ÷ max(N, M); modulo: 1 − min(N, M) ÷ lcm(N, M)',
  inputs: {
    before: count('Nodes before (N)', '1', '10', { most: 100_000, limit: 'Nodes: 1 to 100,000.' }),
    after: count('Nodes after (M)', '1', '11', { most: 100_000, limit: 'Nodes: 1 to 100,000.' }),
    keys: amount('Keys', '1 keys', '1M'),
  },
  work({ before, after, keys }) {
    const [n, m] = [before.value, after.value];
    const ring = percent(Math.abs(m - n) / Math.max(n, m));
    const modulo = percent(1 - Math.min(n, m) / lcm(n, m));
    return {
      results: [
        { label: 'Ring', amount: ring },
        { label: 'Keys moved on the ring', amount: keysOf(keys.value * ring.value) },
        { label: 'Hash mod N', amount: modulo },
        { label: 'Keys moved by modulo', amount: keysOf(keys.value * modulo.value) },
      ],
      steps: [
        line`Ring: ${ratio(Math.abs(m - n))} ÷ ${ratio(Math.max(n, m))} = ${ring}`,
        line`Modulo: 1 − ${ratio(Math.min(n, m))} ÷ ${ratio(lcm(n, m))} = ${modulo}`,
      ],
    };
  },
});

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b;

/** With v points each, the load of a node varies by about 1 ÷ √v around its share. */
export const ring = defineCalculator({
  name: 'ring',
  title: 'Hash ring',
  summary: 'Points, shares and unevenness',
  topic: 'consistent-hashing',
  formulas: ['ring-size'],
  formula: 'positions = 2^bits, from 0 to 2^bits − 1; unevenness ≈ 1 ÷ √points',
  inputs: {
    nodes: count('Nodes', '1', '10'),
    points: count('Points of a node', '1', '100'),
    bits: count('Bits of the ring', '1', '32', { most: 256, limit: 'Bits: a whole number from 1 to 256.' }),
  },
  work({ nodes, points, bits }) {
    const uneven = percent(1 / Math.sqrt(points.value));
    return {
      results: [
        { label: 'Share of a node', amount: percent(1 / nodes.value) },
        { label: 'Give or take, of that', amount: uneven },
        { label: 'Points on the ring', amount: ratio(nodes.value * points.value) },
        { label: 'Positions', amount: ratio(2 ** bits.value) },
      ],
      steps: [
        line`1 ÷ ${nodes} = ${percent(1 / nodes.value)}`,
        line`1 ÷ √${points} = ${uneven}`,
        line`2^${bits} = ${2 ** bits.value}`,
      ],
    };
  },
});
