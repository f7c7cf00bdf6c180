import { divide, multiply } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { percent, perSecond, things } from './figures.ts';
import { amount, count, share } from './input.ts';
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

/** X = U ÷ S. As X = U × S it would be 10,000 times too low for services of 10 ms. */
export const utilisationLaw = defineCalculator({
  name: 'utilisation-law',
  title: 'Utilisation law',
  summary: 'Throughput from utilisation',
  topic: 'queueing-theory',
  formulas: ['utilization-law'],
  formula: 'U = X × S, so X = U ÷ S × servers',
  inputs: {
    utilisation: share('Utilisation', '80%'),
    service: amount('Service time', '1 ms', '10 ms'),
    servers: count('Servers', '1 server', '1'),
  },
  work({ utilisation, service, servers }) {
    const one = perSecond(utilisation.value / service.value, 'req');
    const all = multiply(one, { value: servers.value, dimensions: {} });
    return {
      results: [{ label: 'Throughput', amount: all }],
      steps: [line`${utilisation} ÷ ${service} = ${one} for one`, line`${one} × ${servers} = ${all}`],
    };
  },
});

export const utilisation = defineCalculator({
  name: 'utilisation',
  title: 'Utilisation',
  summary: 'How busy servers are',
  topic: 'queueing-theory',
  formulas: ['lb-utilization'],
  formula: 'ρ = λ ÷ (N × μ), below 1',
  inputs: {
    rate: amount('Arrival rate', '1 req/s', '800/s'),
    servers: count('Servers', '1 server', '10'),
    each: amount('Rate of one server', '1 req/s', '100/s'),
  },
  assumed: ['load is spread evenly'],
  work({ rate, servers, each }) {
    const capacity = multiply(each, { value: servers.value, dimensions: {} });
    const busy = percent(divide(rate, capacity).value);
    const overloaded = busy.value >= 1;
    return {
      results: [{ label: 'Utilisation', amount: busy }],
      steps: [line`${servers} × ${each} = ${capacity}`, line`${rate} ÷ ${capacity} = ${busy}`],
      sanity: overloaded
        ? line`Too much: the queue grows for as long as it lasts`
        : line`At one server a request takes 1 ÷ (1 - ρ) = ${1 / (1 - busy.value)} times its service time`,
    };
  },
});
