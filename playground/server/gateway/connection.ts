import { GatewayIntentBits as Intent } from 'discord.js';
import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';
import type { Gateway } from './gateway.ts';
import type { Session } from './session.ts';

const HEARTBEAT_INTERVAL_MS = 41_250;
/** Intents that must be switched on for an application first; this one has none. */
const PRIVILEGED = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;

const Payload = z.object({ op: z.number().int(), d: z.unknown().optional() });
const Identify = z.object({
  token: z.string(),
  intents: z.number().int().min(0),
  properties: z.record(z.string(), z.unknown()),
  shard: z.tuple([z.number().int().min(0), z.number().int().min(1)]).optional(),
});
const Resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number().int() });

type Payload = z.infer<typeof Payload>;

const NAMES: Readonly<Record<number, string>> = {
  1: 'Heartbeat',
  2: 'Identify',
  3: 'Presence Update',
  4: 'Voice State Update',
  6: 'Resume',
  8: 'Request Guild Members',
  31: 'Request Soundboard Sounds',
};

/** Discord's "Gateway Close Event Codes". */
interface Refusal {
  readonly code: number;
  readonly reason: string;
}
const UNKNOWN_OPCODE: Refusal = { code: 4001, reason: 'Unknown opcode.' };
const NOT_DECODED: Refusal = { code: 4002, reason: 'Error while decoding payload.' };
const NOT_AUTHENTICATED: Refusal = { code: 4003, reason: 'Not authenticated.' };
const WRONG_TOKEN: Refusal = { code: 4004, reason: 'Authentication failed.' };
const ALREADY_AUTHENTICATED: Refusal = { code: 4005, reason: 'Already authenticated.' };
const INVALID_SHARD: Refusal = { code: 4010, reason: 'Invalid shard.' };
const DISALLOWED_INTENTS: Refusal = { code: 4014, reason: 'Disallowed intent(s).' };

/** One socket of the bot. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #gateway: Gateway;
  #session: Session | null = null;
  #zombieTimer: NodeJS.Timeout | undefined;

  constructor(socket: WebSocket, gateway: Gateway) {
    this.#socket = socket;
    this.#gateway = gateway;
  }

  greet(): void {
    this.#socket.on('message', (data) => this.#receive(data));
    this.#socket.on('close', (code) => {
      clearTimeout(this.#zombieTimer);
      if (this.#session) this.#gateway.detach(this.#session, this.#socket, code);
    });
    this.#socket.on('error', () => this.#socket.terminate());
    this.#send({ op: 10, d: { heartbeat_interval: HEARTBEAT_INTERVAL_MS, _trace: [] } });
    this.#awaitHeartbeat();
  }

  #send(payload: object): void {
    this.#socket.send(JSON.stringify(payload));
  }

  /** A bot that stops sending heartbeats is gone, whatever its socket says. */
  #awaitHeartbeat(): void {
    clearTimeout(this.#zombieTimer);
    this.#zombieTimer = setTimeout(
      () => this.#socket.close(4000, 'No heartbeat.'),
      2 * HEARTBEAT_INTERVAL_MS,
    );
    this.#zombieTimer.unref();
  }

  #receive(data: RawData): void {
    const payload = parsePayload(String(data));
    const refusal = payload ? this.#take(payload) : NOT_DECODED;
    if (refusal) this.#socket.close(refusal.code, refusal.reason);
    this.#inspect(payload, refusal);
  }

  #take({ op, d }: Payload): Refusal | null {
    if (NAMES[op] === undefined) return UNKNOWN_OPCODE;
    if (op === 1) return this.#heartbeat();
    if (op === 2) return this.#identify(d);
    if (op === 6) return this.#resume(d);
    return this.#session ? null : NOT_AUTHENTICATED;
  }

  #heartbeat(): null {
    this.#awaitHeartbeat();
    this.#send({ op: 11, d: null });
    return null;
  }

  #identify(d: unknown): Refusal | null {
    const identify = Identify.safeParse(d).data;
    if (this.#session && this.#gateway.isOpen(this.#session)) return ALREADY_AUTHENTICATED;
    if (!identify) return NOT_DECODED;
    const { token, intents, shard = [0, 1] } = identify;
    if (!this.#isToken(token)) return WRONG_TOKEN;
    if (shard[0] >= shard[1]) return INVALID_SHARD;
    if (intents & PRIVILEGED) return DISALLOWED_INTENTS;
    this.#session = this.#gateway.identify(this.#socket, { intents, shard });
    return null;
  }

  #resume(d: unknown): Refusal | null {
    const resume = Resume.safeParse(d).data;
    if (!resume) return NOT_DECODED;
    if (!this.#isToken(resume.token)) return WRONG_TOKEN;
    this.#session = this.#gateway.resume(this.#socket, resume.session_id, resume.seq);
    if (!this.#session) this.#send({ op: 9, d: false });
    return null;
  }

  #isToken(token: string): boolean {
    return token.replace(/^Bot /, '') === this.#gateway.world.identity.token;
  }

  #inspect(payload: Payload | null, refusal: Refusal | null): void {
    this.#gateway.inspector.record({
      at: Date.now(),
      kind: 'gateway',
      title: payload ? (NAMES[payload.op] ?? `Opcode ${payload.op}`) : 'Unreadable message',
      status: refusal?.code ?? null,
      ok: refusal === null,
      milliseconds: 0,
      request: withoutToken(payload?.d),
      response: refusal?.reason ?? null,
    });
  }
}

function withoutToken(d: unknown): unknown {
  return typeof d === 'object' && d !== null && 'token' in d ? { ...d, token: '…' } : (d ?? null);
}

function parsePayload(text: string): Payload | null {
  try {
    return Payload.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
