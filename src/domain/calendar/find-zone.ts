import { rawTimeZones } from '@vvo/tzdb';
import { TimeZone, UTC } from './time-zone.ts';
import { offsetAt } from './zoned.ts';

/** A zone with the texts that it is found by, folded. */
interface Place {
  readonly zone: TimeZone;
  /** Its cities and its country. */
  readonly names: readonly string[];
  readonly words: readonly string[];
}

const PLACES: readonly Place[] = [
  { zone: UTC, names: ['utc', 'gmt'], words: ['utc', 'gmt', 'universal', 'greenwich'] },
  ...rawTimeZones.map(({ name, group, alternativeName, countryName, mainCities, abbreviation }) => {
    const names = [cityOf(name), ...mainCities, countryName].map(folded);
    const others = [...group, alternativeName, abbreviation].map(folded);
    const words = [...names, ...others].flatMap((text) => text.split(' '));
    return { zone: TimeZone.parse(name), names, words };
  }),
];

/** Offered while nothing is typed: where most people are. */
const COMMON = [
  'UTC',
  'America/Los_Angeles',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Lagos',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
].map((name) => TimeZone.parse(name));

/**
 * The zones that a text may mean, the best first: by city ('new york'), country ('germany'), name ('Europe/Ber'),
 * present offset ('+5:30', 'utc-3') or beginnings of these words.
 */
export function findZones(typed: string, now: Date): readonly TimeZone[] {
  const text = folded(typed);
  if (text === '') return COMMON;
  const offset = offsetIn(typed);
  if (offset !== null) return PLACES.map(({ zone }) => zone).filter((zone) => offsetAt(zone, now) === offset);
  const wanted = text.split(' ');
  return PLACES.filter(({ words }) => wanted.every((begun) => words.some((word) => word.startsWith(begun))))
    .map(({ zone, names }) => ({ zone, rank: rankOf(names, text) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ zone }) => zone);
}

/** The zone that a text names beyond doubt: by its own name, or by a city or country that only one zone has. */
export function zoneNamed(typed: string, now: Date): TimeZone | null {
  const exact = TimeZone.safeParse(typed.trim());
  if (exact.success) return exact.data;
  const named = PLACES.filter(({ names }) => names.includes(folded(typed)));
  const meant = named.length > 0 ? named.map(({ zone }) => zone) : findZones(typed, now);
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** A place of that very name comes first, then one that begins so, then the rest. */
function rankOf(names: readonly string[], text: string): number {
  if (names.includes(text)) return 0;
  return names.some((name) => name.startsWith(text)) ? 1 : 2;
}

/** '+05:30' of '5:30', 'UTC+5:30' or 'gmt +0530'; null for anything else. */
function offsetIn(typed: string): string | null {
  const match = /^(?:utc|gmt)?\s*([+\-\u2212])?\s*(\d{1,2})(?::?(\d{2}))?$/i.exec(typed.trim());
  if (match === null) return null;
  const [, sign = '+', hours = '', minutes = '00'] = match;
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
}

function cityOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** Lower case, without accents, every separator a space. */
function folded(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
