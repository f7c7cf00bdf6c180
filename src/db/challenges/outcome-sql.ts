import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { GuildId } from '../../domain/ids.ts';
import { Prisma } from '../generated/client.ts';

/** Streaks from this many days on are worth a cheer; more than three of them, and nobody reads them. */
const CHEERED_FROM = 3;
const CHEERED = 3;

/** Whether a member may be named: as the member chose, or else as the server does. */
const NAMED = Prisma.sql`coalesce(member.listing = 'named', guild.board_names, true)`;

const WITH_NAMES = Prisma.sql`
  LEFT JOIN members AS member USING (guild_id, user_id)
  LEFT JOIN guild_settings AS guild USING (guild_id)`;

/** Who answered all steps of a challenge right, the first to finish first, and whether they may be named. */
export const solversOf = (guildId: GuildId, date: LocalDate, steps: number): Prisma.Sql => Prisma.sql`
  SELECT user_id AS "userId", ${NAMED} AS named
  FROM (
    SELECT guild_id, user_id, max(answered_at) AS done_at FROM challenge_answers
    WHERE guild_id = ${guildId} AND local_date = ${date}::date AND correct
    GROUP BY guild_id, user_id HAVING count(*) = ${steps}::int
  ) AS solver ${WITH_NAMES}
  ORDER BY done_at, user_id COLLATE "C"`;

/** The longest streaks among those who answered a challenge and may be named. */
export const streaksOf = (guildId: GuildId, date: LocalDate): Prisma.Sql => Prisma.sql`
  SELECT user_id AS "userId", current AS days FROM streaks AS streak ${WITH_NAMES}
  WHERE guild_id = ${guildId} AND through_on >= ${date}::date AND current >= ${CHEERED_FROM}::int AND ${NAMED}
    AND EXISTS (
      SELECT FROM challenge_answers AS answer
      WHERE answer.guild_id = streak.guild_id AND answer.user_id = streak.user_id AND local_date = ${date}::date)
  ORDER BY current DESC, user_id COLLATE "C" LIMIT ${CHEERED}::int`;
