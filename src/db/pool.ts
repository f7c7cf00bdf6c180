import pg from 'pg';

/** How long a member waits at most for a connection and for an answer, in ms. */
const CONNECT_MS = 2_000;
const QUERY_MS = 5_000;

/**
 * Connection settings for a database. The adapter writes instants without a zone, so every session runs in UTC:
 * otherwise they would shift by the server's zone.
 */
export function connectionTo(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    options: '-c TimeZone=UTC',
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'quorum',
    keepAlive: true,
  };
}

export function createPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ ...connectionTo(url), max, query_timeout: QUERY_MS });
  // A connection that breaks while idle is replaced by the pool; whoever needs one next hears of it.
  pool.on('error', () => undefined);
  return pool;
}
