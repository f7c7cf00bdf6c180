import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where the child process listens. */
export interface Endpoint {
  readonly listen: string | number;
  readonly url: string;
  /** Removes what was made for it. */
  remove(): Promise<void>;
}

/** The kernel's limit for the path of a Unix socket is 104 bytes on macOS and 108 on Linux, with the closing zero. */
const MAX_SOCKET_PATH = 103;
/** The name that Postgres clients look for in a folder. */
const SOCKET_NAME = '.s.PGSQL.5432';

/** A Unix socket that only this user can reach: in the data folder, or in a temporary one when that path is too long. */
export async function createEndpoint(dataDir: string): Promise<Endpoint> {
  if (process.platform === 'win32') return createPortEndpoint();
  const inside = resolve(dataDir, 'socket');
  const fits = Buffer.byteLength(join(inside, SOCKET_NAME)) <= MAX_SOCKET_PATH;
  const folder = fits ? inside : await mkdtemp(join(tmpdir(), 'quorum-'));
  if (fits) await mkdir(folder, { recursive: true, mode: 0o700 });
  return {
    listen: join(folder, SOCKET_NAME),
    url: `postgresql://postgres@localhost:5432/postgres?host=${encodeURIComponent(folder)}&sslmode=disable`,
    remove: async () => {
      if (!fits) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Windows has no Unix sockets that pg can use, so a free port of the local machine takes its place. */
async function createPortEndpoint(): Promise<Endpoint> {
  const port = await freePort();
  return {
    listen: port,
    url: `postgresql://postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
    remove: () => Promise.resolve(),
  };
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((done, reject) => {
    probe.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}
