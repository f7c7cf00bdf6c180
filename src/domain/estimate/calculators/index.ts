import type { Calculator } from './calculator.ts';
import { littlesLaw } from './queueing.ts';
import { servers } from './servers.ts';
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
];

const CALCULATORS: ReadonlyMap<string, Calculator> = new Map(
  GROUPS.flatMap(({ calculators }) => calculators.map((one) => [one.name, one])),
);

/** The calculator by that name, or null. */
export const calculatorNamed = (name: string): Calculator | null => CALCULATORS.get(name) ?? null;
