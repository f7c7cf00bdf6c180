import type { APIApplicationCommand } from 'discord.js';
import { ApplicationCommandType } from 'discord.js';
import { z } from 'zod';
import type { CommandBody } from '../validate/bodies.ts';
import { parseCommand } from '../validate/command-body.ts';
import { commandFaults, duplicateNameFaults } from '../validate/command-rules.ts';
import type { Fault } from '../validate/faults.ts';
import { loadSpec } from '../validate/schemas.ts';
import { invalidForm, tooManyCommands, unknownApplication, unknownCommand, unknownGuild } from './errors.ts';
import type { RestCall, RestReply, Route } from './router.ts';
import { route } from './router.ts';
import type { Services } from './services.ts';

/** How many commands of each type an application may have in one scope. */
const LIMITS: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

interface Scope {
  readonly application: string;
  readonly guild?: string;
}

export function applicationRoutes({ world }: Services): readonly Route[] {
  const base = '/applications/:application/commands';
  const inGuild = '/applications/:application/guilds/:guild/commands';
  return [
    route('GET', base, list),
    route('GET', inGuild, list),
    route('PUT', base, overwrite),
    route('PUT', inGuild, overwrite),
    route('POST', base, create),
    route('POST', inGuild, create),
    route('GET', `${base}/:command`, (params) => ({ status: 200, body: find(params) })),
    route('GET', `${inGuild}/:command`, (params) => ({ status: 200, body: find(params) })),
    route('PATCH', `${base}/:command`, edit),
    route('PATCH', `${inGuild}/:command`, edit),
    route('DELETE', `${base}/:command`, remove),
    route('DELETE', `${inGuild}/:command`, remove),
  ];

  function list(scope: Scope): RestReply {
    return { status: 200, body: commandsIn(scope) };
  }

  async function overwrite(scope: Scope, { body }: RestCall): Promise<RestReply> {
    const { ApplicationCommandUpdateRequestSchema: schema } = await loadSpec();
    const known = commandsIn(scope);
    const given = z.array(z.unknown()).safeParse(body).data;
    if (!given)
      throw invalidForm([
        { path: [], code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' },
      ]);
    const bodies = given.map((entry, index) => parseCommand(schema, entry, [index]));
    refuse([
      ...bodies.flatMap((entry, index) => at(index, commandFaults(entry))),
      ...duplicateNameFaults(bodies),
    ]);
    checkCount(bodies);
    const commands = bodies.map((entry) => toCommand(entry, scope, sameName(known, entry)));
    world.replaceCommands(scope.guild ?? null, commands);
    return { status: 200, body: commands };
  }

  /** A command of the same name and type is replaced. */
  async function create(scope: Scope, { body }: RestCall): Promise<RestReply> {
    const { ApplicationCommandCreateRequestSchema: schema } = await loadSpec();
    const known = commandsIn(scope);
    const parsed = parseCommand(schema, body);
    refuse(commandFaults(parsed));
    const old = sameName(known, parsed);
    checkCount([...known.filter((command) => command !== old), parsed]);
    const command = toCommand(parsed, scope, old);
    world.putCommand(command);
    return { status: old ? 200 : 201, body: command };
  }

  async function edit(scope: Scope & { command: string }, { body }: RestCall): Promise<RestReply> {
    const { ApplicationCommandPatchRequestPartialSchema: schema } = await loadSpec();
    const old = find(scope);
    const merged = { ...old, ...parseCommand(schema, body), type: old.type };
    refuse(commandFaults(merged));
    const command = toCommand(merged, scope, old);
    world.putCommand(command);
    return { status: 200, body: command };
  }

  function remove(scope: Scope & { command: string }): RestReply {
    world.removeCommand(find(scope).id);
    return { status: 204 };
  }

  function commandsIn({ application, guild }: Scope): readonly APIApplicationCommand[] {
    if (application !== world.identity.applicationId) throw unknownApplication();
    if (
      guild !== undefined &&
      guild !== world.guild.id &&
      !world.emptyGuilds.some(({ id }) => id === guild)
    ) {
      throw unknownGuild();
    }
    return world.commands.filter((command) => command.guild_id === guild);
  }

  function find(scope: Scope & { command: string }): APIApplicationCommand {
    const command = commandsIn(scope).find(({ id }) => id === scope.command);
    if (!command) throw unknownCommand();
    return command;
  }

  function toCommand(
    body: CommandBody,
    { guild }: Scope,
    old: APIApplicationCommand | undefined,
  ): APIApplicationCommand {
    const type = body.type ?? ApplicationCommandType.ChatInput;
    return {
      id: old?.id ?? world.ids.next(),
      application_id: world.identity.applicationId,
      version: world.ids.next(),
      default_member_permissions: body.default_member_permissions?.toString() ?? null,
      type,
      name: body.name,
      name_localizations: body.name_localizations ?? null,
      description: body.description ?? '',
      description_localizations: body.description_localizations ?? null,
      nsfw: body.nsfw ?? false,
      contexts: body.contexts ?? null,
      integration_types: body.integration_types ?? [0],
      ...(guild === undefined ? { dm_permission: true } : { guild_id: guild }),
      ...(body.options?.length ? { options: body.options } : {}),
    };
  }
}

function sameName(known: readonly APIApplicationCommand[], { name, type }: CommandBody) {
  return known.find(
    (command) => command.name === name && command.type === (type ?? ApplicationCommandType.ChatInput),
  );
}

function checkCount(commands: readonly CommandBody[]): void {
  for (const [type, limit] of Object.entries(LIMITS)) {
    const count = commands.filter(
      (command) => (command.type ?? ApplicationCommandType.ChatInput) === Number(type),
    );
    if (count.length > limit) throw tooManyCommands(limit);
  }
}

const at = (index: number, faults: readonly Fault[]): Fault[] =>
  faults.map((fault) => ({ ...fault, path: [index, ...fault.path] }));

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw invalidForm(faults);
}
