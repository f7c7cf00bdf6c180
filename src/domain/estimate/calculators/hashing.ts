import { defineCalculator } from './calculator.ts';
import { ratio, seconds, things } from './figures.ts';
import { amount, count } from './input.ts';
import { line } from './line.ts';

/** Each step of the cost doubles the work: 2^cost rounds. Source: Provos, Mazières, "A Future-Adaptable Password Scheme" (1999). */
export const bcrypt = defineCalculator({
  name: 'bcrypt',
  title: 'Cost of bcrypt',
  summary: 'Rounds, time and logins a core',
  topic: 'passwords-and-mfa',
  formulas: ['bcrypt-cost'],
  formula: 'rounds = 2^cost; time = time of a round × rounds',
  inputs: {
    cost: count('Cost', '1', '12', { least: 4, most: 31, limit: 'Cost: a whole number from 4 to 31.' }),
    measured: amount('Time at cost 10', '1 ms', '60 ms'),
    logins: amount('Logins', '1 logins/s', '50/s'),
  },
  work({ cost, measured, logins }) {
    const time = seconds(measured.value * 2 ** (cost.value - 10));
    const cores = things(Math.ceil(Number((logins.value * time.value).toPrecision(12))), 'core');
    return {
      results: [
        { label: 'One hash', amount: time },
        { label: 'Rounds', amount: ratio(2 ** cost.value) },
        { label: 'Busy cores', amount: cores },
      ],
      steps: [
        line`2^${cost} = ${2 ** cost.value} rounds`,
        line`${measured} × 2^(${cost} − 10) = ${time}`,
        line`${logins} × ${time} → ${cores}`,
      ],
    };
  },
});
