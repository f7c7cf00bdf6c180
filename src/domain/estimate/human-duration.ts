import { grouped } from './human-number.ts';

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const YEAR = 365 * DAY;
/** A twelfth of a year, so that twelve of them make one. */
export const MONTH = YEAR / 12;

const LONG_UNITS = [
  { one: YEAR, name: 'year', many: 'years' },
  { one: DAY, name: 'day', many: 'days' },
  { one: HOUR, name: 'h', many: 'h' },
  { one: MINUTE, name: 'min', many: 'min' },
  { one: 1, name: 's', many: 's' },
] as const;

/** "2 h 13 min", "1.5 ms": the two largest units from a minute up, one with a fraction below. */
export function humanDuration(seconds: number): string {
  const size = Math.abs(seconds);
  const sign = seconds < 0 ? '-' : '';
  if (size < MINUTE) return `${sign}${shortDuration(size)}`;
  const first = LONG_UNITS.findIndex(({ one }) => size >= one - 0.5);
  const [large, small] = [LONG_UNITS[first], LONG_UNITS[first + 1]];
  if (large === undefined || small === undefined) return `${grouped(seconds)} s`;
  const count = Math.floor((size + small.one / 2) / large.one);
  const rest = Math.max(0, Math.round((size - count * large.one) / small.one));
  const tail = rest === 0 ? '' : ` ${worded(rest, small)}`;
  return `${sign}${worded(count, large)}${tail}`;
}

function shortDuration(seconds: number): string {
  if (seconds === 0 || seconds >= 1) return `${grouped(seconds)} s`;
  if (seconds >= 1e-3) return `${grouped(seconds * 1e3)} ms`;
  return seconds >= 1e-6 ? `${grouped(seconds * 1e6)} µs` : `${grouped(seconds * 1e9)} ns`;
}

function worded(count: number, { name, many }: (typeof LONG_UNITS)[number]): string {
  return `${count.toLocaleString('en', { maximumSignificantDigits: 4 })} ${count === 1 ? name : many}`;
}
