import { contest } from './harness/contest.ts';
import { answer, section, topic } from './harness/scenarios.ts';

const LOADS = [
  { inFlight: 1, count: 100 },
  { inFlight: 50, count: 400 },
];

/** How soon the bot answers, alone and in a crowd. */
export const latency = (): Promise<string> => contest([topic, section, answer], LOADS);
