import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/local-date.ts';
import {
  dayEnd,
  dayExists,
  dayStart,
  instantOf,
  localDateAt,
  offsetAt,
  wallTimeAt,
} from '../../../src/domain/calendar/zoned.ts';
import { anyDay, anyInstant, anyTime, anyZone, clock, day, zone } from '../../support/calendar.ts';

const instant = (name: string, date: string, time: string): string | undefined =>
  instantOf(zone(name), day(date), clock(time))?.toISOString();

const HOUR_MS = 3_600_000;
const hoursOf = (name: string, date: string): number =>
  (dayEnd(zone(name), day(date)).getTime() - dayStart(zone(name), day(date)).getTime()) / HOUR_MS;

describe('the instant of a wall time', () => {
  it.each([
    ['before the jump', 'America/New_York', '2026-03-07', '09:00', '2026-03-07T14:00:00.000Z'],
    ['after the jump', 'America/New_York', '2026-03-08', '09:00', '2026-03-08T13:00:00.000Z'],
    ['in a zone of half hours', 'Asia/Kolkata', '2026-03-08', '09:00', '2026-03-08T03:30:00.000Z'],
    ['in a zone of quarters', 'Asia/Kathmandu', '2026-03-08', '09:00', '2026-03-08T03:15:00.000Z'],
    ['in Ramadan', 'Africa/Casablanca', '2026-03-01', '09:00', '2026-03-01T09:00:00.000Z'],
    ['after Ramadan', 'Africa/Casablanca', '2026-03-23', '09:00', '2026-03-23T08:00:00.000Z'],
    ['on the day before a lost one', 'Pacific/Apia', '2011-12-29', '09:00', '2011-12-29T19:00:00.000Z'],
    ['on the day after a lost one', 'Pacific/Apia', '2011-12-31', '09:00', '2011-12-30T19:00:00.000Z'],
  ])('is right %s', (_, name, date, time, expected) => expect(instant(name, date, time)).toBe(expected));

  it.each([
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:00:00.000Z', '03:00'],
    ['Europe/London', '2026-03-29', '01:01', '2026-03-29T01:00:00.000Z', '02:00'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30:00.000Z', '02:30'],
    ['Africa/Cairo', '2026-04-24', '00:00', '2026-04-23T22:00:00.000Z', '01:00'],
    ['America/Santiago', '2026-09-06', '00:59', '2026-09-06T04:00:00.000Z', '01:00'],
    ['America/Nuuk', '2026-03-28', '23:30', '2026-03-29T01:00:00.000Z', '00:00'],
  ])('is the end of the gap where the clock jumps: %s %s %s', (name, date, time, expected, shown) => {
    expect(instant(name, date, time)).toBe(expected);
    expect(wallTimeAt(zone(name), new Date(expected))).toBe(shown);
  });

  it.each([
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z'],
    ['Africa/Cairo', '2026-10-29', '23:30', '2026-10-29T20:30:00.000Z'],
    ['America/Santiago', '2026-04-04', '23:30', '2026-04-05T02:30:00.000Z'],
  ])('is the first of two where an hour comes twice: %s %s %s', (name, date, time, expected) => {
    expect(instant(name, date, time)).toBe(expected);
  });

  it.each([
    ['Pacific/Apia', '2011-12-30'],
    ['Pacific/Kwajalein', '1993-08-21'],
  ])('is nowhere on a day that %s jumped over', (name, date) => {
    expect(instant(name, date, '00:00')).toBeUndefined();
    expect(instant(name, date, '09:00')).toBeUndefined();
    expect(dayExists(zone(name), day(date))).toBe(false);
  });

  it('comes later on later days, and once for each day that exists', () => {
    fc.assert(
      fc.property(anyZone, anyDay, anyTime, (where, date, time) => {
        const instants = [0, 1, 2].map((days) => instantOf(where, addDays(date, days), time)?.getTime());
        const found = instants.filter((found) => found !== undefined);
        expect(found).toEqual(found.toSorted((a, b) => a - b));
        expect(new Set(found).size).toBe(found.length);
        expect(instants.map((found) => found !== undefined)).toEqual(
          [0, 1, 2].map((days) => dayExists(where, addDays(date, days))),
        );
      }),
    );
  });

  it('shows that time again, unless the clock jumped over it', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (where, at) => {
        const [date, time] = [localDateAt(where, at), wallTimeAt(where, at)];
        const found = instantOf(where, date, time);
        expect(found && [localDateAt(where, found), wallTimeAt(where, found)]).toEqual([date, time]);
        expect(found?.getTime()).toBeLessThanOrEqual(at.getTime());
      }),
    );
  });
});

describe('the day at an instant', () => {
  it.each([
    ['America/New_York', '2026-03-08T04:59:59Z', '2026-03-07'],
    ['America/New_York', '2026-03-08T05:00:00Z', '2026-03-08'],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    ['Asia/Kathmandu', '2026-01-01T18:14:59Z', '2026-01-01'],
    ['Asia/Kathmandu', '2026-01-01T18:15:00Z', '2026-01-02'],
  ])('is what the wall shows: %s %s', (name, at, expected) => {
    expect(localDateAt(zone(name), new Date(at))).toBe(expected);
  });

  it.each([
    ['UTC', '2026-03-08', 24],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Africa/Cairo', '2026-04-24', 23],
    ['America/Santiago', '2026-04-04', 25],
    ['Pacific/Apia', '2011-12-30', 0],
  ])('lasts as long as it does: %s %s', (name, date, hours) => expect(hoursOf(name, date)).toBe(hours));

  it('begins at its start and ends where the next begins', () => {
    fc.assert(
      fc.property(anyZone, anyDay, (where, date) => {
        fc.pre(dayExists(where, date));
        expect(localDateAt(where, dayStart(where, date))).toBe(date);
        expect(localDateAt(where, dayEnd(where, date)) > date).toBe(true);
      }),
    );
  });
});

describe('the offset of a zone', () => {
  it.each([
    ['Asia/Kolkata', '+05:30'],
    ['America/New_York', '-04:00'],
    ['UTC', '+00:00'],
  ])('is that of the moment: %s', (name, offset) => {
    expect(offsetAt(zone(name), new Date('2026-07-01T00:00:00Z'))).toBe(offset);
  });
});
