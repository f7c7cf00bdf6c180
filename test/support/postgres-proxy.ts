import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import pg from 'pg';

/** A line to a Postgres that a test can cut. */
export interface PostgresProxy {
  readonly url: string;
  /** What clients send still arrives, but no answer comes back. */
  loseAnswers(): void;
  /** Nothing arrives and nothing breaks: a paused server, a lost network. */
  freeze(): void;
  /** Every connection breaks, and new ones are refused. */
  cut(): Promise<void>;
  /** All is well again, for connections made from now on. */
  restore(): Promise<void>;
}

export async function createPostgresProxy(url: string): Promise<PostgresProxy> {
  const { host, port, user, database } = new pg.Client({ connectionString: url });
  const sockets = new Set<Socket>();
  let answers = true;
  let frozen = false;
  const server = createServer((client) => {
    const upstream = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    const [to, from] = [client, upstream];
    for (const [socket, other] of [
      [to, from],
      [from, to],
    ] as const) {
      sockets.add(socket);
      socket
        .on('error', () => undefined)
        .on('close', () => {
          sockets.delete(socket);
          other.destroy();
        });
    }
    client.on('data', (bytes) => frozen || upstream.write(bytes));
    upstream.on('data', (bytes) => frozen || !answers || client.write(bytes));
  });
  const cut = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    url: `postgresql://${user}:secret@127.0.0.1:${address.port}/${database}`,
    loseAnswers: () => {
      answers = false;
    },
    freeze: () => {
      frozen = true;
    },
    cut,
    restore: async () => {
      if (server.listening) await cut();
      answers = true;
      frozen = false;
      await once(server.listen(address.port, '127.0.0.1'), 'listening');
    },
  };
}
