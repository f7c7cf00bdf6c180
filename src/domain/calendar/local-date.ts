import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A day of the calendar, 'YYYY-MM-DD', years 0000 to 9999. As text, later days sort after earlier ones. */
export const LocalDate = z.iso.date().brand('LocalDate');
export type LocalDate = z.infer<typeof LocalDate>;

/** In the order of ISO 8601. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const Weekday = z.enum(WEEKDAYS);
export type Weekday = z.infer<typeof Weekday>;

/** The day so many days later, or earlier when negative, on the calendar: no clock is asked. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return LocalDate.parse(Temporal.PlainDate.from(date).add({ days }).toString());
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

export function weekdayOf(date: LocalDate): Weekday {
  return Weekday.parse(WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1]);
}
