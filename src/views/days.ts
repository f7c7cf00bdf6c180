import { type LocalDate, WEEKDAYS, type Weekday } from '../domain/calendar/local-date.ts';
import type { TimeZone } from '../domain/calendar/time-zone.ts';
import { WEEKEND, WORKDAYS } from '../domain/calendar/weekdays.ts';
import { offsetAt, wallTimeAt } from '../domain/calendar/zoned.ts';

export const DAY_NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** "Wed 4 Mar". */
export const dayLabel = (date: LocalDate): string =>
  DAY.format(new Date(`${date}T00:00:00Z`)).replace(',', '');

/** "every day", "Monday to Friday", "Mon, Wed and Fri". */
export function weekdaysLabel(weekdays: readonly Weekday[]): string {
  const chosen = WEEKDAYS.filter((day) => weekdays.includes(day));
  if (chosen.length === WEEKDAYS.length) return 'every day';
  if (chosen.join() === WORKDAYS.join()) return 'Monday to Friday';
  if (chosen.join() === WEEKEND.join()) return 'Saturdays and Sundays';
  const names = chosen.map((day) =>
    chosen.length === 1 ? `${DAY_NAMES[day]}s` : DAY_NAMES[day].slice(0, 3),
  );
  return new Intl.ListFormat('en-GB').format(names);
}

/** "Europe/Berlin · 15:21 now (UTC+2)". */
export function zoneLabel(zone: TimeZone, now: Date): string {
  const offset = offsetAt(zone, now)
    .replace(/([+-])0/, '$1')
    .replace(':00', '');
  const ahead = offset === '+0' ? '' : ` (UTC${offset})`;
  return `${zone.replaceAll('_', ' ')} · ${wallTimeAt(zone, now)} now${ahead}`;
}

/** An instant that every reader sees in their own zone. F is date and time in full, R how long until then. */
export const stamp = (instant: Date, style: 'F' | 'R'): string =>
  `<t:${Math.floor(instant.getTime() / 1_000)}:${style}>`;
