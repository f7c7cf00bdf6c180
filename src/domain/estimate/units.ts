import { lookup } from './lookup.ts';
import { BASE, type Quantity } from './quantity.ts';

const DAY = 86_400;
const YEAR = 365 * DAY;

/** Seconds. A month is a twelfth of a year, so that twelve of them make one. */
const TIMES: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  min: 60,
  h: 3_600,
  day: DAY,
  week: 7 * DAY,
  month: YEAR / 12,
  year: YEAR,
};

const TIME_ALIASES: Readonly<Record<string, string>> = {
  ...{ nanosecond: 'ns', microsecond: 'us', millisecond: 'ms', msec: 'ms', sec: 's', second: 's' },
  ...{
    minute: 'min',
    hr: 'h',
    hour: 'h',
    d: 'day',
    wk: 'week',
    mo: 'month',
    mon: 'month',
    yr: 'year',
    y: 'year',
  },
};

const DECIMAL: readonly string[] = ['', 'k', 'm', 'g', 't', 'p', 'e'];

const PREFIX_NAMES: Readonly<Record<string, string>> = {
  ...{ kilo: 'k', mega: 'M', giga: 'G', tera: 'T', peta: 'P', exa: 'E' },
  ...{ kibi: 'Ki', mebi: 'Mi', gibi: 'Gi', tebi: 'Ti', pebi: 'Pi', exbi: 'Ei' },
};
const SPELLED = /^([kmgtpe][a-z]{2,3})(bits?|bytes?)$/i;

/** "KB" is 1,000 bytes and "KiB" 1,024; a small b is a bit, except in "kb", "mb" and "gb", which mean bytes to most. */
const DATA = /^([kmgtpe]?)(i?)(b|bit|byte)(ps|\/s)?$/i;

const LENGTHS: Readonly<Record<string, number>> = {
  mm: 1e-3,
  cm: 1e-2,
  km: 1e3,
  mi: 1_609.344,
  mile: 1_609.344,
};

/** Words for the same count: all of a kind add up. */
const COUNT_ALIASES: Readonly<Record<string, string>> = {
  ...{ request: 'req', query: 'req', queries: 'req', call: 'req', op: 'req', operation: 'req' },
  ...{ person: 'user', people: 'user', ppl: 'user', dau: 'user', wau: 'user', mau: 'user' },
  ...{ msg: 'message', node: 'server', machine: 'server', host: 'server' },
};

/** The unit that a word stands for, or null when it is not one that is known and would be counted as a thing. */
export function knownUnit(word: string): Quantity | null {
  return timeUnit(word) ?? dataUnit(word) ?? otherUnit(word);
}

/** One of whatever the word names: "users" and "user" are the same. */
export function countUnit(word: string): Quantity {
  const single = singular(word.toLowerCase());
  return { value: 1, dimensions: { [lookup(COUNT_ALIASES, single) ?? single]: 1 } };
}

function timeUnit(word: string): Quantity | null {
  const lower = word.toLowerCase();
  const name = lookup(TIME_ALIASES, singular(lower)) ?? lookup(TIME_ALIASES, lower) ?? lower;
  const seconds = lookup(TIMES, name) ?? lookup(TIMES, singular(name));
  return seconds === undefined ? null : { value: seconds, dimensions: { [BASE.time]: 1 } };
}

function dataUnit(word: string): Quantity | null {
  const [, prefix = '', binary, unit = '', perSecond] = DATA.exec(singularData(abbreviated(word))) ?? [];
  if (unit === '') return null;
  const steps = DECIMAL.indexOf(prefix.toLowerCase());
  const scale = (binary ? 1_024 : 1_000) ** steps;
  const rate = perSecond === undefined ? {} : { [BASE.time]: -1 };
  return {
    value: scale * bitsIn(unit, prefix, perSecond !== undefined),
    dimensions: { [BASE.data]: 1, ...rate },
  };
}

function bitsIn(unit: string, prefix: string, rate: boolean): 1 | 8 {
  if (unit.toLowerCase() === 'byte' || unit === 'B') return 8;
  if (unit.toLowerCase() === 'bit' || rate) return 1;
  return prefix !== '' && prefix === prefix.toLowerCase() ? 8 : 1;
}

function otherUnit(word: string): Quantity | null {
  const lower = word.toLowerCase();
  if (lower === 'usd' || lower === 'dollar' || lower === 'dollars')
    return { value: 1, dimensions: { [BASE.money]: 1 } };
  if (lower === 'cent' || lower === 'cents') return { value: 0.01, dimensions: { [BASE.money]: 1 } };
  if (/^([rq]ps|tps|i?ops)$/.test(lower)) return { value: 1, dimensions: { req: 1, [BASE.time]: -1 } };
  const metres = lookup(LENGTHS, lower) ?? lookup(LENGTHS, singular(lower));
  return metres === undefined ? null : { value: metres, dimensions: { [BASE.length]: 1 } };
}

const singular = (word: string): string => {
  if (/(ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /(x|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.replace(/s$/, '');
};

/** "gigabytes" as "Gbytes". */
const abbreviated = (word: string): string =>
  word.replace(SPELLED, (whole, name: string, unit: string) => {
    const prefix = lookup(PREFIX_NAMES, name.toLowerCase());
    return prefix === undefined ? whole : `${prefix}${unit}`;
  });

const singularData = (word: string): string => word.replace(/(bit|byte)s$/i, '$1');
