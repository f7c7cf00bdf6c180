import pg from 'pg';
import { startEmbedded } from '../../src/db/embedded/embedded.ts';

/**
 * A stand-in for the bot, to be killed: runs the embedded Postgres on a folder, and adds rows as fast as it can. It
 * reports the process of the Postgres first, and then the number of each row that was acknowledged.
 */
const embedded = await startEmbedded(process.argv[2] ?? '', () => undefined);
const client = new pg.Client({ connectionString: embedded.url });
client.on('error', () => undefined);
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS acknowledged (number int PRIMARY KEY)');
process.send?.({ pid: embedded.pid() });
for (let number = 0; ; number++) {
  await client.query('INSERT INTO acknowledged VALUES ($1)', [number]);
  process.send?.({ number });
}
