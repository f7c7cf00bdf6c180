import { backoff } from './backoff.ts';
import { balancedResponse, movingAverage, pool, weights } from './balancing.ts';
import { hitRatio, refreshAhead, uniformHit } from './cache-hits.ts';
import { accessTime, cacheAside, writeBack, writeThrough } from './cache-latency.ts';
import { bandwidthSaved, cacheMemory, workingSet } from './cache-room.ts';
import type { Calculator } from './calculator.ts';
import { calls, links } from './calls.ts';
import { byzantine, drift, election, majority, redlock, twoPhase } from './consensus.ts';
import { erasure, objects, raid, recovery } from './durability.ts';
import { bcrypt } from './hashing.ts';
import { base62, collision, snowflake } from './identifiers.ts';
import { btree, connections, queries, selectivity } from './indexing.ts';
import { fixedWindow, slidingWindow, tokenBucket } from './limiting.ts';
import { encoding, oneWay, roundTrip, transfer } from './network.ts';
import { remap, ring } from './partitioning.ts';
import { autoscale, detection } from './probing.ts';
import { littlesLaw } from './queueing.ts';
import { tfIdf } from './ranking.ts';
import { reading } from './reading.ts';
import { lag, quorum, readCapacity, writeCapacity } from './replication.ts';
import { servers } from './servers.ts';
import { fanOut, partitions, streamWindows } from './streams.ts';
import { average, peak } from './traffic.ts';

/** Calculators of one kind, under one word of the command. */
export interface Group {
  readonly name: string;
  readonly title: string;
  readonly calculators: readonly Calculator[];
}

/** All calculators, in the order in which the command lists them. */
export const GROUPS: readonly Group[] = [
  { name: 'traffic', title: 'Requests and users', calculators: [average, peak] },
  { name: 'capacity', title: 'Servers and headroom', calculators: [servers] },
  { name: 'queueing', title: 'Waiting and utilisation', calculators: [littlesLaw] },
  {
    name: 'cache',
    title: 'Hits, latency and memory of caches',
    calculators: [
      ...[hitRatio, accessTime, cacheAside, uniformHit, cacheMemory, workingSet, bandwidthSaved],
      ...[refreshAhead, writeThrough, writeBack],
    ],
  },
  {
    name: 'network',
    title: 'Distance, bandwidth and calls',
    calculators: [roundTrip, oneWay, transfer, reading, encoding, calls, links],
  },
  {
    name: 'balancing',
    title: 'Load balancers and health checks',
    calculators: [weights, balancedResponse, movingAverage, pool, detection, autoscale],
  },
  {
    name: 'limits',
    title: 'Rate limits and retries',
    calculators: [tokenBucket, fixedWindow, slidingWindow, backoff],
  },
  {
    name: 'data',
    title: 'Indexes, replicas and partitions',
    calculators: [
      ...[selectivity, btree, queries, connections, lag, readCapacity, writeCapacity],
      ...[remap, ring, partitions, streamWindows, fanOut, tfIdf],
    ],
  },
  {
    name: 'consensus',
    title: 'Quorums, locks and clocks',
    calculators: [quorum, majority, byzantine, election, twoPhase, redlock, drift],
  },
  { name: 'ids', title: 'Identifiers and hashes', calculators: [snowflake, collision, base62, bcrypt] },
  {
    name: 'durability',
    title: 'Copies and disasters',
    calculators: [raid, erasure, objects, recovery],
  },
];

const CALCULATORS: ReadonlyMap<string, Calculator> = new Map(
  GROUPS.flatMap(({ calculators }) => calculators.map((one) => [one.name, one])),
);

/** The calculator by that name, or null. */
export const calculatorNamed = (name: string): Calculator | null => CALCULATORS.get(name) ?? null;
