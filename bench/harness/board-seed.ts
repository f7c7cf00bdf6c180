import { randomInt } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { GuildId } from '../../src/domain/ids.ts';

/** Rows in one statement: the triggers hold them all in memory, and the embedded database has little of that. */
const BATCH = 50_000;

/** Points have a long tail, with many ties; one member in a hundred is hidden. In the board's order, as an index likes it. */
const SCORES = `
  INSERT INTO scores (guild_id, user_id, chapter, period, starts_on, points, reached_at, hidden)
  SELECT $1, n::text, '', 'all', '0001-01-01', 10 * (1 + floor(power(random(), 4) * 3000))::int AS points,
    TIMESTAMPTZ '2026-02-01' - random() * interval '300 days' AS reached_at, n % 100 = 0
  FROM generate_series($2::int, $3::int) AS n ORDER BY points DESC, reached_at`;

const MEMBERS =
  'INSERT INTO members (guild_id, user_id) SELECT $1, n::text FROM generate_series(1, $2::int) AS n';

const Levelled = z.tuple([z.object({ found: z.boolean() })]);

/**
 * Makes a server for each size, with so many members on its board of all time, and cuts the boards into blocks as the
 * bot does. Over a connection of its own: cutting a million members takes longer than any statement of the bot may.
 */
export async function seedBoards(url: string, sizes: readonly number[]): Promise<Map<number, GuildId>> {
  const client = new pg.Client({ connectionString: url, options: '-c statement_timeout=0' });
  await client.connect();
  try {
    const servers = new Map<number, GuildId>();
    for (const size of sizes) servers.set(size, await seed(client, size));
    while (await levelBlock(client));
    await client.query('VACUUM ANALYZE scores, members, board_blocks');
    // What was written should not be on its way to the disk during the first reads. Not every user may ask for that.
    await client.query('CHECKPOINT').catch(() => undefined);
    return servers;
  } finally {
    await client.end();
  }
}

async function seed(client: pg.Client, size: number): Promise<GuildId> {
  const server = GuildId.parse(String(randomInt(2 ** 47)));
  await client.query(MEMBERS, [server, size]);
  for (let from = 1; from <= size; from += BATCH) {
    await client.query(SCORES, [server, from, Math.min(size, from + BATCH - 1)]);
  }
  return server;
}

async function levelBlock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query('SELECT level_a_block() AS found');
  return Levelled.parse(rows)[0].found;
}
