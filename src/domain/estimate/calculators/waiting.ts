import { CalculationError, divide, plain } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { type Curve, pointsOf } from './curve.ts';
import { erlangC } from './erlang.ts';
import { percent, ratio, seconds, things } from './figures.ts';
import { amount, count, share } from './input.ts';
import { line } from './line.ts';
import { scaleOf } from './scale.ts';

const service = amount('Service time', '1 ms', '10 ms');
const RANDOM = 'arrivals are independent (Poisson) and service times exponential';
/** Beyond, a chart would show nothing but the last percent. */
const BUSIEST = 0.98;

/** One server, first come, first served. Holds for no other queue. */
export const mm1 = defineCalculator({
  name: 'mm1',
  title: 'M/M/1 queue',
  summary: 'Response time at one server',
  topic: 'queueing-theory',
  formulas: ['mm1-response'],
  formula: 'R = S ÷ (1 - U)',
  inputs: {
    service,
    utilisation: share('Utilisation', '80%', {
      below: 1,
      limit: 'Utilisation: below 100%. At 100% work arrives as fast as it is done, and the queue never ends.',
    }),
  },
  assumed: [RANDOM],
  work({ service, utilisation }) {
    const free = 1 - utilisation.value;
    const response = divide(service, plain(free));
    return {
      results: [
        { label: 'Response time', amount: response },
        { label: 'Waiting', amount: seconds(response.value - service.value) },
        { label: 'In the system', amount: things(utilisation.value / free, 'req') },
      ],
      steps: [line`${service} ÷ (1 - ${utilisation}) = ${response}`],
    };
  },
  curve: ({ service, utilisation }) => responseCurve(utilisation.value, (busy) => service.value / (1 - busy)),
});

export const mmc = defineCalculator({
  name: 'mmc',
  title: 'M/M/c queue (Erlang C)',
  summary: 'Response time at several servers',
  topic: 'queueing-theory',
  formulas: ['mmc-erlang-c'],
  formula: 'R = S + C(c, a) × S ÷ (c - a), with a = λ × S',
  inputs: {
    rate: amount('Arrival rate', '1 req/s', '320/s'),
    service,
    servers: count('Servers', '1 server', '4', {
      most: 10_000,
      limit: 'Servers: a whole number from 1 to 10,000.',
    }),
  },
  assumed: [RANDOM, 'one queue for all servers'],
  work({ rate, service, servers }) {
    const load = rate.value * service.value;
    if (load >= servers.value) {
      throw new CalculationError(
        `That is work for ${Number(load.toPrecision(4))} servers: with ${servers.value} the queue never ends.`,
      );
    }
    const queued = percent(erlangC(servers.value, load));
    const waiting = seconds((queued.value * service.value) / (servers.value - load));
    const response = seconds(service.value + waiting.value);
    return {
      results: [
        { label: 'Response time', amount: response },
        { label: 'Waiting', amount: waiting },
        { label: 'Have to wait', amount: queued },
        { label: 'Utilisation', amount: percent(load / servers.value) },
      ],
      steps: [
        line`a = ${rate} × ${service} = ${ratio(load)}`,
        line`C(${servers.value}, ${ratio(load)}) = ${queued} have to wait`,
        line`${queued} × ${service} ÷ (${servers.value} - ${ratio(load)}) = ${waiting}`,
        line`${service} + ${waiting} = ${response}`,
      ],
    };
  },
  curve: ({ rate, service: { value: time }, servers: { value: c } }) =>
    responseCurve((rate.value * time) / c, (busy) => time + (erlangC(c, busy * c) * time) / (c * (1 - busy))),
});

/** Response time against utilisation, up to where the member is and a little further. */
function responseCurve(busy: number, response: (busy: number) => number): Curve {
  const end = Math.max(BUSIEST, busy);
  const here = response(busy);
  const { unit, one, label } = scaleOf(seconds(here));
  const roof = Math.max(here * 2, response(0) * 10) / one;
  return {
    title: 'Response time',
    x: { label: 'Utilisation', suffix: '%', least: 0, most: 100 },
    y: { label: unit, least: 0, most: Number(roof.toPrecision(1)) },
    points: pointsOf([0, end], 98, (u) => response(u) / one)
      .map(([u, y]): [number, number] => [u * 100, y])
      .filter(([, y]) => y <= roof),
    here: { at: [busy * 100, here / one], label },
    says: `At ${percent(busy).textOf(busy)} utilisation the response time is ${label}; towards 100% it grows without end.`,
  };
}
