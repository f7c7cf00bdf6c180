import { Clients } from './client-socket.ts';
import type { Faults } from './faults.ts';
import { FaultPlan } from './faults.ts';
import { Gateway } from './gateway/gateway.ts';
import { HttpServer } from './http.ts';
import { Inspector } from './inspector.ts';
import { Answers } from './interactions/answers.ts';
import { Ask } from './interactions/ask.ts';
import { Interactions } from './interactions/interactions.ts';
import { OpenModals } from './interactions/open-modals.ts';
import { Api } from './rest/api.ts';
import type { Store } from './store.ts';
import { openStore } from './store.ts';
import { loadSpec } from './validate/schemas.ts';
import { World } from './world/world.ts';

export type { CallMatcher, Faults, RestFault } from './faults.ts';

/** Discord: "You have 3 seconds to respond". */
const INTERACTION_DEADLINE_MS = 3000;

/** Loading the schemas takes 0.1 s of the processor, which a bot that starts beside this needs for itself. */
const WARM_UP_AFTER_MS = 2000;

export interface PlaygroundOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** Where everything is kept; null to keep it in memory. */
  readonly dataDir: string | null;
  /** The built page; null for none. */
  readonly pageDir: string | null;
  /** The bot's token; by default one is made up, and kept with the data. */
  readonly token?: string;
  readonly botName?: string;
  /** How many servers the bot is in besides the one that people see; each has one empty channel. */
  readonly guilds?: number;
  readonly rateLimits?: boolean;
  /** How long the bot has for its first answer. */
  readonly interactionDeadlineMs?: number;
}

export interface Playground {
  readonly url: string;
  /** For a REST client, which appends `/v10`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly faults: Faults;
  close(): Promise<void>;
}

/** Starts the stand-in for Discord on 127.0.0.1. Rejects with one clear sentence when the port is in use. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const http = new HttpServer();
  const port = await http.listen(options.port);
  const url = `http://127.0.0.1:${port}`;
  const gatewayUrl = `ws://127.0.0.1:${port}/gateway`;

  const { dataDir, pageDir, token, botName = 'Bot', guilds = 0, rateLimits = true } = options;
  const store = await openStoreOr(() => http.close(), dataDir);
  const world = new World(store, { botName, token, guilds });
  const inspector = new Inspector();
  const faults = new FaultPlan();
  const modals = new OpenModals();
  const interactions = new Interactions(options.interactionDeadlineMs ?? INTERACTION_DEADLINE_MS);
  const gateway = new Gateway({ world, inspector, gatewayUrl });
  const answers = new Answers({ world, interactions, modals });
  const ask = new Ask({ world, gateway, interactions, modals, faults });
  const clients = new Clients({ world, gateway, inspector, ask });
  const api = new Api({ world, gateway, interactions, answers, gatewayUrl, inspector, faults, rateLimits });
  http.serve({ api, gateway, clients, world, faults, pageDir });
  const warmUp = setTimeout(() => void loadSpec(), WARM_UP_AFTER_MS);

  return {
    url,
    apiUrl: `${url}/api`,
    token: world.identity.token,
    faults: faultSwitch(faults, gateway),
    close: async () => {
      clearTimeout(warmUp);
      interactions.close();
      await http.close();
      store.close();
    },
  };
}

async function openStoreOr(giveUp: () => Promise<void>, dataDir: string | null): Promise<Store> {
  try {
    return openStore(dataDir);
  } catch (error) {
    await giveUp();
    throw error;
  }
}

function faultSwitch(plan: FaultPlan, gateway: Gateway): Faults {
  return {
    dropSocket: () => gateway.drop(),
    reconnect: () => gateway.reconnect(),
    invalidSession: (resumable) => gateway.invalidate(resumable),
    rest: (matcher, fault, times = 1) => plan.plan(matcher, fault, times),
    deliverNextInteractionTwice: () => plan.planDuplicate(),
    unreachable: (on) => {
      plan.isUnreachable = on;
      if (on) gateway.drop();
    },
    clear: () => plan.clear(),
  };
}
