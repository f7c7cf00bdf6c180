import { defineCalculator } from './calculator.ts';
import { percent, seconds, things, times } from './figures.ts';
import { amount, share } from './input.ts';
import { line } from './line.ts';

const slo = share('Objective (SLO)', '99.9%', {
  below: 1,
  limit: 'Objective: below 100%, as 100% leaves no budget for any change.',
});
const period = amount('Period', '1 day', '30 days');

export const errorBudget = defineCalculator({
  name: 'error-budget',
  title: 'Error budget',
  summary: 'What an SLO lets fail',
  topic: 'sli-slo-error-budget',
  formulas: ['error-budget'],
  formula: 'budget = 100% - SLO, of the time or the requests',
  inputs: { slo, period, requests: amount('Requests in it', '1 req', '10M') },
  work({ slo: objective, period: window, requests }) {
    const budget = percent(1 - objective.value);
    const time = seconds(budget.value * window.value);
    const failed = things(Math.round(budget.value * requests.value), 'req');
    return {
      results: [
        { label: 'Down at most', amount: time },
        { label: 'Or failed at most', amount: failed },
        { label: 'Budget', amount: budget },
      ],
      steps: [
        line`100% - ${objective} = ${budget}`,
        line`${budget} × ${window} = ${time}`,
        line`${budget} × ${requests} = ${failed}`,
      ],
    };
  },
});

/** Source: The Site Reliability Workbook, chapter 5, "Alerting on SLOs". */
export const burnRate = defineCalculator({
  name: 'burn-rate',
  title: 'Burn rate',
  summary: 'How fast a budget is used up',
  topic: 'sli-slo-error-budget',
  formulas: ['burn-rate'],
  formula: 'burn rate = share of errors ÷ (100% - SLO)',
  inputs: { slo, errors: share('Share of errors', '1%'), period },
  work({ slo: objective, errors, period: window }) {
    const budget = percent(1 - objective.value);
    const burn = times(errors.value / budget.value);
    const lasts = seconds(window.value / burn.value);
    return {
      results: [
        { label: 'Burn rate', amount: burn },
        ...(burn.value > 0 ? [{ label: 'Budget gone after', amount: lasts }] : []),
      ],
      steps: [
        line`${errors} ÷ ${budget} = ${burn}`,
        ...(burn.value > 0 ? [line`${window} ÷ ${burn.value} = ${lasts}`] : []),
      ],
    };
  },
});
