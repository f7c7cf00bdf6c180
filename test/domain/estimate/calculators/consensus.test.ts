import { describe, expect, it } from 'vitest';
import type { Calculator } from '../../../../src/domain/estimate/calculators/calculator.ts';
import {
  byzantine,
  drift,
  election,
  majority,
  redlock,
  twoPhase,
} from '../../../../src/domain/estimate/calculators/consensus.ts';
import { workOut } from '../../../../src/domain/estimate/calculators/estimate.ts';
import { answersOf, refusalOf } from './shown.ts';

describe('calculators of consensus, locks and clocks', () => {
  it.each<[string, Calculator, Record<string, string>, string[]]>([
    ['5 nodes survive 2', majority, {}, ['2 nodes', '3 nodes']],
    ['4 nodes survive 1', majority, { nodes: '4' }, ['1 node', '3 nodes']],
    ['a single one survives none', majority, { nodes: '1' }, ['0 nodes', '1 node']],
    ['one liar takes four nodes', byzantine, {}, ['4 nodes', '3 nodes']],
    ['the paper’s time-outs', election, {}, ['301 ms', '6 heartbeats']],
    ['two round trips, five participants', twoPhase, {}, ['25 ms', '95.1%']],
    ['9,848 ms of a lock of 10 s', redlock, {}, ['9.848 s', '3 nodes']],
    ['78 ppm for a day', drift, {}, ['13.48 s', '6.739 s']],
    ['200 ppm for a second are 200 µs', drift, { ppm: '200', time: '1 s' }, ['400 µs', '200 µs']],
  ])('%s', (_name, calculator, typed, answers) => {
    expect(answersOf(calculator, typed)).toEqual(answers);
  });

  it('survives as many crashes as leave a majority standing', () => {
    for (let nodes = 1; nodes <= 12; nodes++) {
      const survived = [...Array(nodes).keys()].filter((down) => nodes - down > nodes / 2).at(-1);
      expect(answersOf(majority, { nodes: `${nodes}` })[0]).toMatch(new RegExp(`^${survived} `));
    }
  });

  it('tells that an even number of nodes is no better than one fewer', () => {
    expect(workOut(majority, { nodes: '4' }).work.sanity?.()).toBe('one node fewer survives as many crashes');
    expect(workOut(majority, { nodes: '5' }).work.sanity).toBeUndefined();
  });

  it('warns of an election time-out below ten round trips', () => {
    const sanity = workOut(election, { 'round-trip': '150 ms' }).work.sanity?.();
    expect(sanity).toContain('here it is too short');
  });

  it.each([
    [election, { heartbeat: '300 ms' }, /^The heartbeat must come well before/],
    [redlock, { ttl: '50 ms' }, /^Taking the lock took longer than it lasts: let it go/],
  ])('refuses what cannot work: $1', (calculator, typed, sentence) => {
    expect(refusalOf(calculator, typed)).toMatch(sentence);
  });
});
