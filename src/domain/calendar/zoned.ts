import { Temporal } from 'temporal-polyfill';
import { addDays, LocalDate } from './local-date.ts';
import type { TimeZone } from './time-zone.ts';
import { WallTime } from './wall-time.ts';

/** The day that the calendar on the wall shows at an instant. */
export function localDateAt(zone: TimeZone, instant: Date): LocalDate {
  return LocalDate.parse(zonedAt(zone, instant).toPlainDate().toString());
}

/** What the clock on the wall shows at an instant, seconds cut off. */
export function wallTimeAt(zone: TimeZone, instant: Date): WallTime {
  return WallTime.parse(zonedAt(zone, instant).toPlainTime().toString({ smallestUnit: 'minute' }));
}

/** How far the zone is ahead of UTC at an instant, '+05:30'. */
export function offsetAt(zone: TimeZone, instant: Date): string {
  return zonedAt(zone, instant).offset;
}

/**
 * When the clock on the wall shows this time on this day: the first such instant where an hour comes twice, and the
 * end of the gap where the clock jumps over it, which is the first instant after. Null when the zone has no such day
 * at all, as Apia had no 30 December 2011. Later days always give later instants.
 */
export function instantOf(zone: TimeZone, date: LocalDate, time: WallTime): Date | null {
  if (!dayExists(zone, date)) return null;
  const wanted = Temporal.PlainDate.from(date).toPlainDateTime(time);
  const first = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  // In a gap Temporal shifts by the length of the gap, to before it. The jump itself comes next.
  const found = first.toPlainDateTime().equals(wanted) ? first : first.getTimeZoneTransition('next');
  return found && new Date(found.epochMilliseconds);
}

/** False for a day that the zone jumped over when it changed sides of the date line. */
export function dayExists(zone: TimeZone, date: LocalDate): boolean {
  return startOf(zone, date).toPlainDate().toString() === date;
}

/** The first instant of a day; of the day after, where the zone has no such day. */
export function dayStart(zone: TimeZone, date: LocalDate): Date {
  return new Date(startOf(zone, date).epochMilliseconds);
}

/** The first instant that is not in the day any more. It lasts from its start until then: 23 to 25 hours, as a rule. */
export function dayEnd(zone: TimeZone, date: LocalDate): Date {
  return dayStart(zone, addDays(date, 1));
}

const startOf = (zone: TimeZone, date: LocalDate): Temporal.ZonedDateTime =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone);

const zonedAt = (zone: TimeZone, instant: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
