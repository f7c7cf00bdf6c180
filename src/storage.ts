import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { type Database, openDatabase } from './db/connect.ts';
import type { Env } from './env.ts';
import { MIGRATIONS_DIR } from './paths.ts';

/** Opens the database that the settings name, or the embedded one. Rejects with a DatabaseStartError. */
export function openStorage(env: Env, log: Logger): Promise<Database> {
  return openDatabase({
    url: env.DATABASE_URL ?? null,
    dataDir: resolve(env.QUORUM_DATA_DIR, 'postgres'),
    migrationsDir: MIGRATIONS_DIR,
    log: ({ level, ...event }) => log[level](event),
  });
}
