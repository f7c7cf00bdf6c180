import { multiply } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { things } from './figures.ts';
import { amount } from './input.ts';
import { line } from './line.ts';

/** Holds for any stable system, whatever its distributions. Source: J. D. C. Little, 1961. */
export const littlesLaw = defineCalculator({
  name: 'little',
  title: 'Little’s law',
  summary: 'Requests in flight at once',
  topic: 'concurrent-users-and-littles-law',
  formulas: ['littles-law'],
  formula: 'L = λ × W: in flight = arrival rate × time in the system',
  inputs: {
    rate: amount('Arrival rate', '1 req/s', '1000/s'),
    time: amount('Time in the system', '1 ms', '200 ms'),
  },
  assumed: ['as much leaves as arrives, over a long time'],
  work({ rate, time }) {
    const inFlight = things(multiply(rate, time).value, 'req');
    return {
      results: [{ label: 'In flight', amount: inFlight }],
      steps: [line`${rate} × ${time} = ${inFlight}`],
    };
  },
});
