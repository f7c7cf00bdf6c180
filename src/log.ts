import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';

/** JSON lines, or a readable form on a terminal. */
export function createLog(level: string, terminal: boolean, destination?: DestinationStream): Logger {
  const stream =
    destination ??
    (terminal
      ? pretty({ sync: true, singleLine: true, messageFormat: '{event}', ignore: 'event' })
      : undefined);
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
  };
  return stream === undefined ? pino(options) : pino(options, stream);
}

interface ErrorDescription {
  readonly type: string;
  readonly message: string;
  readonly code?: unknown;
  readonly stack?: string | undefined;
  readonly cause?: ErrorDescription;
}

/** Picks what helps to find the cause. Never the address or body of a request: they can carry tokens. */
function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  return {
    type: error.name,
    message: error.message,
    ...('code' in error && { code: error.code }),
    stack: error.stack,
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
