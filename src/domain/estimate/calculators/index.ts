import { fromFailures, kOfN, measured, parallel, series } from './availability.ts';
import { backoff } from './backoff.ts';
import { balancedResponse, movingAverage, pool, weights } from './balancing.ts';
import { bandwidth, pages } from './bandwidth.ts';
import { hitRatio, refreshAhead, uniformHit } from './cache-hits.ts';
import { accessTime, cacheAside, writeBack, writeThrough } from './cache-latency.ts';
import { bandwidthSaved, cacheMemory, workingSet } from './cache-room.ts';
import type { Calculator } from './calculator.ts';
import { calls, links } from './calls.ts';
import { byzantine, drift, election, majority, redlock, twoPhase } from './consensus.ts';
import { erasure, objects, raid, recovery } from './durability.ts';
import { compound, headroom, linear, ownership } from './growth.ts';
import { bcrypt } from './hashing.ts';
import { base62, collision, snowflake } from './identifiers.ts';
import { btree, connections, queries, selectivity } from './indexing.ts';
import { fixedWindow, slidingWindow, tokenBucket } from './limiting.ts';
import { encoding, oneWay, roundTrip, transfer } from './network.ts';
import { downtime, nines } from './nines.ts';
import { burnRate, errorBudget } from './objectives.ts';
import { remap, ring } from './partitioning.ts';
import { autoscale, detection } from './probing.ts';
import { littlesLaw, utilisation, utilisationLaw } from './queueing.ts';
import { tfIdf } from './ranking.ts';
import { reading } from './reading.ts';
import { chain, survival } from './reliability.ts';
import { lag, quorum, readCapacity, writeCapacity } from './replication.ts';
import { amdahl, gustafson, karpFlatt, scalability } from './scaling.ts';
import { servers, throughput } from './servers.ts';
import { sizes } from './sizes.ts';
import { daily, indexes, logs, perUser, retained } from './storage.ts';
import { fanOut, partitions, streamWindows } from './streams.ts';
import { average, concurrent, peak, readWrite } from './traffic.ts';
import { mm1, mmc } from './waiting.ts';

/** Calculators of one kind, under one word of the command. */
export interface Group {
  readonly name: string;
  readonly title: string;
  readonly calculators: readonly Calculator[];
}

/** All calculators, in the order in which the command lists them. */
export const GROUPS: readonly Group[] = [
  { name: 'traffic', title: 'Requests and users', calculators: [average, peak, readWrite, concurrent] },
  { name: 'storage', title: 'Bytes to keep', calculators: [daily, retained, perUser, logs, indexes, sizes] },
  { name: 'capacity', title: 'Servers and headroom', calculators: [servers, throughput, headroom] },
  { name: 'growth', title: 'Years and money', calculators: [compound, linear, ownership] },
  {
    name: 'scaling',
    title: 'What more processors bring',
    calculators: [scalability, amdahl, gustafson, karpFlatt],
  },
  {
    name: 'queueing',
    title: 'Waiting and utilisation',
    calculators: [littlesLaw, utilisation, utilisationLaw, mm1, mmc],
  },
  {
    name: 'availability',
    title: 'Nines and replicas',
    calculators: [downtime, nines, series, parallel, kOfN, fromFailures, measured],
  },
  {
    name: 'reliability',
    title: 'Failures and error budgets',
    calculators: [survival, chain, errorBudget, burnRate],
  },
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
    calculators: [bandwidth, pages, roundTrip, oneWay, transfer, reading, encoding, calls, links],
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
