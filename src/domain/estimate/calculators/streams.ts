import { divide, multiply } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { ratio, things } from './figures.ts';
import { amount } from './input.ts';
import { line } from './line.ts';

/** A partition is read by one consumer of a group, so a group has no use for more consumers than partitions. */
export const partitions = defineCalculator({
  name: 'partitions',
  title: 'Kafka partitions',
  summary: 'Partitions for a throughput',
  topic: 'kafka',
  formulas: ['kafka-parallelism'],
  formula: 'partitions = max(⌈rate ÷ producer rate⌉, ⌈rate ÷ consumer rate⌉)',
  inputs: {
    rate: amount('Target rate', '1 MB/s', '200 MB/s'),
    produced: amount('Written to a partition', '1 MB/s', '20 MB/s'),
    consumed: amount('Read by one consumer', '1 MB/s', '10 MB/s'),
  },
  work({ rate, produced, consumed }) {
    const writing = needed(divide(rate, produced).value);
    const reading = needed(divide(rate, consumed).value);
    const most = things(Math.max(writing, reading), 'partition');
    return {
      results: [
        { label: 'Partitions', amount: most },
        { label: 'Consumers of use, at most', amount: things(most.value, 'consumer') },
      ],
      steps: [
        line`To write: ${rate} ÷ ${produced} → ${ratio(writing)}`,
        line`To read: ${rate} ÷ ${consumed} → ${ratio(reading)}`,
      ],
    };
  },
});

const needed = (exact: number): number => Math.ceil(Number(exact.toPrecision(12)));

/** Events that are in a window, and windows that an event is in. Sliding windows of Flink are Kafka's hopping ones. */
export const streamWindows = defineCalculator({
  name: 'windows',
  title: 'Windows of a stream',
  summary: 'Overlap of sliding windows',
  topic: 'stream-windowing',
  formulas: ['window-slide'],
  formula: 'windows of an event = size ÷ slide',
  inputs: {
    size: amount('Size', '1 min', '5 min'),
    slide: amount('Slide', '1 min', '2 min'),
    rate: amount('Events', '1 events/s', '1000/s'),
  },
  work({ size, slide, rate }) {
    const overlap = Number(divide(size, slide).value.toPrecision(12));
    const events = multiply(rate, size);
    const starts = [0, 1, 2, 3].map((i) => ratio((slide.value * i) / 60));
    const ends = starts.map(({ value }) => ratio(value + size.value / 60));
    const list = starts.map((start, i) => line`${start} to ${ends[i] ?? start}`());
    return {
      results: [
        { label: 'Windows of one event', amount: ratio(overlap) },
        { label: 'Events in a window', amount: events },
        { label: 'Windows open at once', amount: ratio(Math.ceil(overlap)) },
      ],
      steps: [
        line`${size} ÷ ${slide} = ${overlap}`,
        line`${rate} × ${size} = ${events}`,
        line`Minutes: ${list.join(', ')} …`,
      ],
    };
  },
});

/** The writes that a post causes when it is pushed to followers; 200M posts a day are 2,315 a second. */
export const fanOut = defineCalculator({
  name: 'fan-out',
  title: 'Fan-out of posts',
  summary: 'Push on write or pull on read',
  topic: 'design-news-feed',
  formulas: ['twitter-load'],
  formula: 'pushed = posts × followers; pulled = loads × followed',
  inputs: {
    posts: amount('Posts', '1 posts/day', '200M/day'),
    followers: amount('Followers of an author', '1', '200'),
    loads: amount('Feed loads', '1 loads/day', '2 billion/day'),
    followed: amount('Followed by a reader', '1', '200'),
  },
  work({ posts, followers, loads, followed }) {
    const pushed = { value: posts.value * followers.value, dimensions: { insert: 1, s: -1 } };
    const pulled = { value: loads.value * followed.value, dimensions: { lookup: 1, s: -1 } };
    return {
      results: [
        { label: 'Pushed', amount: pushed },
        { label: 'Pulled', amount: pulled },
        { label: 'Posts', amount: { value: posts.value, dimensions: posts.dimensions } },
      ],
      steps: [line`${posts} × ${followers} = ${pushed}`, line`${loads} × ${followed} = ${pulled}`],
      sanity: pushed.value <= pulled.value ? line`push is the cheaper way` : line`pull is the cheaper way`,
    };
  },
});
