import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Clients } from './client-socket.ts';
import type { FaultPlan } from './faults.ts';
import { serveFile } from './files.ts';
import type { Gateway } from './gateway/gateway.ts';
import { isLocal } from './guard.ts';
import type { Api } from './rest/api.ts';
import { API_PREFIX } from './rest/api.ts';
import { notFound } from './rest/errors.ts';
import type { World } from './world/world.ts';

const HOST = '127.0.0.1';
/** Discord closes a gateway socket that sends more than this in one message. */
const GATEWAY_MESSAGE_BYTES = 4096;
const CLIENT_MESSAGE_BYTES = 1024 * 1024;

interface Parts {
  readonly api: Api;
  readonly gateway: Gateway;
  readonly clients: Clients;
  readonly world: World;
  readonly faults: FaultPlan;
  readonly pageDir: string | null;
}

/** Takes connections and passes them to the part that they are for. */
export class HttpServer {
  readonly #server: Server = createServer();
  readonly #bots = new WebSocketServer({ noServer: true, maxPayload: GATEWAY_MESSAGE_BYTES });
  readonly #members = new WebSocketServer({ noServer: true, maxPayload: CLIENT_MESSAGE_BYTES });

  /** Starts to listen, and returns the port. */
  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', (error) => reject(portError(port, error)));
      this.#server.listen(port, HOST, resolve);
    });
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : port;
  }

  serve(parts: Parts): void {
    this.#server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      route(request, response, parts).catch(() => request.socket.destroy());
    });
    this.#server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head, parts));
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, parts: Parts): void {
    const { pathname } = urlOf(request);
    if (!isLocal(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    } else if (pathname === '/client') {
      this.#members.handleUpgrade(request, socket, head, (client) => parts.clients.accept(client));
    } else if (/^\/gateway\/?$/.test(pathname) && !parts.faults.isUnreachable) {
      this.#bots.handleUpgrade(request, socket, head, (bot) => parts.gateway.accept(bot));
    } else {
      socket.destroy();
    }
  }

  /** Ends every connection and stops listening. */
  async close(): Promise<void> {
    for (const socket of [...this.#bots.clients, ...this.#members.clients]) socket.terminate();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }
}

const urlOf = ({ url = '/' }: IncomingMessage) =>
  URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost') : new URL('http://localhost/');

async function route(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const url = urlOf(request);
  if (!isLocal(request)) {
    response
      .writeHead(403, { 'Content-Type': 'text/plain' })
      .end('Only this machine may call the playground');
  } else if (url.pathname.startsWith(`${API_PREFIX}/`)) {
    await parts.api.handle(request, response, url);
  } else if (url.pathname.startsWith('/api/')) {
    response.writeHead(404, { 'Content-Type': 'application/json' }).end(JSON.stringify(notFound().body));
  } else if (request.method === 'GET' || request.method === 'HEAD') {
    await serveFile(url.pathname, parts.world, parts.pageDir, response);
  } else {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  }
}

function portError(port: number, error: Error): Error {
  const inUse = 'code' in error && error.code === 'EADDRINUSE';
  const reason = inUse ? `port ${port} is in use; stop what uses it or choose another port` : error.message;
  return new Error(`The playground cannot start: ${reason}.`, { cause: error });
}
