import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate, WEEKDAYS, weekdayOf } from '../../src/domain/calendar/local-date.ts';
import { instantOf, localDateAt } from '../../src/domain/calendar/zoned.ts';
import { ChannelId } from '../../src/domain/ids.ts';
import { graceEnd, nextDue, nextPosts, reschedule, settle } from '../../src/domain/schedule.ts';
import type { Due, Schedule, Timetable } from '../../src/domain/settings.ts';
import { anyInstant, anyTime, anyZone, clock, day, zone } from '../support/calendar.ts';

const timetable = (over: Partial<Timetable> = {}): Timetable => ({
  zone: zone('UTC'),
  time: clock('09:00'),
  weekdays: WEEKDAYS,
  channelId: ChannelId.parse('1'),
  ...over,
});

const due = (date: string, at: string): Due => ({ date: day(date), at: new Date(at) });
const NOT_STARTED: Schedule = { next: null, last: null };

const anyTimetable = fc
  .record({ zone: anyZone, time: anyTime, weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }) })
  .map(timetable);

describe('the next challenge', () => {
  it.each<[string, Partial<Timetable>, string, string | null, Due | null]>([
    ['is today before its time', {}, '2026-03-04T08:59:59Z', null, due('2026-03-04', '2026-03-04T09:00:00Z')],
    ['is tomorrow at its time', {}, '2026-03-04T09:00:00Z', null, due('2026-03-05', '2026-03-05T09:00:00Z')],
    [
      'is tomorrow when today’s is posted',
      {},
      '2026-03-04T08:00:00Z',
      '2026-03-04',
      due('2026-03-05', '2026-03-05T09:00:00Z'),
    ],
    [
      'waits for its weekday',
      { weekdays: ['mon'] },
      '2026-03-04T08:00:00Z',
      null,
      due('2026-03-09', '2026-03-09T09:00:00Z'),
    ],
    [
      'waits two weeks for a weekday that the zone jumps over',
      { zone: zone('Pacific/Apia'), weekdays: ['fri'] },
      '2011-12-24T00:00:00Z',
      null,
      due('2012-01-06', '2012-01-05T19:00:00Z'),
    ],
    [
      'comes at midnight where its time is jumped over at the end of the day',
      { zone: zone('America/Nuuk'), time: clock('23:30') },
      '2026-03-29T00:59:59Z',
      null,
      due('2026-03-28', '2026-03-29T01:00:00Z'),
    ],
    ['is none when off', { channelId: null }, '2026-03-04T08:00:00Z', null, null],
    ['is none without weekdays', { weekdays: [] }, '2026-03-04T08:00:00Z', null, null],
  ])('%s', (_, over, after, last, expected) => {
    expect(nextDue(timetable(over), new Date(after), last === null ? null : day(last))).toEqual(expected);
  });

  it('comes once for each day of the timetable that exists, over two years of any zone', () => {
    fc.assert(
      fc.property(anyTimetable, anyInstant, (table, start) => {
        const dues = dueFrom(table, start, 730);
        const first = dues[0]?.date ?? day('1990-01-01');
        const days = Array.from({ length: 730 }, (_, n) => addDays(first, n)).filter(
          (date) => date <= (dues.at(-1)?.date ?? first) && table.weekdays.includes(weekdayOf(date)),
        );
        const existing = days.filter((date) => instantOf(table.zone, date, table.time) !== null);
        expect(dues.map(({ date }) => date)).toEqual(existing);
        expect(dues.every(({ at }, i) => at > (dues[i - 1]?.at ?? start))).toBe(true);
      }),
      { numRuns: 5 },
    );
  });
});

/** The challenges due in so many days from an instant, each found from the one before. */
function dueFrom(table: Timetable, start: Date, days: number): Due[] {
  const dues: Due[] = [];
  const end = new Date(start.getTime() + days * 24 * 3_600_000);
  for (let next = nextDue(table, start, null); next && next.at < end; next = settle(table, next).next) {
    dues.push(next);
  }
  return dues;
}

describe('the next posts', () => {
  it('skip the days that are not chosen', () => {
    const table = timetable({ weekdays: ['sat', 'sun'] });
    const posts = nextPosts(table, NOT_STARTED, new Date('2026-03-04T12:00:00Z'), 3);
    expect(posts.map(({ date }) => date)).toEqual(['2026-03-07', '2026-03-08', '2026-03-14']);
  });

  it('keep the time on the wall when the clocks change', () => {
    const table = timetable({ zone: zone('Europe/Berlin') });
    const posts = nextPosts(table, NOT_STARTED, new Date('2026-03-28T00:00:00Z'), 2);
    expect(posts.map(({ at }) => at.toISOString())).toEqual([
      '2026-03-28T08:00:00.000Z',
      '2026-03-29T07:00:00.000Z',
    ]);
  });

  it('begin with the one that is due and not yet posted', () => {
    const table = timetable();
    const overdue = due('2026-03-04', '2026-03-04T09:00:00Z');
    const posts = nextPosts(table, { next: overdue, last: null }, new Date('2026-03-04T09:05:00Z'), 2);
    expect(posts.map(({ date }) => date)).toEqual(['2026-03-04', '2026-03-05']);
  });
});

describe('a missed post', () => {
  it.each([
    ['for six hours', timetable(), due('2026-03-04', '2026-03-04T09:00:00Z'), '2026-03-04T15:00:00.000Z'],
    [
      'until the next one is due',
      timetable({ time: clock('23:59'), zone: zone('Pacific/Apia') }),
      due('2011-12-29', '2011-12-30T09:59:00Z'),
      '2011-12-30T15:59:00.000Z',
    ],
  ])('is made good %s', (_, table, missed, end) => {
    expect(graceEnd(table, missed).toISOString()).toBe(end);
  });
});

describe('a change of the timetable', () => {
  const [losAngeles, auckland] = [zone('America/Los_Angeles'), zone('Pacific/Auckland')];

  it('never repeats a day that was posted, though the new zone shows it again', () => {
    const posted = { last: day('2026-03-04'), next: due('2026-03-05', '2026-03-04T20:00:00Z') };
    const now = new Date('2026-03-03T22:00:00Z');
    expect(reschedule(timetable({ zone: losAngeles }), posted, now)).toEqual({
      schedule: { last: '2026-03-04', next: due('2026-03-05', '2026-03-05T17:00:00Z') },
      jumped: [],
    });
  });

  it('is done with a day that the new zone has nearly behind it', () => {
    const before = { last: day('2026-03-03'), next: due('2026-03-04', '2026-03-04T17:00:00Z') };
    const now = new Date('2026-03-04T02:00:00Z');
    expect(reschedule(timetable({ zone: auckland }), before, now)).toEqual({
      schedule: { last: '2026-03-04', next: due('2026-03-05', '2026-03-04T20:00:00Z') },
      jumped: ['2026-03-04'],
    });
  });

  it('leaves due what is due and not yet posted', () => {
    const overdue = { last: day('2026-03-03'), next: due('2026-03-04', '2026-03-04T09:00:00Z') };
    const now = new Date('2026-03-04T09:00:30Z');
    expect(reschedule(timetable(), overdue, now)).toEqual({ schedule: overdue, jumped: [] });
  });

  it('skips no day when the challenge is turned off and on', () => {
    const table = timetable();
    const on = { last: day('2026-03-03'), next: due('2026-03-04', '2026-03-04T09:00:00Z') };
    const off = reschedule(timetable({ channelId: null }), on, new Date('2026-03-04T08:00:00Z'));
    expect(off).toEqual({ schedule: { last: '2026-03-03', next: null }, jumped: [] });
    expect(reschedule(table, off.schedule, new Date('2026-03-20T08:00:00Z'))).toEqual({
      schedule: { last: '2026-03-03', next: due('2026-03-20', '2026-03-20T09:00:00Z') },
      jumped: [],
    });
  });

  it('posts or skips every day once and in order, however often it comes', () => {
    const change = fc.record({ zone: anyZone, time: anyTime, afterHours: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const days = live(changes, new Date('2026-02-20T12:00:00Z'));
        const first = days[0] ?? day('2026-02-20');
        expect(days).toEqual(days.map((_, n) => addDays(first, n)));
      }),
    );
  });
});

interface Change extends Pick<Timetable, 'zone' | 'time'> {
  readonly afterHours: number;
}

/** The days that were posted or skipped while the organisers changed their minds, in the order in which it happened. */
function live(changes: readonly Change[], start: Date): LocalDate[] {
  const done: LocalDate[] = [];
  let table = timetable();
  let schedule: Schedule = { next: nextDue(table, start, null), last: null };
  let now = start;
  for (const { afterHours, ...change } of changes) {
    now = new Date(now.getTime() + afterHours * 3_600_000);
    while (schedule.next && schedule.next.at <= now) {
      done.push(schedule.next.date);
      schedule = settle(table, schedule.next);
    }
    table = { ...table, ...change };
    const changed = reschedule(table, schedule, now);
    done.push(...changed.jumped);
    schedule = changed.schedule;
  }
  return done;
}

describe('a challenge’s local day', () => {
  it('is the one on the wall when it is due, outside gaps', () => {
    fc.assert(
      fc.property(anyInstant, (start) => {
        const table = timetable({ zone: zone('Asia/Kathmandu') });
        const next = nextDue(table, start, null);
        expect(next && localDateAt(table.zone, next.at)).toBe(next?.date);
      }),
    );
  });
});
