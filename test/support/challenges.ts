import pg from 'pg';
import type { GivenDailyAnswer } from '../../src/db/challenges/answer-sql.ts';
import type { StreakOwner } from '../../src/db/streak-sql.ts';
import { addDays, type LocalDate } from '../../src/domain/calendar/local-date.ts';
import type { GuildId } from '../../src/domain/ids.ts';
import { day } from './calendar.ts';

/** The first of the days below, a Monday. */
export const FIRST_DAY = day('2026-03-02');

const HOUR_MS = 3_600_000;

/** So many hours after the challenge of the first day plus `n` was due, at 09:00 UTC. */
export const onDay = (n: number, hours = 1): Date =>
  new Date(new Date(`${addDays(FIRST_DAY, n)}T09:00:00Z`).getTime() + hours * HOUR_MS);

export const dateOf = (n: number): LocalDate => addDays(FIRST_DAY, n);

/** A right answer to the first step of the first day's challenge, worth 30, changed as given. */
export const rightDaily = (
  owner: StreakOwner,
  changes: Partial<GivenDailyAnswer> = {},
): GivenDailyAnswer => ({
  ...owner,
  date: FIRST_DAY,
  step: 0,
  option: 0,
  typed: null,
  correct: true,
  points: 30,
  chapter: null,
  at: onDay(0),
  ...changes,
});

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' });
  await client.connect();
  return await work(client).finally(() => client.end());
}

/** The days of a server that the bot did not post on. */
export async function skippedDays(url: string, guildId: GuildId): Promise<string[]> {
  const { rows } = await connected(url, (client) =>
    client.query<{ day: string }>(
      `SELECT local_date::text AS day FROM challenges WHERE guild_id = $1 AND status = 'skipped' ORDER BY day`,
      [guildId],
    ),
  );
  return rows.map(({ day }) => day);
}

/** Gives a server a challenge on each of these days, open for 24 hours: `s` was skipped by the bot, a dot had none. */
export async function giveChallenges(url: string, guildId: GuildId, letters: string): Promise<void> {
  const rows = [...letters].flatMap((letter, n) =>
    letter === '.' ? [] : [[dateOf(n), letter === 's' ? 'skipped' : 'posted', onDay(n, 0), onDay(n, 24)]],
  );
  await connected(url, async (client) => {
    for (const row of rows) {
      await client.query(
        `INSERT INTO challenges (guild_id, kind, local_date, status, due_at, post_until, closes_at)
         VALUES ($1, 'challenge', $2, $3, $4, $5, $5)`,
        [guildId, ...row],
      );
    }
  });
}
