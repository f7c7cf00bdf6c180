import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LocalDate } from '../../src/domain/calendar/local-date.ts';
import { TimeZone } from '../../src/domain/calendar/time-zone.ts';
import { WallTime } from '../../src/domain/calendar/wall-time.ts';
import { instantOf } from '../../src/domain/calendar/zoned.ts';
import { ChannelId, GuildId } from '../../src/domain/ids.ts';
import { nonceOf, POST_KINDS, retryAt, waitAfter } from '../../src/domain/posting/claim.ts';
import { closingTime, planDay } from '../../src/domain/posting/plan.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { libraryOf, topic } from '../support/library.ts';

const NOON = new Date('2026-03-01T12:00:00Z');
const HOUR = 3_600_000;
const hoursAfterNoon = (hours: number) => new Date(NOON.getTime() + hours * HOUR);

const settings = (zone: string, time: string) => ({
  ...DEFAULT_SETTINGS,
  zone: TimeZone.parse(zone),
  time: WallTime.parse(time),
  channelId: ChannelId.parse('1'),
});

describe('a post that did not work', () => {
  it.each([
    [1, 30],
    [2, 60],
    [3, 120],
    [6, 900],
    [50, 900],
  ])('is tried again: after attempt %i in %i s', (attempt, seconds) => {
    expect(waitAfter(attempt)).toBe(seconds * 1_000);
  });
});

describe('a channel that refuses posts', () => {
  it.each([
    [0, 1],
    [0.5, 1.5],
    [1, 2],
    [3, 6],
    [24, 48],
    [100, 124],
  ])('for %d h is tried again %d h after it began', (paused, again) => {
    expect(retryAt(NOON, hoursAfterNoon(paused))).toEqual(hoursAfterNoon(again));
  });

  it('costs a handful of calls in its first day and one a day after', () => {
    const tries = [NOON];
    for (let at = NOON; at < hoursAfterNoon(24 * 30); at = retryAt(NOON, at)) tries.push(at);
    expect(tries.filter((at) => at < hoursAfterNoon(24)).length).toBeLessThan(8);
    expect(tries.length).toBeLessThan(40);
  });
});

describe('the nonce', () => {
  const anyKey = fc.record({
    guildId: fc.bigInt({ min: 1n, max: 2n ** 63n }).map((id) => GuildId.parse(String(id))),
    kind: fc.constantFrom(...POST_KINDS),
    date: fc
      .date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((day) => LocalDate.parse(day.toISOString().slice(0, 10))),
  });

  it('is short enough for Discord, and another one for another post', () => {
    fc.assert(
      fc.property(anyKey, anyKey, (a, b) => {
        expect(nonceOf(a).length).toBeLessThanOrEqual(25);
        expect(nonceOf(a) === nonceOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});

describe('a challenge closes', () => {
  it.each([
    ['a day later', 'Europe/Berlin', '09:00', '2026-03-02', '2026-03-03T08:00:00Z'],
    [
      'after 23 hours, where the clocks go forward',
      'Europe/Berlin',
      '09:00',
      '2026-03-28',
      '2026-03-29T07:00:00Z',
    ],
    ['after 25 hours, where they go back', 'America/New_York', '09:00', '2026-10-31', '2026-11-01T14:00:00Z'],
    ['on the next day that there is', 'Pacific/Apia', '09:00', '2011-12-29', '2011-12-30T19:00:00Z'],
  ])('%s', (_when, zone, time, on, closes) => {
    const timetable = settings(zone, time);
    const date = LocalDate.parse(on);
    const at = instantOf(timetable.zone, date, timetable.time);
    expect(at && closingTime(timetable, { date, at })).toEqual(new Date(closes));
  });
});

describe('a day that is planned', () => {
  const library = libraryOf(topic('ttl'));
  const guildId = GuildId.parse('7');
  const due = { date: LocalDate.parse('2026-03-01'), at: NOON };
  const plan = (now: Date) =>
    planDay(library, { guildId, settings: settings('UTC', '12:00'), due, past: [] }, now);

  it('asks the same whoever plans it, and moves the server on', () => {
    expect(plan(hoursAfterNoon(5))).toEqual(plan(NOON));
    expect(plan(NOON)).toMatchObject({
      skipped: null,
      task: { kind: 'question' },
      schedule: { last: '2026-03-01', next: { date: '2026-03-02', at: hoursAfterNoon(24) } },
    });
  });

  it('is skipped when its grace is over', () => {
    expect(plan(hoursAfterNoon(6))).toMatchObject({
      task: null,
      skipped: expect.stringContaining('too late'),
    });
  });
});
