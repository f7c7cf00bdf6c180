import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Migration {
  /** Name of its folder; the order of the names is the order to apply them in. */
  readonly name: string;
  readonly sql: string;
}

/** Reads DIR/<name>/migration.sql in order. A folder that does not exist holds no migrations. */
export async function readMigrations(dir: string): Promise<Migration[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(missingIsEmpty);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names
      .sort()
      .map(async (name) => ({ name, sql: await readFile(join(dir, name, 'migration.sql'), 'utf8') })),
  );
}

/** The checksum that Prisma's CLI records. */
export function checksum(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}

/** Whether the file is the one that was applied. A checkout on another system may have changed its line endings. */
export function isUnchanged(sql: string, applied: string): boolean {
  const unix = sql.replaceAll('\r\n', '\n');
  return [sql, unix, unix.replaceAll('\n', '\r\n')].some((text) => checksum(text) === applied);
}

function missingIsEmpty(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
