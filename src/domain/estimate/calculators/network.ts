import { add, divide, multiply, type Quantity } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { ratio, seconds } from './figures.ts';
import { amount, amountOrNone, factor, share } from './input.ts';
import { line } from './line.ts';

/** Two thirds of the speed of light in a vacuum, as glass has a refractive index of about 1.47. */
const FIBRE: Quantity = { value: 2e8, dimensions: { m: 1, s: -1 } };

const distance = amount('Distance', '1 km', '5570 km');
const bandwidth = amount('Bandwidth', '1 Mbps', '1 Gbps');

/** The floor that physics sets; routers and detours add to it. */
export const roundTrip = defineCalculator({
  name: 'round-trip',
  title: 'Round trip by distance',
  summary: 'The floor that distance sets',
  topic: 'network-latency-and-distance',
  formulas: ['rtt-distance'],
  formula: 'round trip = 2 × distance × detour ÷ 200,000 km/s',
  inputs: {
    distance,
    detour: factor('Detour of the cable', '1x', {
      least: 1,
      limit: 'Detour: at least 1, as no cable is shorter than the way.',
    }),
  },
  assumed: ['light in glass: two thirds of its speed in a vacuum'],
  work({ distance, detour }) {
    const route = multiply(distance, detour);
    const oneWay = divide(route, FIBRE);
    const both = seconds(2 * oneWay.value);
    return {
      results: [
        { label: 'Round trip', amount: both },
        { label: 'One way', amount: oneWay },
      ],
      steps: [line`${distance} × ${detour} = ${route}`, line`2 × ${route} ÷ 200,000 km/s = ${both}`],
      sanity: line`no server can answer from there in less`,
    };
  },
});

export const oneWay = defineCalculator({
  name: 'latency',
  title: 'Parts of a delay',
  summary: 'Distance, size and waiting',
  topic: 'network-latency-and-distance',
  formulas: ['latency-components'],
  formula: 'delay = distance ÷ speed in fibre + size ÷ bandwidth + waiting',
  inputs: {
    distance,
    size: amount('Size', '1 KB', '1 MB'),
    bandwidth,
    waiting: amountOrNone('Waiting in queues', '1 ms', '1 ms'),
  },
  work({ distance, size, bandwidth, waiting }) {
    const propagation = divide(distance, FIBRE);
    const transmission = divide(size, bandwidth);
    const delay = add(add(propagation, transmission), waiting);
    return {
      results: [
        { label: 'One way', amount: delay },
        { label: 'On the way', amount: propagation },
        { label: 'Onto the wire', amount: transmission },
      ],
      steps: [
        line`${distance} ÷ 200,000 km/s = ${propagation}`,
        line`${size} ÷ ${bandwidth} = ${transmission}`,
        line`${propagation} + ${transmission} + ${waiting} = ${delay}`,
      ],
    };
  },
});

export const transfer = defineCalculator({
  name: 'transfer',
  title: 'Transfer time',
  summary: 'How long a copy takes',
  topic: 'bandwidth-estimation',
  formulas: ['throughput-hw', 'network-1MB'],
  formula: 'time = size ÷ (bandwidth × share used)',
  inputs: {
    size: amount('Size', '1 GB', '1 TB'),
    bandwidth,
    used: share('Share of it used', '80%', { above: 0 }),
  },
  work({ size, bandwidth, used }) {
    const rate = multiply(bandwidth, used);
    const time = divide(size, rate);
    return {
      results: [{ label: 'Time', amount: time }],
      steps: [line`${bandwidth} × ${used} = ${rate}`, line`${size} ÷ ${rate} = ${time}`],
    };
  },
});

/** The ratio depends on the data: against XML 3 to 10, against JSON 2 to 4 on small records. */
export const encoding = defineCalculator({
  name: 'encoding',
  title: 'A smaller encoding',
  summary: 'Bandwidth by a smaller format',
  topic: 'grpc-rpc-and-serialization',
  formulas: ['protobuf-vs-xml'],
  formula: 'bandwidth = size ÷ ratio × rate',
  inputs: {
    size: amount('Size as text', '1 KB', '2 KB'),
    smaller: amount('Smaller by', '1', '3x', {
      least: 1,
      limit: 'Smaller by: at least 1. Measure it on your own data.',
    }),
    rate: amount('Calls', '1 req/s', '10K/s'),
  },
  work({ size, smaller, rate }) {
    const text = { value: size.value * rate.value, dimensions: { bit: 1, s: -1 } };
    const binary = divide(text, ratio(smaller.value));
    return {
      results: [
        { label: 'Smaller', amount: binary },
        { label: 'As text', amount: text },
      ],
      steps: [line`${size} × ${rate} = ${text}`, line`${text} ÷ ${smaller} = ${binary}`],
    };
  },
});
