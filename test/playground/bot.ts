import type { APIInteraction, RESTPutAPIApplicationCommandsJSONBody } from 'discord.js';
import { Client, GatewayDispatchEvents, GatewayIntentBits, type REST, Routes } from 'discord.js';
import type { Playground, PlaygroundOptions } from '../../playground/server/start.ts';
import { startPlayground } from '../../playground/server/start.ts';

type Handler = (interaction: APIInteraction, rest: REST) => unknown;

export interface TestBot {
  readonly client: Client;
  readonly rest: REST;
  readonly applicationId: string;
  /** What to do with every interaction from now on. */
  handle(handler: Handler): void;
  register(commands: RESTPutAPIApplicationCommandsJSONBody): Promise<unknown>;
  close(): Promise<void>;
}

/** A playground in memory with a quick deadline. */
export async function playgroundFor(options: Partial<PlaygroundOptions> = {}): Promise<Playground> {
  return await startPlayground({ port: 0, dataDir: null, pageDir: null, ...options });
}

/** A real discord.js client that is logged in to the playground. */
export async function loginBot({ apiUrl, token }: Playground): Promise<TestBot> {
  const client = new Client({ intents: GatewayIntentBits.Guilds, rest: { api: apiUrl, retries: 0 } });
  let handler: Handler = () => {};
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction) => {
    void Promise.resolve(handler(interaction, client.rest)).catch(() => {});
  });
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(token);
  await ready;
  const applicationId = client.application?.id ?? '';
  return {
    client,
    rest: client.rest,
    applicationId,
    handle: (next) => {
      handler = next;
    },
    register: async (body) => await client.rest.put(Routes.applicationCommands(applicationId), { body }),
    close: async () => await client.destroy(),
  };
}

/** Answers an interaction with a callback of this type. */
export async function answer(rest: REST, { id, token }: APIInteraction, type: number, data?: object) {
  return await rest.post(Routes.interactionCallback(id, token), { body: { type, data }, auth: false });
}
