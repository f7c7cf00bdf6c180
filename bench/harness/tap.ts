import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { WebSocket } from 'ws';
import { z } from 'zod';

/**
 * Loaded into the playground's process before it: notes when an interaction leaves and when its callback has come
 * in whole, so that what the playground itself does with either is not counted as the bot's.
 */
export interface Sample {
  /** `topic`, or the first two words of a custom id. */
  readonly name: string;
  readonly milliseconds: number;
}

const Dispatch = z.object({
  t: z.literal('INTERACTION_CREATE'),
  d: z.object({
    id: z.string(),
    data: z.object({ name: z.string() }).or(z.object({ custom_id: z.string() })),
  }),
});
const Started = z.object({ request: z.custom<IncomingMessage>((value) => value instanceof Object) });

const Finished = z.object({
  request: z.custom<IncomingMessage>((value) => value instanceof Object),
  response: z.custom<ServerResponse>((value) => value instanceof Object),
});

/** How often a post in each channel was taken. */
const taken = new Map<string, number>();
let turnedAway = 0;

const pending = new Map<string, { readonly name: string; readonly sentAt: number }>();
let samples: Sample[] = [];

const { send } = WebSocket.prototype;
WebSocket.prototype.send = function (this: WebSocket, ...args: unknown[]): void {
  const sentAt = performance.now();
  Reflect.apply(send, this, args);
  noteSent(String(args[0]), sentAt);
};

subscribe('http.server.request.start', (message) => {
  const { request } = Started.parse(message);
  const id = /\/interactions\/(\d+)\/[^/]+\/callback/.exec(request.url ?? '')?.[1];
  if (id !== undefined) request.once('end', () => noteAnswered(id));
});

subscribe('http.server.response.finish', (message) => {
  const { request, response } = Finished.parse(message);
  const channel = /\/channels\/(\d+)\/messages$/.exec(request.url ?? '')?.[1];
  if (response.statusCode === 429) turnedAway += 1;
  if (request.method !== 'POST' || channel === undefined || response.statusCode !== 200) return;
  taken.set(channel, (taken.get(channel) ?? 0) + 1);
});

process.on('message', (what) => {
  if (what === 'posts') {
    const repeated = [...taken.values()].filter((times) => times > 1).length;
    process.send?.({ channels: taken.size, repeated, turnedAway });
    return;
  }
  process.send?.(samples);
  samples = [];
});
process.channel?.unref();

function noteSent(text: string, sentAt: number): void {
  if (!text.startsWith('{"op":0,"t":"INTERACTION_CREATE"')) return;
  const { id, data } = Dispatch.parse(JSON.parse(text)).d;
  const name = 'name' in data ? data.name : data.custom_id.split(':').slice(0, 2).join(':');
  pending.set(id, { name, sentAt });
}

function noteAnswered(id: string): void {
  const sent = pending.get(id);
  if (!sent || !pending.delete(id)) return;
  samples.push({ name: sent.name, milliseconds: performance.now() - sent.sentAt });
}
