import { z } from 'zod';
import { Weekday } from '../domain/calendar/local-date.ts';
import { TimeZone } from '../domain/calendar/time-zone.ts';
import { WallTime } from '../domain/calendar/wall-time.ts';
import { ChannelId, ChapterId, RoleId, TopicId } from '../domain/ids.ts';
import { DIFFICULTIES } from '../domain/library.ts';
import type { Guild, Schedule, SettingsChange } from '../domain/settings.ts';
import { DateColumn, toDateColumn } from './date-column.ts';

/** A server as it comes out of the database. */
export const GuildRow = z
  .object({
    zone: TimeZone,
    time: WallTime,
    weekdays: z.array(Weekday),
    topics: z.array(TopicId),
    chapters: z.array(ChapterId),
    difficulty: z.enum(DIFFICULTIES).nullable(),
    channelId: ChannelId.nullable(),
    roleId: RoleId.nullable(),
    boardNames: z.boolean(),
    pauseReason: z.string().nullable(),
    pausedAt: z.date().nullable(),
    retryAt: z.date().nullable(),
    nextDueAt: z.date().nullable(),
    nextDueOn: DateColumn.nullable(),
    lastOn: DateColumn.nullable(),
  })
  .transform((row): Guild => {
    const { topics, chapters, pauseReason, pausedAt, retryAt, nextDueAt, nextDueOn, lastOn, ...plain } = row;
    const paused = pauseReason !== null && pausedAt !== null && retryAt !== null;
    return {
      settings: {
        ...plain,
        scope: { topics, chapters },
        pause: paused ? { reason: pauseReason, since: pausedAt, retryAt } : null,
      },
      schedule: {
        next: nextDueAt !== null && nextDueOn !== null ? { at: nextDueAt, date: nextDueOn } : null,
        last: lastOn,
      },
    };
  });

/** The columns that hold settings; those of the pause are apart. */
export function settingsColumns(settings: Required<SettingsChange>) {
  const { zone, time, weekdays, channelId, scope, difficulty, roleId, boardNames } = settings;
  return {
    zone,
    time,
    channelId,
    difficulty,
    roleId,
    boardNames,
    weekdays: [...weekdays],
    topics: [...scope.topics],
    chapters: [...scope.chapters],
  };
}

export const scheduleColumns = ({ next, last }: Schedule) => ({
  nextDueAt: next?.at ?? null,
  nextDueOn: next && toDateColumn(next.date),
  lastOn: last && toDateColumn(last),
});

export const NOT_PAUSED = { pauseReason: null, pausedAt: null, retryAt: null } as const;
