import type { Quota } from '../ratelimit.ts';
import type { UploadedFile } from './body.ts';

/** The names in `/channels/:channel/messages/:message`, as an object. */
type Params<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [K in Name]: string } & Params<Rest>
  : Path extends `${string}:${infer Name}`
    ? { readonly [K in Name]: string }
    : object;

export interface RestCall {
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface RestReply {
  readonly status: number;
  readonly body?: unknown;
}

export interface RouteOptions {
  /** Calls that carry their own token in the path need no bot token. */
  readonly open?: boolean;
  readonly quota?: Quota;
  /** Not counted towards the global rate limit. */
  readonly exempt?: boolean;
}

type Handler<P> = (params: P, call: RestCall) => RestReply | Promise<RestReply>;

export interface Route extends RouteOptions {
  readonly method: string;
  readonly path: string;
  readonly segments: readonly string[];
  readonly handle: Handler<Readonly<Record<string, string>>>;
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** One call that Discord answers; segments that begin with a colon are parameters. */
export function route<Path extends string>(
  method: string,
  path: Path,
  handle: Handler<Params<Path>>,
  options: RouteOptions = {},
): Route {
  // Border: `matchSegments` fills in exactly the parameters that the path names.
  const untyped = handle as unknown as Route['handle'];
  return { ...options, method, path, segments: path.split('/').slice(1), handle: untyped };
}

/** The route for a path below `/api/v10`; 'wrong-method' when the path exists for other methods only. */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): Match | 'wrong-method' | null {
  const given = path.split('/').slice(1);
  let pathKnown = false;
  for (const candidate of routes) {
    const params = matchSegments(candidate.segments, given);
    if (!params) continue;
    if (candidate.method === method) return { route: candidate, params };
    pathKnown = true;
  }
  return pathKnown ? 'wrong-method' : null;
}

function matchSegments(segments: readonly string[], given: readonly string[]): Record<string, string> | null {
  if (segments.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith(':')) params[segment.slice(1)] = value;
    else if (segment !== value) return null;
  }
  return params;
}
