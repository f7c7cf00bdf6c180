import { DatabaseUnavailable } from './errors.ts';

/** Codes of sockets, Postgres and Prisma that mean "not now". Source: Postgres' appendix A, Prisma's error reference. */
const CODES: ReadonlySet<unknown> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'EPIPE', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN'],
  ...['08000', '08001', '08003', '08004', '08006', '57P01', '57P02', '57P03', '57P05', '53300', '25P03'],
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'],
]);

/** Kinds that Prisma's adapter turns them into. */
const KINDS: ReadonlySet<unknown> = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
]);

/** What pg says without a code. */
const WORDS =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|connection timeout|timeout expired|Client has encountered a connection error|not queryable|Cannot use a pool after calling end/i;

/** Whether an error, or what caused it, means that the database cannot be reached at the moment. */
export function isUnavailable(error: unknown, depth = 0): boolean {
  if (!(error instanceof Object) || depth > 5) return false;
  const field = (name: string): unknown => Reflect.get(error, name);
  const message = field('message');
  return (
    [field('code'), field('originalCode')].some((code) => CODES.has(code)) ||
    KINDS.has(field('kind')) ||
    (typeof message === 'string' && WORDS.test(message)) ||
    [field('cause'), field('meta'), field('driverAdapterError')].some((inner) =>
      isUnavailable(inner, depth + 1),
    )
  );
}

/** Runs a piece of work, and says DatabaseUnavailable when the database cannot be reached. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    throw new DatabaseUnavailable('The database cannot be reached at the moment.', { cause: error });
  }
}
