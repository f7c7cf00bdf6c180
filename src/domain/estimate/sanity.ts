import { DAY, HOUR, MINUTE, MONTH, YEAR } from './human-duration.ts';
import { humanNumber } from './human-number.ts';
import { BASE, pluralOf, type Quantity } from './quantity.ts';

const GB = 8e9;
const TB = 1e3 * GB;
const GBPS = 1e9;

/** What one plain server of today is taken to do. A rule of thumb: real ones do from 100 to 100,000. */
export const REQUESTS_PER_SERVER = 1_000;

const WHOLE_THINGS: ReadonlySet<string> = new Set([
  ...['server', 'instance', 'container', 'pod', 'replica', 'shard', 'partition', 'broker'],
  ...['worker', 'thread', 'core', 'disk', 'link', 'connection'],
]);

/**
 * A result beside something that the reader can picture: "About 12 servers at 1,000 req/s each". Null where nothing
 * well known compares.
 */
export function sanityOf({ value, dimensions }: Quantity): string | null {
  const [[unit, power] = [], ...others] = Object.entries(dimensions).sort(([, a], [, b]) => b - a);
  if (unit === undefined || power !== 1 || !(value > 0)) return null;
  if (others.length === 0) {
    if (unit === BASE.data) return storageOf(value);
    if (unit === BASE.time) return durationOf(value);
    return WHOLE_THINGS.has(unit) ? wholeOf(unit, value) : null;
  }
  const [[per, times] = []] = others;
  if (others.length > 1 || per !== BASE.time || times !== -1) return null;
  if (unit === 'req') return serversFor(value);
  return unit === BASE.data ? linksFor(value) : null;
}

function serversFor(perSecond: number): string | null {
  if (perSecond < 1) return null;
  const each = `${humanNumber(REQUESTS_PER_SERVER)} req/s`;
  const servers = Math.ceil(perSecond / REQUESTS_PER_SERVER);
  return servers === 1
    ? `One server at ${each} does it`
    : `About ${humanNumber(servers)} servers at ${each} each`;
}

function storageOf(bits: number): string | null {
  if (bits < GB) return null;
  if (bits <= 64 * GB) return 'Fits in the memory of one server with 64 GB';
  if (bits <= TB) return 'Fits on one 1 TB SSD';
  if (bits <= 20 * TB) return 'Fits on one 20 TB hard disk';
  return `About ${humanNumber(Math.ceil(bits / (20 * TB)))} hard disks of 20 TB, one copy`;
}

function linksFor(bitsPerSecond: number): string | null {
  if (bitsPerSecond < 1e6) return null;
  if (bitsPerSecond <= GBPS) return `${percent(bitsPerSecond / GBPS)} of a 1 Gbps link`;
  if (bitsPerSecond <= 10 * GBPS) return `${percent(bitsPerSecond / (10 * GBPS))} of a 10 Gbps link`;
  return `About ${humanNumber(Math.ceil(bitsPerSecond / (10 * GBPS)))} links of 10 Gbps`;
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(2))}%`;

const LANDMARKS = [
  { seconds: MINUTE, name: 'a minute' },
  { seconds: HOUR, name: 'an hour' },
  { seconds: DAY, name: 'a day' },
  { seconds: 7 * DAY, name: 'a week' },
  { seconds: MONTH, name: 'a month' },
  { seconds: YEAR, name: 'a year' },
] as const;

/** Up to a second, by what people notice. Source: Jakob Nielsen, Usability Engineering (1993), chapter 5. */
function durationOf(seconds: number): string | null {
  if (seconds >= 1e-3 && seconds <= 0.1) return 'Feels instant: under 0.1 s';
  if (seconds > 0.1 && seconds <= 1) return 'Noticed, but no break in thought: under 1 s';
  const near = LANDMARKS.find((landmark) => {
    const off = Math.abs(seconds / landmark.seconds - 1);
    return off > 0.005 && off <= 0.15;
  });
  return near === undefined ? null : `About ${near.name}`;
}

function wholeOf(thing: string, count: number): string | null {
  const whole = Math.ceil(Number(count.toPrecision(12)));
  if (whole === count) return null;
  return `In whole ones: ${humanNumber(whole)} ${whole === 1 ? thing : pluralOf(thing)}`;
}
