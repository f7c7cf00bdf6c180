import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';

/** Something the member can mend. Its message is shown to them as it is: a sentence, and a way on. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** Knows the failures of one part of the programme; null for those it does not know. */
export type Explain = (error: unknown) => UserError | null;

/** Words for the member for any failure. What they cannot mend is logged, under an id that they are shown. */
export function explainWith(log: Logger, known: Explain = () => null): (error: unknown) => UserError {
  return (error) => {
    if (error instanceof UserError) return error;
    const explained = known(error);
    if (explained !== null) {
      log.warn({ event: 'handler-unavailable', err: error });
      return explained;
    }
    const errorId = randomBytes(4).toString('hex');
    log.error({ event: 'handler-failed', errorId, err: error });
    return new UserError(
      `That did not work, and the fault is ours. Try it again; if it stays, tell whoever runs this bot the number \`${errorId}\`.`,
    );
  };
}
