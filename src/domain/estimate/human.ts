import { BASE, describe, isPlain, type Quantity } from './quantity.ts';

/** A quantity in the words that people use, with other ways to say the same. Decimal prefixes: 1 KB is 1,000 bytes. */
export interface HumanQuantity {
  readonly text: string;
  readonly also: readonly string[];
}

const SECOND = 1;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const MONTH = YEAR / 12;

const BITS_IN_BYTE = 8;

export function humanQuantity(quantity: Quantity): HumanQuantity {
  const { value, dimensions } = quantity;
  const [first, second, ...others] = Object.entries(dimensions).sort(([, a], [, b]) => b - a);
  if (isPlain(quantity)) return { text: humanNumber(value), also: percentOf(value) };
  if (others.length === 0 && first?.[1] === 1) {
    if (second === undefined) return { text: amountOf(first[0], value), also: othersOf(first[0], value) };
    if (second[1] === -1) return rateOf(first[0], second[0], value);
  }
  return { text: `${humanNumber(value / bytesScale(quantity))} ${describe(quantity)}`, also: [] };
}

/** Four significant digits: "11,574", "1.157 billion", "0.0557". */
export function humanNumber(value: number): string {
  const size = Math.abs(Number(value.toPrecision(12)));
  const scale = SCALES.find(({ from }) => size >= from);
  if (scale === undefined) return size !== 0 && size < 1e-4 ? value.toExponential(2) : grouped(value);
  if (size >= 1e18) return value.toExponential(3);
  return `${grouped(value / scale.one)} ${scale.name}`;
}

const SCALES = [
  { from: 1e12, one: 1e12, name: 'trillion' },
  { from: 1e9, one: 1e9, name: 'billion' },
  { from: 1e7, one: 1e6, name: 'million' },
] as const;

function grouped(value: number): string {
  const digits = Math.abs(value) >= 1_000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 4 };
  const exact = Number(value.toPrecision(12));
  const nines = Math.abs(exact) > 0.999 && Math.abs(exact) < 1;
  return exact.toLocaleString('en', nines ? { maximumSignificantDigits: 9 } : digits);
}

const percentOf = (value: number): string[] =>
  value > 0 && value < 1 ? [`${grouped(Number((value * 100).toPrecision(12)))}%`] : [];

function amountOf(unit: string, value: number): string {
  if (unit === BASE.data) return dataOf(value / BITS_IN_BYTE);
  if (unit === BASE.time) return durationOf(value);
  if (unit === BASE.money) return moneyOf(value);
  if (unit === BASE.length)
    return Math.abs(value) >= 1_000 ? `${grouped(value / 1_000)} km` : `${grouped(value)} m`;
  return `${humanNumber(value)} ${pluralOf(unit, value)}`;
}

function othersOf(unit: string, value: number): string[] {
  if (unit === BASE.data) return [`${humanNumber(value / BITS_IN_BYTE)} bytes`];
  if (unit === BASE.time && Math.abs(value) >= MINUTE) return [`${grouped(value)} s`];
  return [];
}

function rateOf(unit: string, per: string, value: number): HumanQuantity {
  if (per !== BASE.time)
    return { text: `${amountOf(unit, value)} per ${per === BASE.data ? 'bit' : per}`, also: [] };
  if (unit === BASE.data) {
    const daily = `${dataOf((value * DAY) / BITS_IN_BYTE)} a day`;
    return { text: `${prefixed(value, 'bps')}`, also: [`${dataOf(value / BITS_IN_BYTE)}/s`, daily] };
  }
  if (unit === BASE.money) {
    return {
      text: `${moneyOf(value * MONTH)} a month`,
      also: [`${moneyOf(value * YEAR)} a year`, `${moneyOf(value * DAY)} a day`],
    };
  }
  const perDay = `${amountOf(unit, value * DAY)} a day`;
  if (Math.abs(value) < 0.1) return { text: perDay, also: [`${grouped(value * HOUR)} an hour`] };
  return { text: `${humanNumber(value)} ${pluralOf(unit, value)}/s`, also: [perDay] };
}

const PREFIXES = ['', 'K', 'M', 'G', 'T', 'P', 'E'] as const;

function prefixed(value: number, unit: string): string {
  const steps = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)) / 3 + 1e-9);
  const step = Math.min(Math.max(steps, 0), PREFIXES.length - 1);
  return `${grouped(value / 1_000 ** step)} ${PREFIXES[step]}${unit}`;
}

const dataOf = (bytes: number): string =>
  Math.abs(bytes) < 1_000 ? `${grouped(bytes)} B` : prefixed(bytes, 'B');

function moneyOf(dollars: number): string {
  const sign = dollars < 0 ? '-' : '';
  const size = Math.abs(dollars);
  if (size >= 1e7) return `${sign}$${humanNumber(size)}`;
  const decimals =
    size < 0.01
      ? { maximumSignificantDigits: 2 }
      : { minimumFractionDigits: size < 100 ? 2 : 0, maximumFractionDigits: size < 100 ? 2 : 0 };
  return `${sign}$${size.toLocaleString('en', decimals)}`;
}

const LONG_UNITS = [
  { one: YEAR, name: 'year' },
  { one: DAY, name: 'day' },
  { one: HOUR, name: 'h' },
  { one: MINUTE, name: 'min' },
  { one: SECOND, name: 's' },
] as const;

/** "2 h 13 min", "1.5 ms": the two largest units from a minute up, one with a fraction below. */
function durationOf(seconds: number): string {
  const size = Math.abs(seconds);
  const sign = seconds < 0 ? '-' : '';
  if (size < MINUTE) return `${sign}${shortDuration(size)}`;
  const first = LONG_UNITS.findIndex(({ one }) => size >= one - 0.5);
  const [large, small] = [LONG_UNITS[first], LONG_UNITS[first + 1]];
  if (large === undefined || small === undefined) return `${grouped(seconds)} s`;
  const count = Math.floor((size + small.one / 2) / large.one);
  const rest = Math.max(0, Math.round((size - count * large.one) / small.one));
  const tail = rest === 0 ? '' : ` ${worded(rest, small.name)}`;
  return `${sign}${worded(count, large.name)}${tail}`;
}

function shortDuration(seconds: number): string {
  if (seconds === 0 || seconds >= 1) return `${grouped(seconds)} s`;
  if (seconds >= 1e-3) return `${grouped(seconds * 1e3)} ms`;
  return seconds >= 1e-6 ? `${grouped(seconds * 1e6)} µs` : `${grouped(seconds * 1e9)} ns`;
}

const worded = (count: number, unit: string): string =>
  `${count.toLocaleString('en')} ${unit.length > 3 ? pluralOf(unit, count) : unit}`.replace(
    / day$/,
    count === 1 ? ' day' : ' days',
  );

const pluralOf = (noun: string, count: number): string =>
  noun === 'req' || Math.abs(count) === 1 ? noun : noun.endsWith('s') ? noun : `${noun}s`;

const bytesScale = ({ dimensions }: Quantity): number => BITS_IN_BYTE ** (dimensions[BASE.data] ?? 0);
