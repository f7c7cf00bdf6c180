import { createServer, type Server, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { BatchReader } from './frames.ts';

interface Turn {
  readonly socket: Socket;
  readonly bytes: Uint8Array;
}

const NO_ENCRYPTION = 'N';
const ROLLBACK = Buffer.from('Q\0\0\0\rROLLBACK\0', 'latin1');

/**
 * Lets many connections share the one session that the embedded Postgres has. A batch up to its Sync is never torn
 * apart, and whoever has a transaction open keeps the session until it ends.
 */
export function createPostgresServer(postgres: PGlite): Server {
  const waiting: Turn[] = [];
  let owner: Socket | null = null;
  let scheduled = false;

  const carryOut = (bytes: Uint8Array) => {
    const answer = postgres.execProtocolRawSync(bytes);
    if (!postgres.isInTransaction()) owner = null;
    return answer;
  };

  const takeTurn = () => {
    scheduled = false;
    const index = owner === null ? 0 : waiting.findIndex(({ socket }) => socket === owner);
    const [turn] = index === -1 ? [] : waiting.splice(index, 1);
    if (turn === undefined) return;
    owner = turn.socket;
    const answer = carryOut(turn.bytes);
    if (turn.socket.writable) turn.socket.write(answer);
    schedule();
  };

  const schedule = () => {
    if (scheduled || waiting.length === 0) return;
    scheduled = true;
    setImmediate(takeTurn);
  };

  const leave = (socket: Socket) => {
    for (let i = waiting.length - 1; i >= 0; i--) if (waiting[i]?.socket === socket) waiting.splice(i, 1);
    if (owner === socket) carryOut(ROLLBACK);
    schedule();
  };

  return createServer((socket) => {
    const reader = new BatchReader();
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      for (const { kind, bytes } of reader.read(chunk)) {
        if (kind === 'encryption') socket.write(NO_ENCRYPTION);
        else if (kind === 'messages') waiting.push({ socket, bytes });
        else socket.end();
      }
      schedule();
    });
    // The close that follows an error does all there is to do.
    socket.on('error', () => undefined);
    socket.on('close', () => leave(socket));
  });
}
