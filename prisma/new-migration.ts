import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MIGRATIONS_DIR, pendingMigration, SCHEMA_FILE } from './schema-engine.ts';

const LOCK_FILE =
  '# Names the database that the migrations are written for. Read by the Prisma CLI.\nprovider = "postgresql"\n';

/** `npm run migrate:new NAME`: writes what the schema has and the migrations lack as a new migration, to be read and committed. */
async function newMigration(name: string | undefined): Promise<string> {
  if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
    throw new Error('say what changes, in lower case: npm run migrate:new add_streaks');
  }
  const sql = await pendingMigration(await readFile(SCHEMA_FILE, 'utf8'), MIGRATIONS_DIR);
  if (sql === null) return 'The migrations already lead to prisma/schema.prisma; nothing to write.';
  const folder = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`;
  await mkdir(join(MIGRATIONS_DIR, folder), { recursive: true });
  await writeFile(join(MIGRATIONS_DIR, folder, 'migration.sql'), sql);
  await writeFile(join(MIGRATIONS_DIR, 'migration_lock.toml'), LOCK_FILE);
  return `Wrote prisma/migrations/${folder}/migration.sql; read it before you commit it.`;
}

try {
  console.log(await newMigration(process.argv[2]));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
