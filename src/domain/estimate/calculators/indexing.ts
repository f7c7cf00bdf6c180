import { add, CalculationError } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { percent, ratio, seconds, things, times } from './figures.ts';
import { amount, count, share } from './input.ts';
import { line } from './line.ts';

const rows = amount('Rows', '1 rows', '1 billion', { least: 1, limit: 'Rows: one or more.' });

/** Near 1 for keys, near 0 for flags. Query planners call the share of rows that match by the same name. */
export const selectivity = defineCalculator({
  name: 'selectivity',
  title: 'Index selectivity',
  summary: 'Whether an index will help',
  topic: 'index-selectivity-and-cost',
  formulas: ['index-selectivity'],
  formula: 'selectivity = distinct values ÷ rows',
  inputs: {
    distinct: amount('Distinct values', '1', '50K', { least: 1, limit: 'Distinct values: one or more.' }),
    rows: amount('Rows', '1 rows', '1M', { least: 1, limit: 'Rows: one or more.' }),
  },
  assumed: ['values are spread evenly'],
  work({ distinct, rows }) {
    if (distinct.value > rows.value)
      throw new CalculationError('There cannot be more distinct values than rows. Check the two numbers.');
    const found = things(rows.value / distinct.value, 'row');
    return {
      results: [
        { label: 'Selectivity', amount: ratio(distinct.value / rows.value) },
        { label: 'Rows of one value', amount: found },
        { label: 'Share that matches', amount: percent(1 / distinct.value) },
      ],
      steps: [line`${distinct} ÷ ${rows} = ${distinct.value / rows.value}`],
      sanity: selects(1 / distinct.value),
    };
  },
});

/** A planner reads a table from end to end when an index would fetch more than a few percent of it, row by row. */
const selects = (matching: number) =>
  matching <= 0.05
    ? line`one value finds few enough rows for an index to help`
    : line`one value finds so many rows that a scan is often faster`;

/** Full pages; real ones are about two thirds full, which costs a level at most. */
export const btree = defineCalculator({
  name: 'btree',
  title: 'Height of a B-tree',
  summary: 'Pages read for one lookup',
  topic: 'database-indexes',
  formulas: ['btree-height'],
  formula: 'levels = ⌈log(rows) ÷ log(keys in a page)⌉',
  inputs: {
    rows,
    keys: count('Keys in a page', '1', '200', {
      least: 2,
      limit: 'Keys in a page: two or more, or it is no tree.',
    }),
  },
  work({ rows, keys }) {
    const levels = levelsOf(rows.value, keys.value);
    const most = keys.value ** levels;
    return {
      results: [
        { label: 'Levels', amount: things(levels, 'level') },
        { label: 'Room in so many levels', amount: things(most, 'row') },
      ],
      steps: [line`${keys}^${levels} = ${most}, the first power that holds ${rows}`],
      sanity: line`the upper levels stay in memory, so a lookup reads a page or two`,
    };
  },
});

/** By multiplication: logarithms of exact powers come out a little off. */
function levelsOf(rows: number, keys: number): number {
  let levels = 1;
  for (let room = keys; room < rows; room *= keys) levels += 1;
  return levels;
}

export const queries = defineCalculator({
  name: 'n-plus-one',
  title: 'N+1 queries',
  summary: 'A query a row against two',
  topic: 'query-optimization-and-n-plus-one',
  formulas: ['n-plus-one'],
  formula: 'time = (N + 1) × time of a query; batched: 2 × that time',
  inputs: {
    rows: count('Rows (N)', '1', '100'),
    query: amount('Time of a query', '1 ms', '2 ms'),
  },
  assumed: ['queries run one after another'],
  work({ rows, query }) {
    const each = seconds((rows.value + 1) * query.value);
    const batched = seconds(2 * query.value);
    return {
      results: [
        { label: 'One by one', amount: each },
        { label: 'Batched', amount: batched },
        { label: 'Faster by', amount: times(each.value / batched.value) },
      ],
      steps: [line`(${rows} + 1) × ${query} = ${each}`, line`2 × ${query} = ${batched}`],
    };
  },
});

/**
 * Connections that a database works through at once; more of them only wait. The spindles are those that still have
 * to move: none when what is read lies in memory. Source: PostgreSQL wiki, "Number Of Database Connections".
 */
export const connections = defineCalculator({
  name: 'connections',
  title: 'Connection pool',
  summary: 'Connections to a database',
  topic: 'connection-pooling',
  formulas: ['pool-size'],
  formula: 'connections = 2 × cores + effective spindles',
  inputs: {
    cores: count('Cores of the database', '1', '4'),
    spindles: count('Disks', '1', '1', { least: 0, limit: 'Disks: a whole number, 0 for none.' }),
    cached: share('Share of reads in memory', '0%'),
  },
  work({ cores, spindles, cached }) {
    const moving = ratio(spindles.value * (1 - cached.value));
    const all = things(Math.ceil(2 * cores.value + moving.value), 'connection');
    return {
      results: [{ label: 'In all', amount: all }],
      steps: [
        line`Effective spindles: ${spindles} × ${percent(1 - cached.value)} = ${moving}`,
        line`2 × ${cores} + ${moving} = ${add({ value: 2 * cores.value, dimensions: {} }, moving)}`,
      ],
      sanity: line`shared by all of its clients, not for each`,
    };
  },
});
