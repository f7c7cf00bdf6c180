import type { LocalDate } from '../domain/calendar/local-date.ts';
import { type DateRange, periodOf } from '../domain/calendar/period.ts';
import type { ChapterId } from '../domain/ids.ts';
import type { Library } from '../domain/library.ts';
import { type BoardPeriod, type BoardScope, rollingDays } from '../domain/standing.ts';

export const PERIOD_NAMES: Readonly<Record<BoardPeriod, string>> = {
  day: 'Today',
  week: 'This week',
  month: 'This month',
  season: 'This season',
  all: 'All time',
  rolling: 'Last 30 days',
};

export const WHOLE_SERVER = 'Whole server';

export const chapterTitle = (library: Library, chapter: ChapterId | null): string =>
  library.chapters.find(({ id }) => id === chapter)?.title ?? WHOLE_SERVER;

/** The days that a board covers: "23 Nov to 29 Nov"; null for all time. */
export function daysOf({ period, today }: Pick<BoardScope, 'period' | 'today'>): string | null {
  const range = period === 'rolling' ? rollingDays(today) : periodOf(period, today);
  if (range === null) return null;
  const { first, last }: DateRange = range;
  return first === last ? shortDate(first) : `${shortDate(first)} to ${shortDate(last)}`;
}

const shortDate = (date: LocalDate): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.parse(date),
  );
