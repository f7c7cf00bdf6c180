import { DAY, YEAR } from '../human-duration.ts';
import { CalculationError } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { percent, ratio, seconds } from './figures.ts';
import { amount, amountOrNone, share } from './input.ts';
import { line } from './line.ts';

const PERIODS = [
  ['a year', YEAR],
  ['30 days', 30 * DAY],
  ['a week', 7 * DAY],
  ['a day', DAY],
] as const;

/** Years of 365 days: with 365.25, three nines are 8.77 h instead of 8.76 h. */
export const downtime = defineCalculator({
  name: 'downtime',
  title: 'Downtime of an availability',
  summary: 'What so many nines allow',
  topic: 'availability-math',
  formulas: ['nines-downtime'],
  formula: 'downtime = (1 - availability) × period',
  inputs: { availability: share('Availability', '99.9%') },
  work({ availability }) {
    const missing = 1 - availability.value;
    const [year, ...others] = PERIODS.map(([name, period]) => ({
      label: `In ${name}`,
      amount: seconds(missing * period),
    }));
    return {
      results: [year ?? { label: 'In a year', amount: seconds(missing * YEAR) }, ...others],
      steps: [
        line`100% - ${availability} = ${percent(missing)}`,
        line`${percent(missing)} × 365 days = ${seconds(missing * YEAR)}`,
      ],
    };
  },
});

export const nines = defineCalculator({
  name: 'nines',
  title: 'Nines of a downtime',
  summary: 'What so much downtime comes to',
  topic: 'availability-math',
  formulas: ['nines-downtime'],
  formula: 'availability = 1 - downtime ÷ period; nines = -log₁₀(1 - availability)',
  inputs: {
    downtime: amountOrNone('Downtime', '1 min', '52.56 min'),
    period: amount('Period', '1 day', '1 year'),
  },
  work({ downtime: down, period }) {
    if (down.value > period.value) throw new CalculationError('Nothing is down for longer than the period.');
    const missing = down.value / period.value;
    const available = percent(1 - missing);
    return {
      results: [
        { label: 'Availability', amount: available },
        ...(missing > 0 ? [{ label: 'Nines', amount: ratio(-Math.log10(missing)) }] : []),
      ],
      steps: [line`1 - ${down} ÷ ${period} = ${available}`],
    };
  },
});
