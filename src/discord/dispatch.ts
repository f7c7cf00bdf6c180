import { type APIInteraction, InteractionResponseType } from 'discord.js';
import type { Logger } from 'pino';
import { answer, type Deferral } from './answer.ts';
import type { Call } from './call.ts';
import type { Choice, Command } from './command.ts';
import { type Explain, explainWith, UserError } from './errors.ts';
import { shorten } from './fit.ts';
import { DEFER_AFTER_MS, GIVE_UP_AFTER_MS, LIMITS } from './limits.ts';
import { createRateLimiter } from './rate-limit.ts';
import { isExpired } from './refusals.ts';
import { privately, type Reply } from './reply.ts';
import { callOf, type Request, requestOf } from './request.ts';
import type { Responder } from './responder.ts';
import { createRouter, type Router } from './router.ts';
import { within } from './within.ts';

export interface DispatcherOptions<App> {
  readonly app: App;
  readonly commands: readonly Command<App>[];
  readonly log: Logger;
  /** Words for the member for a failure of a part that the runtime does not know. */
  readonly explain?: Explain;
  /** How many commands and presses a member may send a second; five seconds' worth may come at once. */
  readonly memberRate: number;
}

export interface Dispatcher {
  /** Answers one interaction. Never rejects. */
  dispatch(interaction: APIInteraction, responder: Responder): Promise<void>;
  /** Refuses new work, and resolves when all that is in flight has been answered. */
  drain(): Promise<void>;
}

const BURST_SECONDS = 5;

/** Typing asks more often than sending does, so suggestions are counted apart. */
const COMPLETIONS_PER_COMMAND = 5;

export function createDispatcher<App>(options: DispatcherOptions<App>): Dispatcher {
  const router = createRouter(options.app, options.commands);
  const commandLimiter = createRateLimiter(rateOf(options.memberRate));
  const completionLimiter = createRateLimiter(rateOf(options.memberRate * COMPLETIONS_PER_COMMAND));
  const inFlight = new Set<Promise<void>>();
  let stopping = false;

  async function reply(request: Request, call: Call, explain: (error: unknown) => UserError): Promise<Reply> {
    try {
      if (stopping) throw new UserError('The bot is restarting. Please try again in a moment.');
      const wait = commandLimiter.take(call.user.id, Date.now());
      if (wait > 0) throw new UserError(`That was a lot at once. Try again in ${seconds(wait)}.`);
      const done = await within(router.run(request, call), GIVE_UP_AFTER_MS);
      if (done === null) throw new Error(`the handler did not return in ${GIVE_UP_AFTER_MS} ms`);
      return done;
    } catch (error) {
      return says(explain(error));
    }
  }

  async function suggestions(request: Request, call: Call): Promise<readonly Choice[]> {
    if (stopping || completionLimiter.take(call.user.id, Date.now()) > 0) return [];
    return (await within(router.suggest(request, call), DEFER_AFTER_MS)) ?? [];
  }

  async function handle(interaction: APIInteraction, responder: Responder): Promise<void> {
    const started = performance.now();
    const request = requestOf(interaction);
    const call = callOf(interaction);
    const log = options.log.child(contextOf(request, call));
    const explain = explainWith(log, options.explain);
    try {
      if (request.kind === 'completion') {
        const choices = await suggestions(request, call).catch((error: unknown) => {
          log.error({ event: 'autocomplete-failed', err: error });
          return [];
        });
        await responder.respond(choicesPayload(choices));
      } else {
        const work = reply(request, call, explain);
        await answer(work, deferralOf(request, router), responder, (error) => says(explain(error)));
      }
      log.info({ event: 'answered', ms: Math.round(performance.now() - started) });
    } catch (error) {
      if (isExpired(error)) log.info({ event: 'answered-elsewhere-or-late' });
      else log.error({ event: 'answer-lost', err: error });
    }
  }

  return {
    async dispatch(interaction, responder) {
      const work = handle(interaction, responder).catch((error: unknown) =>
        options.log.error({ event: 'interaction-unreadable', interaction: interaction.id, err: error }),
      );
      inFlight.add(work);
      await work.finally(() => inFlight.delete(work));
    },
    async drain() {
      stopping = true;
      while (inFlight.size > 0) await Promise.all(inFlight);
    },
  };
}

const rateOf = (perSecond: number) => ({ perSecond, burst: perSecond * BURST_SECONDS });

const says = (error: UserError): Reply => privately({ content: error.message });

const seconds = (n: number): string => (n === 1 ? '1 second' : `${n} seconds`);

function deferralOf(request: Request, router: Router): Deferral {
  if (request.kind === 'action' && request.fromMessage) return { kind: 'update' };
  return { kind: 'new', visibility: router.visibilityOf(request) };
}

function choicesPayload(choices: readonly Choice[]) {
  const fitted = choices.slice(0, LIMITS.choices).map((choice) => ({
    ...choice,
    name: shorten(choice.name, LIMITS.choiceName),
  }));
  return {
    body: {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: fitted },
    } as const,
    files: [],
  };
}

function contextOf(request: Request, call: Call) {
  const command =
    request.kind === 'action' ? request.action : 'command' in request ? request.command : 'unknown';
  return { interaction: call.interactionId, command, user: call.user.id, guild: call.guildId };
}
