import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { avatarSvg } from './world/avatar.ts';
import type { World } from './world/world.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Nothing but this server's own files runs or is fetched. Components style themselves inline. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the bot uploaded is shown, never run. */
const UPLOAD_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const SHOWN_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'];

interface File {
  readonly bytes: Uint8Array | string;
  readonly type: string;
  readonly policy: string;
  readonly download?: boolean;
}

/** Serves the page, the avatars and what the bot uploaded. */
export async function serveFile(
  path: string,
  world: World,
  pageDir: string | null,
  response: ServerResponse,
): Promise<void> {
  const file = avatar(path, world) ?? upload(path, world) ?? (await pageFile(path, pageDir));
  if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'Content-Type': file.type,
    'Content-Security-Policy': file.policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
    ...(file.download ? { 'Content-Disposition': 'attachment' } : {}),
  });
  response.end(file.bytes);
}

function avatar(path: string, world: World): File | null {
  const id = /^\/avatars\/(\d+)\.svg$/.exec(path)?.[1];
  const user = id === undefined ? undefined : world.user(id);
  if (!user) return null;
  return {
    bytes: avatarSvg(user.global_name ?? user.username),
    type: 'image/svg+xml',
    policy: UPLOAD_POLICY,
  };
}

function upload(path: string, world: World): File | null {
  const [, id, name] = /^\/attachments\/(\d+-\d+)\/([^/]+)$/.exec(path) ?? [];
  const about = id === undefined ? undefined : world.store.tables.file.get(id);
  const bytes = id === undefined || about?.name !== name ? null : world.store.readFile(id);
  if (!about || !bytes) return null;
  const shown = SHOWN_TYPES.includes(about.type);
  const type = shown ? about.type : 'application/octet-stream';
  return { bytes, type, policy: UPLOAD_POLICY, download: !shown };
}

async function pageFile(path: string, pageDir: string | null): Promise<File | null> {
  const type = TYPES[extname(path) || '.html'];
  if (pageDir === null || type === undefined) return null;
  const root = resolve(pageDir);
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`);
  if (!file.startsWith(root + sep)) return null;
  const bytes = await readFile(file).catch(() => null);
  return bytes && { bytes, type, policy: PAGE_POLICY };
}
