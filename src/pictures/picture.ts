import type { Card } from '../domain/card.ts';
import type { Chart } from '../domain/estimate/calculators/estimate.ts';

/** What can be drawn: plain data, as it travels to the thread that draws. */
export type Picture = Chart | Card;
