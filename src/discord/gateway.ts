import { WebSocketManager, WebSocketShardEvents, WebSocketShardStatus } from '@discordjs/ws';
import { type APIInteraction, GatewayCloseCodes, GatewayDispatchEvents, type REST } from 'discord.js';
import type { Logger } from 'pino';
import { TOKEN_REJECTED } from './refusals.ts';

export interface GatewayOptions {
  readonly rest: REST;
  readonly token: string;
  readonly log: Logger;
  readonly onInteraction: (interaction: APIInteraction) => void;
  /** Discord has closed the door for good: the reason, in a sentence for the operator. */
  readonly onRejected: (reason: string) => void;
}

export interface Gateway {
  /** Resolves once every shard is ready; rejects when Discord cannot be reached or refuses. */
  connect(): Promise<void>;
  ready(): boolean;
  close(): Promise<void>;
}

const NO_INTENTS = 0;
const CHECK_EVERY_MS = 5_000;

/** Close codes after which trying again would only be refused again. */
const REJECTIONS: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN_REJECTED,
  [GatewayCloseCodes.ShardingRequired]: 'Discord asks for more shards than the bot has started.',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer speaks API v10. Update the bot.',
};

/**
 * Receives interactions over discord.js's gateway connection, which resumes by itself after a drop. It asks for
 * no intents and caches nothing: an interaction carries all that a handler needs.
 */
export function createGateway(options: GatewayOptions): Gateway {
  const { rest, token, log } = options;
  const manager = new WebSocketManager({ rest, token, intents: NO_INTENTS });
  const readyShards = new Set<number>();
  let supervisor: NodeJS.Timeout | undefined;
  let closing = false;

  manager.on(WebSocketShardEvents.Ready, ({ shardId }) => {
    readyShards.add(shardId);
    log.info({ event: 'gateway-ready', shard: shardId });
  });
  manager.on(WebSocketShardEvents.Resumed, ({ shardId }) => {
    readyShards.add(shardId);
    log.info({ event: 'gateway-resumed', shard: shardId });
  });
  manager.on(WebSocketShardEvents.Closed, ({ code, shardId }) => {
    readyShards.delete(shardId);
    if (!closing) log.warn({ event: 'gateway-closed', shard: shardId, code });
    const reason = REJECTIONS[code];
    if (reason !== undefined) options.onRejected(reason);
  });
  manager.on(WebSocketShardEvents.Error, ({ error, shardId }) =>
    log.warn({ event: 'gateway-error', shard: shardId, err: error }),
  );
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    if (data.t === GatewayDispatchEvents.InteractionCreate) options.onInteraction(data.d);
  });

  /** The library resumes after most drops, but leaves a shard idle when its error was one it did not expect. */
  async function revive(): Promise<void> {
    const statuses = await manager.fetchStatus();
    if (![...statuses.values()].includes(WebSocketShardStatus.Idle)) return;
    log.warn({ event: 'gateway-idle' });
    await manager.connect();
  }

  return {
    async connect() {
      await manager.connect();
      supervisor ??= setInterval(
        () => void revive().catch((err: unknown) => log.warn({ event: 'gateway-unreachable', err })),
        CHECK_EVERY_MS,
      );
    },
    ready: () => readyShards.size > 0,
    async close() {
      closing = true;
      clearInterval(supervisor);
      await manager.destroy({ reason: 'the bot is shutting down' });
    },
  };
}
