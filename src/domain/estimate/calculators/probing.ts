import { multiply, subtract } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { seconds, things } from './figures.ts';
import { amount, amountOrNone, count, share } from './input.ts';
import { line } from './line.ts';

/** A server dies somewhere between two probes, so the time has two ends; the product alone is near the later one. */
export const detection = defineCalculator({
  name: 'detection',
  title: 'Time to notice a failure',
  summary: 'Health checks until marked down',
  topic: 'health-checks',
  formulas: ['health-detection-time'],
  formula: 'from (n − 1) × interval + time-out to n × interval + time-out',
  inputs: {
    interval: amount('Interval', '1 s', '30 s'),
    failures: count('Failures in a row (n)', '1', '3'),
    timeout: amountOrNone('Time-out of a probe', '1 s', '5 s'),
  },
  work({ interval, failures, timeout }) {
    const product = multiply(interval, failures);
    const latest = seconds(product.value + timeout.value);
    const soonest = subtract(latest, interval);
    return {
      results: [
        { label: 'At the latest', amount: latest },
        { label: 'At the soonest', amount: soonest },
        { label: 'Interval × failures', amount: product },
      ],
      steps: [
        line`${failures} × ${interval} + ${timeout} = ${latest}`,
        line`${latest} − ${interval} = ${soonest}`,
      ],
    };
  },
});

/** Source: Kubernetes, "Horizontal Pod Autoscaling", algorithm details. Within a tenth of the target it leaves all as it is. */
export const autoscale = defineCalculator({
  name: 'autoscale',
  title: 'Autoscaling',
  summary: 'Replicas for a target load',
  topic: 'auto-scaling',
  formulas: ['hpa'],
  formula: 'replicas = ⌈now × measured ÷ target⌉',
  inputs: {
    now: count('Replicas now', '1', '4'),
    measured: amount('Measured utilisation', '1', '90%'),
    target: share('Target utilisation', '70%', { above: 0 }),
  },
  work({ now, measured, target }) {
    const exact = (now.value * measured.value) / target.value;
    const steady = Math.abs(measured.value / target.value - 1) <= TOLERANCE;
    const wanted = things(steady ? now.value : Math.ceil(Number(exact.toPrecision(12))), 'replica');
    return {
      results: [{ label: 'Replicas', amount: wanted }],
      steps: [
        line`${now} × ${measured} ÷ ${target} = ${exact}`,
        steady ? line`Within 10% of the target: it stays at ${wanted}` : line`Rounded up: ${wanted}`,
      ],
    };
  },
});

const TOLERANCE = 0.1;
