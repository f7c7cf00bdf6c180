import { add, CalculationError, divide, multiply } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { percent, seconds, things } from './figures.ts';
import { amount, amountOrNone, count, share } from './input.ts';
import { line } from './line.ts';

const nodes = count('Nodes', '1', '5');

/** N = 2f + 1 nodes survive f crashes; an even number survives no more than one node fewer. */
export const majority = defineCalculator({
  name: 'majority',
  title: 'Majority of a cluster',
  summary: 'Votes needed, crashes survived',
  topic: 'paxos',
  formulas: ['majority', 'paxos-2f1'],
  formula: 'majority = ⌊N ÷ 2⌋ + 1; crashes survived = ⌊(N − 1) ÷ 2⌋',
  inputs: { nodes },
  work({ nodes }) {
    const votes = things(Math.floor(nodes.value / 2) + 1, 'node');
    const survived = things(nodes.value - votes.value, 'node');
    return {
      results: [
        { label: 'Crashes survived', amount: survived },
        { label: 'Majority', amount: votes },
      ],
      steps: [line`⌊${nodes} ÷ 2⌋ + 1 = ${votes}`, line`${nodes} − ${votes} = ${survived}`],
      ...(nodes.value % 2 === 0 && { sanity: line`one node fewer survives as many crashes` }),
    };
  },
});

/** Strictly fewer than a third may lie. Source: Lamport, Shostak, Pease, "The Byzantine Generals Problem" (1982). */
export const byzantine = defineCalculator({
  name: 'byzantine',
  title: 'Byzantine faults',
  summary: 'Nodes against liars',
  topic: 'blockchain-systems',
  formulas: ['bft-quorum'],
  formula: 'N = 3f + 1; quorum = 2f + 1',
  inputs: { faulty: count('Faulty nodes (f)', '1', '1') },
  work({ faulty }) {
    const all = things(3 * faulty.value + 1, 'node');
    const votes = things(2 * faulty.value + 1, 'node');
    return {
      results: [
        { label: 'Nodes', amount: all },
        { label: 'Quorum', amount: votes },
      ],
      steps: [line`3 × ${faulty} + 1 = ${all}`, line`2 × ${faulty} + 1 = ${votes}`],
    };
  },
});

/** An election takes one time-out to notice and one round of votes. Source: Ongaro, Ousterhout, the Raft paper (2014). */
export const election = defineCalculator({
  name: 'election',
  title: 'Raft election',
  summary: 'Time without a leader',
  topic: 'raft',
  formulas: ['raft-election-timeout'],
  formula: 'without a leader = election time-out + a round trip',
  inputs: {
    timeout: amount('Election time-out, at most', '1 ms', '300 ms'),
    heartbeat: amount('Heartbeat interval', '1 ms', '50 ms'),
    'round-trip': amount('Round trip', '1 ms', '1 ms'),
  },
  work({ timeout, heartbeat, 'round-trip': trip }) {
    if (heartbeat.value >= timeout.value)
      throw new CalculationError(
        'The heartbeat must come well before the election time-out, or a healthy leader is voted out.',
      );
    const gap = add(timeout, trip);
    const missed = Math.floor(Number(divide(timeout, heartbeat).value.toPrecision(12)));
    return {
      results: [
        { label: 'Without a leader, at most', amount: gap },
        { label: 'Heartbeats in a time-out', amount: things(missed, 'heartbeat') },
      ],
      steps: [line`${timeout} + ${trip} = ${gap}`],
      ...(timeout.value < 10 * trip.value && {
        sanity: line`a time-out should be at least ten round trips: here it is too short`,
      }),
    };
  },
});

/** Prepare and commit, each a round trip to all; every participant has to be up. */
export const twoPhase = defineCalculator({
  name: 'two-phase',
  title: 'Two-phase commit',
  summary: 'Its latency and availability',
  topic: 'two-phase-commit',
  formulas: ['twopc-latency', 'twopc-availability'],
  formula: 'latency = 2 × round trip + processing; A = availability of one ^ participants',
  inputs: {
    'round-trip': amount('Round trip', '1 ms', '10 ms'),
    processing: amountOrNone('Processing', '1 ms', '5 ms'),
    participants: count('Participants', '1', '5'),
    each: share('Availability of one', '99%'),
  },
  work({ 'round-trip': trip, processing, participants, each }) {
    const latency = add(multiply({ value: 2, dimensions: {} }, trip), processing);
    const up = percent(each.value ** participants.value);
    return {
      results: [
        { label: 'Latency', amount: latency },
        { label: 'All are up', amount: up },
      ],
      steps: [line`2 × ${trip} + ${processing} = ${latency}`, line`${each}^${participants} = ${up}`],
    };
  },
});

/** Clocks of the servers drift apart while the lock is held. Source: Redis, "Distributed Locks with Redis". */
export const redlock = defineCalculator({
  name: 'redlock',
  title: 'Validity of a lock',
  summary: 'Time left of a Redlock lease',
  topic: 'distributed-locking',
  formulas: ['redlock-validity'],
  formula: 'left = TTL − time to take it − drift × TTL − 2 ms',
  inputs: {
    ttl: amount('TTL', '1 ms', '10 s'),
    taken: amountOrNone('Time to take it', '1 ms', '50 ms'),
    drift: share('Allowance for drift', '1%'),
    nodes,
  },
  work({ ttl, taken, drift, nodes }) {
    const allowance = seconds(ttl.value * drift.value + 2e-3);
    const left = seconds(ttl.value - taken.value - allowance.value);
    if (left.value <= 0)
      throw new CalculationError(
        'Taking the lock took longer than it lasts: let it go, wait a random time and try again.',
      );
    return {
      results: [
        { label: 'Time left', amount: left },
        { label: 'Nodes that have to agree', amount: things(Math.floor(nodes.value / 2) + 1, 'node') },
      ],
      steps: [
        line`Drift: ${drift} × ${ttl} + 2 ms = ${allowance}`,
        line`${ttl} − ${taken} − ${allowance} = ${left}`,
      ],
    };
  },
});

/** Quartz drifts by 10 to 200 parts in a million: microseconds a second, not milliseconds. */
export const drift = defineCalculator({
  name: 'clock-drift',
  title: 'Clock drift',
  summary: 'How far two clocks go apart',
  topic: 'clock-skew-and-logical-clocks',
  formulas: ['clock-drift'],
  formula: 'apart = 2 × drift × time since they were set',
  inputs: {
    ppm: amountOrNone('Drift, parts in a million', '1', '78'),
    time: amount('Time since they were set', '1 s', '1 day'),
  },
  work({ ppm, time }) {
    const one = seconds(ppm.value * 1e-6 * time.value);
    const apart = seconds(2 * one.value);
    return {
      results: [
        { label: 'Two clocks, at worst', amount: apart },
        { label: 'One clock', amount: one },
      ],
      steps: [line`${ppm} ÷ 1,000,000 × ${time} = ${one}`, line`2 × ${one} = ${apart}`],
    };
  },
});
