import { DatabaseStartError } from './errors.ts';

const ADVICE: Readonly<Record<string, (place: string) => string>> = {
  ECONNREFUSED: (place) => `No database answers at ${place}: start it, or correct DATABASE_URL.`,
  ENOENT: (place) => `No database answers at ${place}: start it, or correct DATABASE_URL.`,
  ENOTFOUND: (place) => `The host of ${place} is not known: correct DATABASE_URL.`,
  EAI_AGAIN: (place) => `The host of ${place} could not be looked up: check the network and DATABASE_URL.`,
  ETIMEDOUT: (place) => `The database at ${place} does not answer: check the network and DATABASE_URL.`,
  '28P01': (place) => `The database at ${place} refuses the user or password in DATABASE_URL: correct them.`,
  '28000': (place) =>
    `The database at ${place} does not let this user in: correct DATABASE_URL or the server's pg_hba.conf.`,
  '3D000': (place) =>
    `The server has no database ${place}: create it with createdb, or correct DATABASE_URL.`,
  '42501': (place) =>
    `The user of DATABASE_URL may not create tables in ${place}: make it the owner of the database.`,
  '53300': (place) =>
    `The database at ${place} has no connection left: close some, or raise its max_connections.`,
  '57P03': (place) => `The database at ${place} is still starting: try again in a moment.`,
};

/** Says in one sentence why a database could not be opened, without the password that its address may hold. */
export function startError(error: unknown, url: string): DatabaseStartError {
  if (error instanceof DatabaseStartError) return error;
  const { code, message } = describe(error);
  const place = placeOf(url);
  const late = /timeout/i.test(message) ? 'ETIMEDOUT' : undefined;
  const advice = ADVICE[late ?? code];
  const sentence =
    advice?.(place) ?? `The database ${place} could not be opened: ${withoutPassword(message, url)}`;
  return new DatabaseStartError(sentence);
}

function describe(error: unknown): { code: string; message: string } {
  // Node wraps the failures of several addresses of one host.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  if (!(first instanceof Error)) return { code: '', message: String(first) };
  return { code: 'code' in first ? String(first.code) : '', message: first.message };
}

/** host:port/name */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || '5432'}${pathname}`;
}

function withoutPassword(message: string, url: string): string {
  const { password } = new URL(url);
  if (password === '') return message;
  return message.replaceAll(password, '***').replaceAll(decodeURIComponent(password), '***');
}
