import type { IncomingMessage } from 'node:http';

const LOCAL = ['127.0.0.1', 'localhost'];

/**
 * Whether a request comes from this machine's own programs or pages.
 * A foreign page reaches a local port by its own host name (DNS rebinding) or with its own origin.
 */
export function isLocal({ headers: { host, origin } }: IncomingMessage): boolean {
  if (!LOCAL.includes(hostnameOf(`http://${host}`))) return false;
  return origin === undefined || (isSameOrigin(origin, host) && LOCAL.includes(hostnameOf(origin)));
}

const isSameOrigin = (origin: string, host: string | undefined) => origin === `http://${host}`;

const hostnameOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '');
