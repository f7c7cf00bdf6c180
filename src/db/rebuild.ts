import pg from 'pg';
import { z } from 'zod';
import type { LocalDate } from '../domain/calendar/local-date.ts';
import { GuildId } from '../domain/ids.ts';
import { ROLLING_DAYS } from '../domain/standing.ts';
import { KEPT_DAYS } from './board-upkeep.ts';
import { connectionTo } from './pool.ts';

const COUNT_ANEW = `
  INSERT INTO scores (guild_id, user_id, chapter, period, starts_on, points, reached_at, hidden)
  SELECT guild_id, user_id, subject, period, board_start(period, local_date), sum(points), max(created_at),
    bool_or(listing IS NOT DISTINCT FROM 'hidden')
  FROM ledger_entries JOIN members USING (guild_id, user_id),
    unnest(ARRAY['', ledger_entries.chapter]) AS subject, unnest(enum_range(NULL::board_period)) AS period
  WHERE guild_id = $1 AND points > 0 AND subject IS NOT NULL AND CASE
    WHEN period IN ('day', 'rolling') THEN local_date > $2::date - $3::int
    WHEN period = 'all' THEN TRUE
    ELSE board_start(period, local_date) > $2::date - $4::int END
  GROUP BY guild_id, user_id, subject, period, board_start(period, local_date)`;

const Levelled = z.tuple([z.object({ found: z.boolean() })]);
const GuildRows = z.array(z.object({ guildId: GuildId }));

async function levelBlock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query('SELECT level_a_block() AS found');
  return Levelled.parse(rows)[0].found;
}

export type Rebuild = ReturnType<typeof createRebuild>;

/** Counts the totals of boards anew from the ledger, over connections without a time limit: a big server takes minutes. */
export function createRebuild(url: string) {
  const connected = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client(connectionTo(url));
    await client.connect();
    return await work(client).finally(() => client.end());
  };

  return {
    servers: (): Promise<GuildId[]> =>
      connected(async (client) => {
        const { rows } = await client.query('SELECT DISTINCT guild_id AS "guildId" FROM members');
        return GuildRows.parse(rows).map(({ guildId }) => guildId);
      }),

    /** Answers wait meanwhile. `today` is the day in the server's zone: it decides which days are among the last 30. */
    server: (guildId: GuildId, today: LocalDate): Promise<void> =>
      connected(async (client) => {
        await client.query('BEGIN');
        await client.query('LOCK TABLE scores IN SHARE ROW EXCLUSIVE MODE');
        // Two statements, as each of them has an index.
        await client.query('DELETE FROM scores WHERE guild_id = $1 AND points > 0 AND NOT hidden', [guildId]);
        await client.query('DELETE FROM scores WHERE guild_id = $1 AND (hidden OR points = 0)', [guildId]);
        await client.query('DELETE FROM board_blocks WHERE guild_id = $1', [guildId]);
        await client.query(COUNT_ANEW, [guildId, today, ROLLING_DAYS, KEPT_DAYS]);
        await client.query('COMMIT');
        // All members are in one block now. Cutting a million takes longer than the bot's own statements may.
        while (await levelBlock(client));
      }),
  };
}
