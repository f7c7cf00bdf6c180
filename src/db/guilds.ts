import type { LocalDate } from '../domain/calendar/local-date.ts';
import type { GuildId } from '../domain/ids.ts';
import { reschedule } from '../domain/schedule.ts';
import { DEFAULT_SETTINGS, type Guild, type Pause, type SettingsChange } from '../domain/settings.ts';
import { toDateColumn } from './date-column.ts';
import type { PrismaClient } from './generated/client.ts';
import { GuildRow, NOT_PAUSED, scheduleColumns, settingsColumns } from './guild-row.ts';
import { orUnavailable } from './unavailable.ts';

const NEW_GUILD: Guild = { settings: DEFAULT_SETTINGS, schedule: { next: null, last: null } };

export type Guilds = ReturnType<typeof createGuilds>;

/** Servers: how they want their challenge, and when the next one is due. */
export function createGuilds(prisma: PrismaClient) {
  const move = (guildId: GuildId, now: Date, change: (guild: Guild) => Guild): Promise<Guild> =>
    prisma.$transaction(async (transaction) => {
      // One statement that also takes the row's lock: a second change waits here, and reads what the first one left.
      const row = await transaction.guildSettings.upsert({
        where: { guildId },
        create: { guildId, ...settingsColumns(DEFAULT_SETTINGS) },
        update: NOT_PAUSED,
      });
      const { settings, schedule } = change(GuildRow.parse(row));
      const { schedule: next, jumped } = reschedule(settings, schedule, now);
      const skipped = jumped.map((date) => skippedDay(guildId, date, now));
      await transaction.challenge.createMany({ data: skipped, skipDuplicates: true });
      await transaction.guildSettings.update({
        where: { guildId },
        data: { ...settingsColumns(settings), ...scheduleColumns(next) },
      });
      return { settings, schedule: next };
    });

  return {
    /** A server that was never set up has the defaults. */
    find: (guildId: GuildId): Promise<Guild> =>
      orUnavailable(async () => {
        const row = await prisma.guildSettings.findUnique({ where: { guildId } });
        return row === null ? NEW_GUILD : GuildRow.parse(row);
      }),

    /**
     * Changes what is given and nothing else, works out anew when the next challenge is due, and ends a pause: the
     * change may have mended what caused it. Of two changes at once, both count.
     */
    save: (guildId: GuildId, change: SettingsChange, now: Date): Promise<Guild> =>
      orUnavailable(() =>
        move(guildId, now, (guild) => ({ ...guild, settings: { ...guild.settings, ...change } })),
      ),

    /** A day that is posted out of turn is done with: the next challenge is due on a later one. */
    doneWith: (guildId: GuildId, date: LocalDate, now: Date): Promise<Guild> =>
      orUnavailable(() =>
        move(guildId, now, ({ settings, schedule }) => {
          const last = schedule.last !== null && schedule.last > date ? schedule.last : date;
          return { settings, schedule: { ...schedule, last } };
        }),
      ),

    /** Stops posting until `retryAt`. A pause that goes on keeps the instant at which it began. */
    pause: (guildId: GuildId, { reason, since, retryAt }: Pause): Promise<void> =>
      orUnavailable(async () => {
        await prisma.$executeRaw`
          UPDATE guild_settings
          SET pause_reason = ${reason}, retry_at = ${retryAt}::timestamptz(3),
            paused_at = coalesce(paused_at, ${since}::timestamptz(3))
          WHERE guild_id = ${guildId}`;
      }),

    resume: (guildId: GuildId): Promise<void> =>
      orUnavailable(async () => {
        await prisma.guildSettings.updateMany({ where: { guildId }, data: NOT_PAUSED });
      }),
  };
}

/** A day that the timetable was moved past. It costs nobody a streak. */
const skippedDay = (guildId: GuildId, date: LocalDate, now: Date) =>
  ({
    guildId,
    kind: 'challenge',
    localDate: toDateColumn(date),
    status: 'skipped',
    dueAt: now,
    postUntil: now,
    closesAt: now,
    reason: 'The zone or the time was changed past this day.',
  }) as const;
