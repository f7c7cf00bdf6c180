import { openDatabase } from '../../src/db/connect.ts';
import { createChannels } from '../../src/discord/channels.ts';
import { addDays, type LocalDate } from '../../src/domain/calendar/local-date.ts';
import { UTC } from '../../src/domain/calendar/time-zone.ts';
import { localDateAt } from '../../src/domain/calendar/zoned.ts';
import type { Task } from '../../src/domain/daily/task.ts';
import { ChannelId, GuildId } from '../../src/domain/ids.ts';
import type { Library } from '../../src/domain/library.ts';
import { postDailyChallenges } from '../../src/jobs/daily/job.ts';
import { MIGRATIONS_DIR } from './database.ts';
import type { RunningQuorum } from './quorum.ts';
import { logBook } from './runtime.ts';

/** The playground's server and its channel for challenges. */
const GUILD = GuildId.parse('1191000000000000000');
const CHANNEL = ChannelId.parse('1191000000000000012');
const DAY_MS = 24 * 60 * 60 * 1_000;

/** A second process beside the bot that posts what a test wants, when it wants it. */
export async function challengesBeside({ playground }: RunningQuorum, databaseUrl: string, library: Library) {
  const where = { url: databaseUrl, dataDir: '', migrationsDir: MIGRATIONS_DIR, log: () => undefined };
  const database = await openDatabase(where);
  const channels = createChannels(playground);
  const app = { ...database, channels, library, log: logBook().log };
  const start = new Date();
  let days = 0;

  /** The later one is posted, the sooner it closes, so that a test can close its own alone. */
  const closing = () => new Date(start.getTime() + DAY_MS - days * 60_000);
  const tick = (now: Date) => postDailyChallenges.run(app, now, new AbortController().signal);

  return {
    database,
    guildId: GUILD,
    /** Has the challenges of the server posted to the channel, but none of them by itself. */
    setUp: () => database.guilds.save(GUILD, { channelId: CHANNEL, weekdays: [] }, start),
    /** Posts a challenge that is open for about a day, each for a day of its own. */
    async post(task: Task): Promise<LocalDate> {
      days += 1;
      const due = { date: addDays(localDateAt(UTC, start), days), at: start };
      const closesAt = closing();
      const plan = { guildId: GUILD, due, task, closesAt, postUntil: closesAt, skipped: null };
      await database.challenges.planExtra({ ...plan, schedule: { next: null, last: null } });
      await tick(start);
      return due.date;
    },
    /** Closes the challenge that was posted last, and posts what there is to say of it. */
    close: () => tick(closing()),
    async stop() {
      await channels.close();
      await database.close();
    },
  };
}
