import { describe, expect, it } from 'vitest';
import { findZones, zoneNamed } from '../../../src/domain/calendar/find-zone.ts';
import { readWeekdays } from '../../../src/domain/calendar/weekdays.ts';

const SUMMER = new Date('2026-07-01T12:00:00Z');
const WINTER = new Date('2026-01-01T12:00:00Z');

describe('a time zone as typed', () => {
  it.each([
    ['new york', 'America/New_York'],
    ['New_York', 'America/New_York'],
    ['america york', 'America/New_York'],
    ['germany', 'Europe/Berlin'],
    ['munich', 'Europe/Berlin'],
    ['koln', 'Europe/Berlin'],
    ['bengaluru', 'Asia/Kolkata'],
    ['calcutta', 'Asia/Kolkata'],
    ['india', 'Asia/Kolkata'],
    ['Europe/Lon', 'Europe/London'],
    ['sao paulo', 'America/Sao_Paulo'],
    ['utc', 'UTC'],
    ['nepal', 'Asia/Kathmandu'],
  ])('finds first of all: "%s"', (typed, name) => expect(findZones(typed, SUMMER)[0]).toBe(name));

  it.each([
    ['+5:30', SUMMER, 'Asia/Kolkata', true],
    ['utc-3', SUMMER, 'America/Sao_Paulo', true],
    ['GMT +0100', SUMMER, 'Europe/London', true],
    ['+1', WINTER, 'Europe/London', false],
    ['0', WINTER, 'Europe/London', true],
  ])('finds zones by their present offset: "%s" at %s', (typed, now, name, found) => {
    expect(findZones(typed, now).some((zone) => zone === name)).toBe(found);
  });

  it('finds nothing by a word that no place has', () => expect(findZones('zzz', SUMMER)).toEqual([]));
  it('offers some of the most common ones before a word is typed', () => {
    expect(findZones('', SUMMER)).toContain('Europe/London');
  });

  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['New York', 'America/New_York'],
    ['germany', 'Europe/Berlin'],
    ['Asia/Calcutta', 'Asia/Calcutta'],
    ['united states', null],
    ['+1', null],
    ['', null],
    ['zzz', null],
  ])('counts as chosen when only one can be meant: "%s"', (typed, name) => {
    expect(zoneNamed(typed, SUMMER)).toBe(name);
  });
});

describe('days of the week as typed', () => {
  it.each([
    ['every day', 'mon tue wed thu fri sat sun'],
    ['Weekdays', 'mon tue wed thu fri'],
    ['weekend', 'sat sun'],
    ['mon-fri', 'mon tue wed thu fri'],
    ['Friday to Monday', 'mon fri sat sun'],
    ['wed, mon & FRI', 'mon wed fri'],
    ['Tuesdays and thursdays', 'tue thu'],
    ['mon wed fri', 'mon wed fri'],
    ['mon – wed, sat', 'mon tue wed sat'],
  ])('are understood: "%s"', (typed, days) => expect(readWeekdays(typed)?.join(' ')).toBe(days));

  it.each(['', 'm', 'someday', 'mon-', 'mon-fri-sun', 'monkeys', '1'])('are refused: "%s"', (typed) => {
    expect(readWeekdays(typed)).toBeNull();
  });
});
