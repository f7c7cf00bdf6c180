import { join } from 'node:path';
import pg from 'pg';
import { createServerDatabase } from '../../test/support/postgres.ts';

/** The Postgres of a bot, which the measurement may look into while it runs. */
export interface BotData {
  readonly title: string;
  /** For the bot; null for the embedded one. */
  readonly databaseUrl: string | null;
  /** For the measurement, once the bot has started. */
  readonly url: string;
  remove(): Promise<void> | void;
}

/** The embedded one of a bot with this data folder, by the socket at which the bot reaches it. */
export function embeddedOf(dataDir: string): BotData {
  const socket = encodeURIComponent(join(dataDir, 'postgres', 'socket'));
  const url = `postgresql://postgres@localhost:5432/postgres?host=${socket}&sslmode=disable`;
  return { title: 'embedded', databaseUrl: null, url, remove: () => undefined };
}

/** A new database on a server. */
export async function onServer(serverUrl: string): Promise<BotData> {
  const { url, remove } = await createServerDatabase(serverUrl);
  return { title: 'Postgres server', databaseUrl: url, url, remove };
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  return await work(client).finally(() => client.end());
}
