import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';

/**
 * Makes Discord's list of global commands equal to this one. Asks first and writes only when they differ, so
 * that a restart, or many replicas starting at once, spend nothing of the daily quota of command writes.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<'unchanged' | 'updated'> {
  const route = Routes.applicationCommands(applicationId);
  const current = await rest.get(route);
  if (Array.isArray(current) && canonical(current) === canonical(commands)) return 'unchanged';
  await rest.put(route, { body: commands });
  return 'updated';
}

type AnyCommand = RESTPostAPIApplicationCommandsJSONBody | APIApplicationCommand;

/** What the two sides may differ in and still be the same: order, ids, and defaults that Discord fills in. */
function canonical(commands: readonly AnyCommand[]): string {
  return JSON.stringify(commands.map(canonicalCommand).sort());
}

function canonicalCommand(command: AnyCommand): string {
  return JSON.stringify([
    command.type ?? ApplicationCommandType.ChatInput,
    command.name,
    'description' in command ? command.description : '',
    command.default_member_permissions ?? null,
    [...(command.contexts ?? [])].sort(),
    command.nsfw ?? false,
    'options' in command ? (command.options ?? []).map(canonicalOption) : [],
  ]);
}

function canonicalOption(option: APIApplicationCommandOption): unknown[] {
  return [
    option.type,
    option.name,
    option.description,
    option.required ?? false,
    'autocomplete' in option ? (option.autocomplete ?? false) : false,
    'choices' in option ? (option.choices ?? []).map(({ name, value }) => [name, value]) : [],
    'min_value' in option ? (option.min_value ?? null) : null,
    'max_value' in option ? (option.max_value ?? null) : null,
    'min_length' in option ? (option.min_length ?? null) : null,
    'max_length' in option ? (option.max_length ?? null) : null,
    'channel_types' in option ? (option.channel_types ?? []) : [],
    'options' in option ? (option.options ?? []).map(canonicalOption) : [],
  ];
}
