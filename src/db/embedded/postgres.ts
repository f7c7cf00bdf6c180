import { PGlite } from '@electric-sql/pglite';
import { DurableFS } from './durable-fs.ts';

/** The major version of Postgres in the embedded build: folders of another one cannot be opened. */
export const POSTGRES_MAJOR = '18';

const START_PARAMS = [
  // -F turns fsync off.
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
  ...['-c', 'shared_buffers=16MB'],
  ...['-c', 'timezone=UTC'],
];

/** Opens a Postgres on a folder, made when empty. Commits are on disk before they are acknowledged. */
export function openPostgres(folder: string): Promise<PGlite> {
  return PGlite.create({ fs: new DurableFS(folder), startParams: START_PARAMS });
}
