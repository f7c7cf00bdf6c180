import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HealthOptions {
  readonly host: string;
  readonly port: number;
  /** What has to be in order for the bot to answer members, by name. */
  readonly checks: Readonly<Record<string, () => boolean | Promise<boolean>>>;
}

export interface HealthServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves /healthz (the process is alive) and /readyz (it can answer members now). */
export async function serveHealth(options: HealthOptions): Promise<HealthServer> {
  const server = createServer((request, response) => {
    void answerFor(request, options.checks).then(([status, body]) =>
      response
        .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
        .end(`${JSON.stringify(body)}\n`),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server
      .once('error', (error) => reject(portError(error, options)))
      .listen(options.port, options.host, resolve);
  });
  return {
    url: addressOf(server.address()),
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

async function answerFor(
  request: IncomingMessage,
  checks: HealthOptions['checks'],
): Promise<[status: number, body: unknown]> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return [405, { error: 'only GET is answered' }];
  if (request.url === '/healthz') return [200, { ok: true }];
  if (request.url !== '/readyz') return [404, { error: 'try /healthz or /readyz' }];
  const body = await readiness(checks);
  return [body.ok ? 200 : 503, body];
}

async function readiness(
  checks: HealthOptions['checks'],
): Promise<{ ok: boolean; checks: Record<string, boolean> }> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await settled(check)] as const),
  );
  return { ok: results.every(([, ok]) => ok), checks: Object.fromEntries(results) };
}

async function settled(check: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await check();
  } catch {
    return false;
  }
}

function portError(error: Error, { host, port }: HealthOptions): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new Error(`Port ${port} is in use. Stop what listens there, or set PORT to another one.`);
  }
  if (code === 'EACCES') return new Error(`Port ${port} needs more rights. Set PORT to one above 1023.`);
  return new Error(`Nothing can listen on ${host}:${port} (${error.message}). Correct HOST and PORT.`);
}

function addressOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('the health server has no port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
