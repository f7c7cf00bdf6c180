import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { instantOf } from '../calendar/zoned.ts';
import { planTask } from '../daily/plan.ts';
import type { PastChallenge, Task } from '../daily/task.ts';
import type { GuildId } from '../ids.ts';
import type { Library } from '../library.ts';
import { graceEnd, settle } from '../schedule.ts';
import type { Due, GuildSettings, Schedule, Timetable } from '../settings.ts';

/** The challenge of a server on one of its days, before anybody has posted it. */
export interface Plan {
  readonly guildId: GuildId;
  readonly due: Due;
  /** Later than this it is not posted any more. */
  readonly postUntil: Date;
  /** When it takes no more answers. */
  readonly closesAt: Date;
  /** Null when the day is skipped. */
  readonly task: Task | null;
  /** Why the day is skipped; null when it is not. */
  readonly skipped: string | null;
  /** Where the server's timetable stands once this day is done with. */
  readonly schedule: Schedule;
}

export const CONTENT_LOST = 'What it asked is not part of the bot any more.';
export const TOO_LATE = 'The bot was away until it was too late to post.';

export interface DueGuild {
  readonly guildId: GuildId;
  readonly settings: GuildSettings;
  readonly due: Due;
  /** What it was asked lately, as `planTask` wants it. */
  readonly past: readonly PastChallenge[];
}

/** Plans a day of a server: what to ask and until when, or why it is skipped. */
export function planDay(library: Library, { guildId, settings, due, past }: DueGuild, now: Date): Plan {
  const postUntil = graceEnd(settings, due);
  const late = postUntil <= now;
  return {
    guildId,
    due,
    postUntil,
    closesAt: closingTime(settings, due),
    task: late ? null : planTask(library, { guildId, date: due.date, settings, past }),
    skipped: late ? TOO_LATE : null,
    schedule: settle(settings, due),
  };
}

/** At the same time on the wall of the next day that the zone has, whether or not a challenge is due then. */
export function closingTime({ zone, time }: Timetable, { date, at }: Due): Date {
  for (let next: LocalDate = addDays(date, 1); ; next = addDays(next, 1)) {
    const closing = instantOf(zone, next, time);
    if (closing !== null && closing > at) return closing;
  }
}
