import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connect.ts';
import {
  createDataDir,
  createEmbeddedPostgres,
  createServerDatabase,
  removeFolder,
  type TestPostgres,
} from './postgres.ts';

export const MIGRATIONS_DIR = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

const SERVER_URL = process.env['TEST_DATABASE_URL'];

const POSTGRES: [string, () => Promise<TestPostgres>][] = [['the embedded Postgres', createEmbeddedPostgres]];
if (SERVER_URL) POSTGRES.push(['a Postgres server', () => createServerDatabase(SERVER_URL)]);

/** The embedded database on a folder of its own, gone after close(): what most tests above the database want. */
export async function openTestDatabase(): Promise<Database> {
  const dataDir = await createDataDir();
  const database = await openDatabase({
    url: null,
    dataDir,
    migrationsDir: MIGRATIONS_DIR,
    log: () => undefined,
  });
  return { ...database, close: () => database.close().then(() => removeFolder(dataDir)) };
}

/** Describes the same for every Postgres at hand, each with an empty database: the embedded one, and TEST_DATABASE_URL. */
export function eachPostgres(what: string, suite: (url: () => string, embedded: boolean) => void): void {
  describe.each(POSTGRES)(`${what} on %s`, (_name, create) => {
    let postgres: TestPostgres;
    beforeAll(async () => {
      postgres = await create();
    });
    afterAll(() => postgres.remove());
    suite(() => postgres.url, create === createEmbeddedPostgres);
  });
}

/** Like eachPostgres, with the database opened. It is shared by the file: let every test use members of its own. */
export function eachDatabase(
  what: string,
  suite: (database: () => Database, url: () => string, embedded: boolean) => void,
): void {
  eachPostgres(what, (url, embedded) => {
    let database: Database;
    beforeAll(async () => {
      database = await openDatabase({
        url: url(),
        dataDir: '',
        migrationsDir: MIGRATIONS_DIR,
        log: () => undefined,
      });
    });
    afterAll(() => database.close());
    suite(() => database, url, embedded);
  });
}
