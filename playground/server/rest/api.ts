import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { FaultPlan, RestFault } from '../faults.ts';
import type { Inspector } from '../inspector.ts';
import type { RateVerdict } from '../ratelimit.ts';
import { RateLimiter, tooMany } from '../ratelimit.ts';
import { applicationRoutes } from './application-routes.ts';
import { readBody } from './body.ts';
import { channelRoutes } from './channel-routes.ts';
import { DiscordError, methodNotAllowed, notFound, unauthorized } from './errors.ts';
import { guildRoutes } from './guild-routes.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { messageRoutes } from './message-routes.ts';
import type { Match, RestReply, Route } from './router.ts';
import { matchRoute } from './router.ts';
import type { Services } from './services.ts';
import { webhookRoutes } from './webhook-routes.ts';

export const API_PREFIX = '/api/v10';
const DEFAULT_QUOTA = { limit: 50, seconds: 1 };

interface Answer extends RestReply {
  readonly headers?: Readonly<Record<string, string>>;
}

interface ApiOptions extends Services {
  readonly inspector: Inspector;
  readonly faults: FaultPlan;
  readonly rateLimits: boolean;
}

/** Discord's REST API: takes a request below `/api/v10` and answers it, whatever happens. */
export class Api {
  readonly #options: ApiOptions;
  readonly #routes: readonly Route[];
  readonly #limiter = new RateLimiter();

  constructor(options: ApiOptions) {
    this.#options = options;
    this.#routes = [
      ...interactionRoutes(options),
      ...webhookRoutes(options),
      ...messageRoutes(options),
      ...channelRoutes(options),
      ...guildRoutes(options),
      ...applicationRoutes(options),
    ];
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const started = performance.now();
    const at = Date.now();
    const method = request.method ?? 'GET';
    const path = decodePath(url.pathname.slice(API_PREFIX.length));
    const { faults, inspector } = this.#options;
    if (faults.isUnreachable) return cut(request);
    const fault = await faults.take(method, path);
    if (fault?.kind === 'refused' && !fault.afterwards) return cut(request);
    let sent: unknown;
    const answer =
      earlyAnswer(fault) ??
      (await this.#answer(request, method, path, url.searchParams, (body) => {
        sent = body;
      }));
    const final = lateAnswer(fault) ?? answer;
    if (fault?.kind === 'refused') return cut(request);
    if (fault?.kind === 'slow' && fault.afterwards) await delay(fault.milliseconds);
    reply(response, final);
    inspector.record({
      at,
      kind: 'rest',
      title: `${method} ${redact(path)}`,
      status: final.status,
      ok: final.status < 400,
      milliseconds: Math.round((performance.now() - started) * 10) / 10,
      request: sent ?? null,
      response: final.body ?? null,
    });
  }

  async #answer(
    request: IncomingMessage,
    method: string,
    path: string,
    query: URLSearchParams,
    onBody: (body: unknown) => void,
  ): Promise<Answer> {
    let headers = {};
    try {
      const match = this.#match(method, path);
      if (!match.route.open && !this.#isBot(request)) throw unauthorized();
      const verdict = this.#limit(match);
      headers = verdict?.headers ?? {};
      if (verdict && !verdict.allowed) return rateLimited(verdict);
      const { json, files } = await readBody(request);
      onBody(json);
      const result = await match.route.handle(match.params, { query, body: json, files });
      return { ...result, headers };
    } catch (error) {
      return { ...refusal(error), headers };
    }
  }

  #match(method: string, path: string): Match {
    const match = matchRoute(this.#routes, method, path);
    if (match === null) throw notFound();
    if (match === 'wrong-method') throw methodNotAllowed();
    return match;
  }

  #isBot({ headers: { authorization } }: IncomingMessage): boolean {
    return authorization === `Bot ${this.#options.world.identity.token}`;
  }

  #limit({ route, params }: Match): RateVerdict | null {
    if (!this.#options.rateLimits || (route.exempt && !route.quota)) return null;
    const major = params['token'] ?? params['channel'] ?? params['guild'] ?? '';
    const bucket = `${route.method} ${route.path}|${major}`;
    return this.#limiter.take(bucket, route.quota ?? DEFAULT_QUOTA, route.exempt ?? false, Date.now());
  }
}

/** `%40original` is `@original`; a path that cannot be decoded matches nothing. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}

/** Tokens of interactions are secrets: no one is shown them. */
function redact(path: string): string {
  return path
    .replace(/^\/interactions\/[^/]+\/[^/]+/, '/interactions/…')
    .replace(/^\/webhooks\/([^/]+)\/[^/]+/, '/webhooks/$1/…');
}

function refusal(error: unknown): RestReply {
  if (error instanceof DiscordError) return { status: error.status, body: error.body };
  console.error('playground: a call could not be answered', error);
  return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
}

function rateLimited({ retryAfterSeconds, global, headers }: RateVerdict): Answer {
  const body = { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global };
  return { status: 429, body, headers };
}

function earlyAnswer(fault: RestFault | null): Answer | null {
  if (fault?.kind === 'status' && !fault.afterwards) return statusAnswer(fault.status, fault.body);
  if (fault?.kind !== 'rate-limited') return null;
  const { retryAfterSeconds, global = false } = fault;
  const headers = tooMany(retryAfterSeconds, global ? 'global' : 'user');
  return rateLimited({ allowed: false, retryAfterSeconds, global, headers });
}

function lateAnswer(fault: RestFault | null): Answer | null {
  return fault?.kind === 'status' && fault.afterwards ? statusAnswer(fault.status, fault.body) : null;
}

const statusAnswer = (status: number, body?: object): Answer => ({
  status,
  body: body ?? { message: `${status}: Service Unavailable`, code: 0 },
});

function reply(response: ServerResponse, { status, body, headers }: Answer): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, { ...headers, ...(text ? { 'Content-Type': 'application/json' } : {}) });
  response.end(text);
}

function cut(request: IncomingMessage): void {
  request.socket.destroy();
}
