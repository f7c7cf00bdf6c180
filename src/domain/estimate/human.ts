import { DAY, HOUR, humanDuration, MINUTE, MONTH, YEAR } from './human-duration.ts';
import { grouped, humanBytes, humanMoney, humanNumber, prefixed } from './human-number.ts';
import { BASE, describe, isPlain, pluralOf, type Quantity } from './quantity.ts';

export { humanNumber } from './human-number.ts';

/** A quantity in the words that people use, with other ways to say the same. Decimal prefixes: 1 KB is 1,000 bytes. */
export interface HumanQuantity {
  readonly text: string;
  readonly also: readonly string[];
}

/** The time that a rate is said for: "1 TB a day". */
export type Period = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

const SECONDS: Readonly<Record<Period, number>> = {
  ...{ second: 1, minute: MINUTE, hour: HOUR, day: DAY, month: MONTH, year: YEAR },
};
const BITS_IN_BYTE = 8;
const BITS_IN_GB = 8e9;

/** `period` is the time that data and money come in where they are a rate; left out, the field's habit is kept. */
export function humanQuantity(quantity: Quantity, period?: Period): HumanQuantity {
  const { value, dimensions } = quantity;
  if (isPlain(quantity)) return { text: humanNumber(value), also: percentOf(value) };
  const powers = Object.entries(dimensions);
  const above = powers.filter(([, times]) => times > 0).map(([unit]) => unit);
  const below = powers.filter(([, times]) => times < 0).map(([unit]) => unit);
  const [unit = null] = above;
  const simple = above.length < 2 && powers.every(([, times]) => Math.abs(times) === 1);
  if (!simple)
    return { text: `${humanNumber(value / bytesScale(quantity))} ${describe(quantity)}`, also: [] };
  if (below.length === 0) return { text: amountOf(unit, value), also: othersOf(unit, value) };
  return below.length === 1 && below[0] === BASE.time
    ? rateOf(unit, value, period)
    : { text: shareOf(unit, below, value), also: [] };
}

/** To three significant digits, for what is only known roughly. */
export function rounded({ value, dimensions }: Quantity): Quantity {
  const scale = dimensions[BASE.data] === 1 && Object.keys(dimensions).length === 1 ? BITS_IN_BYTE : 1;
  return { value: Number((value / scale).toPrecision(3)) * scale, dimensions };
}

const percentOf = (value: number): string[] =>
  value > 0 && value < 1 ? [`${grouped(Number((value * 100).toPrecision(12)))}%`] : [];

/** `unit` is null for a plain number, as in "100/s". */
function amountOf(unit: string | null, value: number): string {
  if (unit === null) return humanNumber(value);
  if (unit === BASE.data) return humanBytes(value / BITS_IN_BYTE);
  if (unit === BASE.time) return humanDuration(value);
  if (unit === BASE.money) return humanMoney(value);
  if (unit === BASE.length)
    return Math.abs(value) >= 1_000 ? `${grouped(value / 1_000)} km` : `${grouped(value)} m`;
  return `${humanNumber(value)} ${unit === 'req' || Math.abs(value) === 1 ? unit : pluralOf(unit)}`;
}

function othersOf(unit: string | null, value: number): string[] {
  if (unit === BASE.data) return binaryBytes(value / BITS_IN_BYTE);
  if (unit === BASE.time && Math.abs(value) >= MINUTE) return [`${grouped(value)} s`];
  return [];
}

/** As disks and systems show it, from a mebibyte up. */
function binaryBytes(bytes: number): string[] {
  const steps = Math.min(Math.floor(Math.log2(Math.abs(bytes)) / 10), 6);
  const unit = ['', '', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'][steps];
  return steps < 2 || unit === undefined ? [] : [`${grouped(bytes / 1_024 ** steps)} ${unit}`];
}

/** A rate in time. Bandwidth comes in bits a second, money by the month, the rest by the second if that is not too few. */
function rateOf(unit: string | null, value: number, period: Period | undefined): HumanQuantity {
  const habits = { [BASE.data]: 'second', [BASE.money]: 'month' } as const;
  const measure = unit === BASE.data || unit === BASE.money ? unit : null;
  if (measure === null) {
    const daily = amountIn('day', unit, value);
    if (Math.abs(value) >= 0.1) return { text: amountIn('second', unit, value), also: [daily] };
    return { text: daily, also: [amountIn('hour', unit, value)] };
  }
  const text = amountIn(period ?? habits[measure], unit, value);
  const also = {
    [BASE.data]: [
      amountIn('second', unit, value),
      `${humanBytes(value / BITS_IN_BYTE)}/s`,
      amountIn('day', unit, value),
    ],
    [BASE.money]: [amountIn('year', unit, value), amountIn('day', unit, value)],
  }[measure];
  return { text, also: also.filter((other) => other !== text) };
}

function amountIn(period: Period, unit: string | null, value: number): string {
  if (period === 'second') return unit === BASE.data ? prefixed(value, 'bps') : `${amountOf(unit, value)}/s`;
  return `${amountOf(unit, value * SECONDS[period])} ${period === 'hour' ? 'an' : 'a'} ${period}`;
}

/** "10 req per user per day", "$0.023 per GB per month". */
function shareOf(unit: string | null, below: readonly string[], value: number): string {
  const timed = below.includes(BASE.time);
  const period = unit === BASE.money ? 'month' : Math.abs(value) >= 0.1 ? 'second' : 'day';
  const perData = below.includes(BASE.data) ? BITS_IN_GB : 1;
  const nouns = below.filter((noun) => noun !== BASE.time).map((noun) => (noun === BASE.data ? 'GB' : noun));
  const amount = amountOf(unit, value * perData * (timed ? SECONDS[period] : 1));
  return [amount, ...nouns, ...(timed ? [period] : [])].join(' per ');
}

const bytesScale = ({ dimensions }: Quantity): number => BITS_IN_BYTE ** (dimensions[BASE.data] ?? 0);
