import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  LocalDate,
  WEEKDAYS,
  weekdayOf,
} from '../../../src/domain/calendar/local-date.ts';
import { PERIODS, type Period, periodOf } from '../../../src/domain/calendar/period.ts';
import { TimeZone } from '../../../src/domain/calendar/time-zone.ts';
import { readWallTime } from '../../../src/domain/calendar/wall-time.ts';
import { anyDay, day } from '../../support/calendar.ts';

describe('a time zone', () => {
  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['AMERICA/NEW_YORK', 'America/New_York'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['utc', 'UTC'],
  ])('is written as the IANA database writes it: %s', (typed, name) =>
    expect(TimeZone.parse(typed)).toBe(name),
  );

  it.each(['', 'Berlin', '+02:00', 'Europe/Atlantis', 'UTC+2', '2026-01-01'])('is refused: "%s"', (typed) => {
    expect(TimeZone.safeParse(typed).success).toBe(false);
  });
});

describe('a time as typed', () => {
  it.each([
    ['9', '09:00'],
    ['09:00', '09:00'],
    ['9.30', '09:30'],
    ['9 am', '09:00'],
    ['12am', '00:00'],
    ['12:15 pm', '12:15'],
    [' 9:05 p.m. ', '21:05'],
    ['23:59', '23:59'],
  ])('is understood: "%s"', (typed, time) => expect(readWallTime(typed)).toBe(time));

  it.each(['', 'noon', '24:00', '9:60', '13 pm', '0 am', '9:5', '-1'])('is refused: "%s"', (typed) => {
    expect(readWallTime(typed)).toBeNull();
  });
});

describe('a date', () => {
  it.each(['2026-02-30', '2026-2-3', '2026-13-01', 'today'])('is refused: "%s"', (typed) => {
    expect(LocalDate.safeParse(typed).success).toBe(false);
  });

  it('knows its weekday', () => {
    const week = WEEKDAYS.map((_, days) => weekdayOf(addDays(day('2026-03-02'), days)));
    expect(week).toEqual(WEEKDAYS);
  });

  it('is as many days from another as were added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});

describe('a period', () => {
  it.each<[Period, string, string, string]>([
    ['day', '2026-03-04', '2026-03-04', '2026-03-04'],
    ['week', '2026-03-01', '2026-02-23', '2026-03-01'],
    ['week', '2026-03-02', '2026-03-02', '2026-03-08'],
    ['week', '2027-01-01', '2026-12-28', '2027-01-03'],
    ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['season', '2026-05-31', '2026-04-01', '2026-06-30'],
    ['season', '2026-12-31', '2026-10-01', '2026-12-31'],
  ])('of kind %s around %s is from %s to %s', (period, date, first, last) => {
    expect(periodOf(period, day(date))).toEqual({ first, last });
  });

  it('of all time has no end', () => expect(periodOf('all', day('2026-03-04'))).toBeNull());

  it('is the same for each of its days, and another beyond them', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...PERIODS), (date, period) => {
        const range = periodOf(period, date);
        if (range === null) return;
        expect(range.first <= date && date <= range.last).toBe(true);
        expect(periodOf(period, range.first)).toEqual(range);
        expect(periodOf(period, range.last)).toEqual(range);
        expect(periodOf(period, addDays(range.last, 1))?.first).toBe(addDays(range.last, 1));
      }),
    );
  });
});
