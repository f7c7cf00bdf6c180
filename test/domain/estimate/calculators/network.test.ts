import { describe, expect, it } from 'vitest';
import type { Calculator } from '../../../../src/domain/estimate/calculators/calculator.ts';
import { calls, links } from '../../../../src/domain/estimate/calculators/calls.ts';
import {
  encoding,
  oneWay,
  roundTrip,
  transfer,
} from '../../../../src/domain/estimate/calculators/network.ts';
import { reading } from '../../../../src/domain/estimate/calculators/reading.ts';
import { answersOf, baseValueOf, refusalOf } from './shown.ts';

describe('calculators of networks', () => {
  it.each<[string, Calculator, Record<string, string>, string[]]>([
    ['New York to London and back', roundTrip, {}, ['55.7 ms', '27.85 ms']],
    ['about 70 ms on a real cable', roundTrip, { detour: '1.26x' }, ['70.18 ms', '35.09 ms']],
    ['1 ms of round trip for 100 km', roundTrip, { distance: '100 km' }, ['1 ms', '500 µs']],
    ['the way, the wire and the wait', oneWay, {}, ['36.85 ms', '27.85 ms', '8 ms']],
    ['1 MB at 1 Gbps is 8 ms, not 10', transfer, { size: '1 MB', used: '100%' }, ['8 ms']],
    ['a terabyte', transfer, {}, ['2 h 47 min']],
    ['bits and bytes kept apart', transfer, { size: '1 Gb', used: '1' }, ['1 s']],
    ['10 calls at 0.5 ms against 100 ns', calls, {}, ['5 ms', '1 µs', '5,000x']],
    ['a ten-thousandfold at 1 ms', calls, { remote: '1 ms' }, ['10 ms', '1 µs', '10,000x']],
    ['a third of the size', encoding, {}, ['53.33 Mbps', '160 Mbps']],
    ['ten people', links, {}, ['45 links']],
    ['nobody to talk to', links, { n: '1' }, ['0 links']],
  ])('%s', (_name, calculator, typed, answers) => {
    expect(answersOf(calculator, typed)).toEqual(answers);
  });

  it('finds memory faster than SSD, and SSD faster than a hard disk, for every size', () => {
    for (const size of ['1 byte', '4 KiB', '1 MB', '1 GB']) {
      const [memory = '', ssd = ''] = answersOf(reading, { size });
      expect(memory).not.toBe(ssd);
      expect(baseValueOf(reading, { size })).toBeGreaterThan(100e-9);
    }
    expect(answersOf(reading, { size: '1 MB' })).toEqual([
      '66.77 µs',
      '300 µs',
      '8.5 ms',
      '1.3 ms',
      '16.67 ms',
    ]);
  });

  it('counts as many links as there are pairs', () => {
    for (const n of [2, 3, 7]) {
      const pairs = Array.from({ length: n }, (_, a) => Array.from({ length: a }, () => 1)).flat();
      expect(baseValueOf(links, { n: String(n) })).toBe(pairs.length);
    }
  });

  it('refuses a cable shorter than the way', () => {
    expect(refusalOf(roundTrip, { detour: '0.5' })).toBe(
      'Detour: at least 1, as no cable is shorter than the way.',
    );
  });
});
