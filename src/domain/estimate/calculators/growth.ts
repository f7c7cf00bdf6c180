import { MONTH, YEAR } from '../human-duration.ts';
import { add, multiply, type Quantity } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { type Curve, pointsOf } from './curve.ts';
import { seconds, times } from './figures.ts';
import { amount, amountOrNone, anything, factor } from './input.ts';
import { line } from './line.ts';
import { scaleOf } from './scale.ts';

const years = amount('Time', '1 year', '5 years');

/** (1 + g) to the power of the years: g alone to that power would let 3 TB shrink to a gigabyte. */
export const compound = defineCalculator({
  name: 'compound',
  title: 'Compound growth',
  summary: 'So much more each year',
  topic: 'growth-and-cost-planning',
  formulas: ['growth-compound', 'growth-compound-literal'],
  formula: 'future = today × (1 + growth) ^ years',
  inputs: {
    today: anything('Today', '3 TB'),
    growth: factor('Growth a year', '20%', {
      above: -1,
      limit: 'Growth a year: above -100%, as nothing can lose more than all of it. Write it as in `20%`.',
    }),
    time: years,
  },
  work({ today, growth, time }) {
    const n = time.value / YEAR;
    const grown = times((1 + growth.value) ** n);
    const future = multiply(today, { ...grown, dimensions: {} });
    return {
      results: [
        { label: 'Future', amount: future },
        { label: 'Times today', amount: grown },
      ],
      steps: [line`(1 + ${growth}) ^ ${n} = ${grown}`, line`${today} × ${grown} = ${future}`],
    };
  },
  curve: ({ today, growth, time }) =>
    overYears(today, time.value / YEAR, (n) => today.value * (1 + growth.value) ** n),
});

export const linear = defineCalculator({
  name: 'linear',
  title: 'Linear growth',
  summary: 'As much again each month',
  topic: 'growth-and-cost-planning',
  formulas: ['growth-linear'],
  formula: 'future = today + growth × time',
  inputs: {
    today: anything('Today', '3 TB'),
    growth: anything('Growth', '50 GB/month'),
    time: years,
  },
  work({ today, growth, time }) {
    const grown = multiply(growth, time);
    const future = add(grown, today);
    return {
      results: [
        { label: 'Future', amount: future },
        { label: 'Added', amount: grown },
      ],
      steps: [line`${growth} × ${time} = ${grown}`, line`${today} + ${grown} = ${future}`],
    };
  },
  curve: ({ today, growth, time }) =>
    overYears(today, time.value / YEAR, (n) => today.value + growth.value * n * YEAR),
});

function overYears(today: Quantity, years: number, valueAt: (years: number) => number): Curve {
  const end = { value: valueAt(years), dimensions: today.dimensions };
  const { unit, one, label } = scaleOf(end);
  return {
    title: 'Growth',
    x: { label: 'Years', least: 0, most: years },
    y: { label: unit, least: 0 },
    points: pointsOf([0, years], 40, (n) => valueAt(n) / one),
    here: { at: [years, end.value / one], label },
    says: `After ${Number(years.toPrecision(3))} years it is ${label}.`,
  };
}

/** Opportunity cost is told apart, as it is not part of a total cost of ownership as most define it. */
export const ownership = defineCalculator({
  name: 'cost',
  title: 'Total cost of ownership',
  summary: 'What it costs over the years',
  topic: 'growth-and-cost-planning',
  formulas: ['tco'],
  formula: 'TCO = (infrastructure + operations + management) × time',
  inputs: {
    infrastructure: amountOrNone('Infrastructure', '$1/month', '$10,000/month'),
    operations: amountOrNone('Operations', '$1/month', '$4,000/month'),
    management: amountOrNone('Management', '$1/month', '$2,000/month'),
    opportunity: amountOrNone('Opportunity cost', '$1/month', '$0/month'),
    time: amount('Time', '1 year', '3 years'),
  },
  work({ infrastructure, operations, management, opportunity, time }) {
    const monthly = add(add(infrastructure, operations), management);
    const total = multiply(monthly, time);
    const lost = multiply(opportunity, time);
    return {
      results: [
        { label: 'TCO', amount: total },
        { label: 'With what else could have been earned', amount: add(total, lost) },
      ],
      steps: [
        line`${infrastructure} + ${operations} + ${management} = ${monthly}`,
        line`${monthly} × ${time.value / MONTH} months = ${total}`,
      ],
    };
  },
});

/** Twice to three times the peak, planned six to twelve months ahead, is a rule of thumb. */
export const headroom = defineCalculator({
  name: 'headroom',
  title: 'Headroom',
  summary: 'What to provision, how long it lasts',
  topic: 'growth-and-cost-planning',
  formulas: ['capacity-headroom'],
  formula: 'capacity = peak × headroom; it lasts ln(headroom) ÷ ln(1 + growth)',
  inputs: {
    peak: amount('Peak today', '1 req/s', '10K/s'),
    headroom: factor('Headroom', '2x', {
      above: 1,
      limit: 'Headroom: more than 1x the peak, or there is none.',
    }),
    growth: factor('Growth a month', '5%'),
  },
  work({ peak, headroom: spare, growth }) {
    const capacity = multiply(peak, spare);
    const months = Math.log(spare.value) / Math.log(1 + growth.value);
    const lasts = seconds(months * MONTH);
    return {
      results: [
        { label: 'Provision', amount: capacity },
        { label: 'Lasts', amount: lasts },
      ],
      steps: [
        line`${peak} × ${spare} = ${capacity}`,
        line`ln(${spare.value}) ÷ ln(1 + ${growth}) = ${months} months`,
      ],
    };
  },
});
