import { addDays, type LocalDate, weekdayOf } from './calendar/local-date.ts';
import { instantOf, localDateAt } from './calendar/zoned.ts';
import type { Due, Schedule, Timetable } from './settings.ts';

/** How long after its time a challenge is still worth posting, in ms, unless the next one is due sooner. */
export const GRACE_MS = 6 * 60 * 60 * 1_000;

/** Two weeks and the days at their ends: a weekly challenge whose day the zone jumps over comes a week later. */
const HORIZON_DAYS = 16;

/**
 * The first challenge due after an instant, on a day after `last`. A day without an instant in the zone has none.
 * Null when the challenge is off or no weekday is chosen.
 */
export function nextDue(timetable: Timetable, after: Date, last: LocalDate | null): Due | null {
  if (timetable.channelId === null) return null;
  // A time in a gap at the end of a day falls on the day after, so yesterday's may still be to come.
  const yesterday = addDays(localDateAt(timetable.zone, after), -1);
  const first = last !== null && last >= yesterday ? addDays(last, 1) : yesterday;
  for (let days = 0; days <= HORIZON_DAYS; days++) {
    const due = dueOn(timetable, addDays(first, days));
    if (due !== null && due.at > after) return due;
  }
  return null;
}

/** The next challenges, in order; fewer than `count` only when there are none to come. */
export function nextPosts(timetable: Timetable, { next, last }: Schedule, now: Date, count: number): Due[] {
  const posts: Due[] = [];
  let due = next ?? nextDue(timetable, now, last);
  while (due !== null && posts.length < count) {
    posts.push(due);
    due = nextDue(timetable, due.at, due.date);
  }
  return posts;
}

/** Until when a challenge may be posted late. After that its day is skipped, which costs nobody a streak. */
export function graceEnd(timetable: Timetable, due: Due): Date {
  const next = nextDue(timetable, due.at, due.date);
  const end = due.at.getTime() + GRACE_MS;
  return new Date(next === null ? end : Math.min(end, next.at.getTime()));
}

/** The schedule once a day is done with, posted or skipped. */
export function settle(timetable: Timetable, { date, at }: Due): Schedule {
  return { last: date, next: nextDue(timetable, at, date) };
}

export interface Rescheduled {
  readonly schedule: Schedule;
  /** Days that were to come and now never will: to be marked skipped, so that they cost nobody a streak. */
  readonly jumped: readonly LocalDate[];
}

/**
 * The schedule after the organisers changed the timetable. A day that was posted never comes again, though the new
 * zone may show it once more; a day that the change jumps over is done with. A challenge that is due and not yet
 * posted stays due.
 */
export function reschedule(timetable: Timetable, { next, last }: Schedule, now: Date): Rescheduled {
  const overdue = next !== null && next.at <= now;
  const after = overdue ? new Date(next.at.getTime() - 1) : now;
  const following = nextDue(timetable, after, last);
  const jumped = next && following ? scheduledDays(timetable, next.date, following.date) : [];
  return { schedule: { next: following, last: jumped.at(-1) ?? last }, jumped };
}

/** The days of the timetable from one day to before another, whether or not the zone has them. */
function scheduledDays({ weekdays }: Timetable, from: LocalDate, before: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let date = from; date < before; date = addDays(date, 1)) {
    if (weekdays.includes(weekdayOf(date))) days.push(date);
  }
  return days;
}

function dueOn({ zone, time, weekdays }: Timetable, date: LocalDate): Due | null {
  if (!weekdays.includes(weekdayOf(date))) return null;
  const at = instantOf(zone, date, time);
  return at && { date, at };
}
