import type { APIApplicationCommandOption } from 'discord.js';
import { ApplicationCommandOptionType as Kind } from 'discord.js';
import type { OptionValue } from '../../playground/protocol.ts';

export type Values = Readonly<Record<string, string | number | boolean>>;

/** Puts plain values into the options of a command, below the subcommands that `path` names. */
export function fillOptions(
  command: string,
  known: readonly APIApplicationCommandOption[],
  path: readonly string[],
  values: Values,
  focused?: string,
): OptionValue[] {
  const [next, ...rest] = path;
  if (next !== undefined) {
    const option = known.find(({ name }) => name === next);
    if (option?.type !== Kind.Subcommand && option?.type !== Kind.SubcommandGroup) {
      throw new Error(`/${command} has no subcommand ${next}`);
    }
    const options = fillOptions(command, option.options ?? [], rest, values, focused);
    return [{ name: next, type: option.type, options }];
  }
  return Object.entries(values).map(([name, value]) => {
    const option = known.find((candidate) => candidate.name === name);
    if (!option) throw new Error(`/${command} has no option ${name}`);
    return { name, type: option.type, value, ...(name === focused ? { focused: true } : {}) };
  });
}
