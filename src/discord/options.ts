import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  ApplicationCommandOptionType,
  type InteractionType,
} from 'discord.js';

type Option = APIApplicationCommandInteractionDataOption<
  InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete
>;

type BasicOption = APIApplicationCommandInteractionDataBasicOption<
  InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete
>;

/** The options of an interaction as one flat object, with `group` and `subcommand` beside the values. */
export function flattenOptions(options: readonly Option[] = []): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const option of options) {
    if (option.type === ApplicationCommandOptionType.SubcommandGroup) {
      Object.assign(flat, { group: option.name }, flattenOptions(option.options));
    } else if (option.type === ApplicationCommandOptionType.Subcommand) {
      Object.assign(flat, { subcommand: option.name }, flattenOptions(option.options));
    } else {
      flat[option.name] = option.value;
    }
  }
  return flat;
}

/** The option that the member is typing in, with what stands there so far. */
export function focusedOption(options: readonly Option[] = []): { name: string; typed: string } | null {
  for (const option of options) {
    if (isBasic(option)) {
      if ('focused' in option && option.focused) return { name: option.name, typed: String(option.value) };
    } else {
      const inner = focusedOption(option.options);
      if (inner !== null) return inner;
    }
  }
  return null;
}

function isBasic(option: Option): option is BasicOption {
  return (
    option.type !== ApplicationCommandOptionType.Subcommand &&
    option.type !== ApplicationCommandOptionType.SubcommandGroup
  );
}
