import { contest } from './harness/contest.ts';
import { calc, estimate, estimateCurve, estimateRange } from './harness/scenarios.ts';

const LOADS = [{ inFlight: 1, count: 100 }];

/** How soon a calculation is there, without a picture and with one. */
export const estimates = (): Promise<string> =>
  contest([calc, estimate, estimateCurve, estimateRange], LOADS);
