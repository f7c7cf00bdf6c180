import fc from 'fast-check';
import { LocalDate } from '../../src/domain/calendar/local-date.ts';
import { TimeZone } from '../../src/domain/calendar/time-zone.ts';
import { WallTime } from '../../src/domain/calendar/wall-time.ts';

/** One-line builders of days and times. */
export const zone = (name: string): TimeZone => TimeZone.parse(name);
export const day = (date: string): LocalDate => LocalDate.parse(date);
export const clock = (time: string): WallTime => WallTime.parse(time);

/** Zones whose clocks do unusual things, and some that do nothing. */
export const ODD_ZONES = [
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Santiago',
  'America/Nuuk',
  'America/St_Johns',
  'Pacific/Apia',
  'Pacific/Kwajalein',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'UTC',
].map(zone);

const ZONES = Intl.supportedValuesOf('timeZone').map(zone);

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Any zone there is, the odd ones as often as all others together. */
export const anyZone = fc.oneof(fc.constantFrom(...ODD_ZONES), fc.constantFrom(...ZONES));

export const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => clock(`${twoDigits(hour)}:${twoDigits(minute)}`));

/** Any instant to the second from 1990 to 2037, for which the rules of all zones are known. */
export const anyInstant = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2037, 11, 31) / 1000 })
  .map((seconds) => new Date(seconds * 1000));

export const anyDay = anyInstant.map((instant) => day(instant.toISOString().slice(0, 10)));
