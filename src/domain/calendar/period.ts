import { Temporal } from 'temporal-polyfill';
import { LocalDate } from './local-date.ts';

/** A season is a quarter of the year. */
export const PERIODS = ['day', 'week', 'month', 'season', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** From the first day to the last, both included. */
export interface DateRange {
  readonly first: LocalDate;
  readonly last: LocalDate;
}

/** The day, the ISO week (from Monday), the month or the quarter that a date is in; null for all time. */
export function periodOf(period: Period, date: LocalDate): DateRange | null {
  const day = Temporal.PlainDate.from(date);
  switch (period) {
    case 'day':
      return { first: date, last: date };
    case 'week':
      return range(day.subtract({ days: day.dayOfWeek - 1 }), { days: 7 });
    case 'month':
      return range(day.with({ day: 1 }), { months: 1 });
    case 'season':
      return range(day.with({ day: 1, month: day.month - ((day.month - 1) % 3) }), { months: 3 });
    case 'all':
      return null;
  }
}

function range(first: Temporal.PlainDate, length: Temporal.DurationLike): DateRange {
  const last = first.add(length).subtract({ days: 1 });
  return { first: LocalDate.parse(first.toString()), last: LocalDate.parse(last.toString()) };
}
