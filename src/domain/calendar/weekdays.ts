import { WEEKDAYS, type Weekday } from './local-date.ts';

export const WORKDAYS: readonly Weekday[] = WEEKDAYS.slice(0, 5);
export const WEEKEND: readonly Weekday[] = WEEKDAYS.slice(5);

const SETS: ReadonlyMap<string, readonly Weekday[]> = new Map([
  ...['every day', 'everyday', 'daily', 'all'].map((name) => [name, WEEKDAYS] as const),
  ...['weekdays', 'workdays', 'working days'].map((name) => [name, WORKDAYS] as const),
  ...['weekend', 'weekends'].map((name) => [name, WEEKEND] as const),
]);

/** Reads days as people type them: 'every day', 'weekdays', 'mon-fri', 'Mon, Wed and Friday'. Null when it cannot. */
export function readWeekdays(typed: string): readonly Weekday[] | null {
  const text = typed.trim().toLowerCase();
  const set = SETS.get(text);
  if (set !== undefined) return set;
  const spans = text.replace(/\s*(?:-|–|\bto\b)\s*/g, '-').split(/[\s,;&]+(?:and\s+)?/);
  const days = spans.map(readSpan);
  if (days.length === 0 || days.includes(null)) return null;
  const chosen = new Set(days.flatMap((span) => span ?? []));
  return WEEKDAYS.filter((day) => chosen.has(day));
}

/** A day, or from one to another across the end of the week: 'fri-mon'. */
function readSpan(text: string): readonly Weekday[] | null {
  const [from, to, ...more] = text.split('-').map(readDay);
  if (from === null || from === undefined || to === null || more.length > 0) return null;
  if (to === undefined) return [from];
  const start = WEEKDAYS.indexOf(from);
  const length = ((WEEKDAYS.indexOf(to) - start + 7) % 7) + 1;
  return [...WEEKDAYS, ...WEEKDAYS].slice(start, start + length);
}

/** 'm' could be one day only, 't' two: three letters or more. */
function readDay(text: string): Weekday | null {
  const day = WEEKDAYS.find((name) => text.startsWith(name));
  const full = day && NAMES[day];
  return day !== undefined && full?.startsWith(text) ? day : null;
}

const NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'mondays',
  tue: 'tuesdays',
  wed: 'wednesdays',
  thu: 'thursdays',
  fri: 'fridays',
  sat: 'saturdays',
  sun: 'sundays',
};
