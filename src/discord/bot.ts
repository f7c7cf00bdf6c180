import { REST, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import { retry } from './backoff.ts';
import type { Command } from './command.ts';
import type { Dispatcher } from './dispatch.ts';
import { createGateway } from './gateway.ts';
import { countedBy, type InvalidAnswers } from './invalid-answers.ts';
import { isUnauthorized, TOKEN_REJECTED } from './refusals.ts';
import { registerCommands } from './register.ts';
import { restResponder } from './responder.ts';

export interface BotOptions<App> {
  readonly token: string;
  readonly apiUrl: string;
  readonly commands: readonly Command<App>[];
  readonly dispatcher: Dispatcher;
  /** Counts what Discord refuses. */
  readonly invalid: InvalidAnswers;
  readonly log: Logger;
  readonly onRejected: (reason: string) => void;
}

export interface Bot {
  /** Connects, trying again for as long as Discord cannot be reached. Rejects only when Discord says no. */
  start(): Promise<void>;
  ready(): boolean;
  /** Stops taking interactions, answers those in flight, and hangs up. */
  stop(): Promise<void>;
}

const Application = z.object({ id: z.string() });

/** A call that hangs longer than this is tried again. */
const REST_TIMEOUT_MS = 5_000;

export function createBot<App>(options: BotOptions<App>): Bot {
  const { token, log, commands, dispatcher } = options;
  const rest = new REST({
    ...countedBy(options.invalid),
    api: options.apiUrl,
    timeout: REST_TIMEOUT_MS,
  }).setToken(token);
  const stopping = new AbortController();
  const gateway = createGateway({
    rest,
    token,
    log,
    onRejected: options.onRejected,
    onInteraction: (interaction) => void dispatcher.dispatch(interaction, restResponder(rest, interaction)),
  });

  async function connect(): Promise<void> {
    const application = Application.parse(await rest.get(Routes.currentApplication()));
    const outcome = await registerCommands(
      rest,
      application.id,
      commands.map((command) => command.data),
    );
    log.info({ event: 'commands-registered', outcome, commands: commands.length });
    await gateway.connect();
  }

  return {
    async start() {
      await retry(connect, {
        isFinal: isUnauthorized,
        signal: stopping.signal,
        onRetry: (err, waitMs) => log.warn({ event: 'discord-unreachable', waitMs, err }),
      }).catch((error: unknown) => {
        if (isUnauthorized(error)) throw new Error(TOKEN_REJECTED);
        if (!stopping.signal.aborted) throw error;
      });
    },
    ready: () => gateway.ready(),
    async stop() {
      stopping.abort();
      await dispatcher.drain();
      await gateway.close();
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
  };
}
