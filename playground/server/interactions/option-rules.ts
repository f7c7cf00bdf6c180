import type { APIApplicationCommandOption } from 'discord.js';
import { ApplicationCommandOptionType as Kind } from 'discord.js';
import type { OptionValue } from '../../protocol.ts';

/** Why Discord's client would not send these options; null when it would. */
export function optionProblem(
  known: readonly APIApplicationCommandOption[],
  given: readonly OptionValue[],
): string | null {
  const stranger = given.find(
    ({ name, type }) => !known.some((option) => option.name === name && option.type === type),
  );
  if (stranger) return `There is no option "${stranger.name}"`;
  for (const option of known) {
    const value = given.find(({ name }) => name === option.name);
    const problem = value ? problemWith(option, value) : missing(option, known.length, given.length);
    if (problem !== null) return problem;
  }
  return null;
}

/** Of subcommands, exactly one is given. */
function missing(option: APIApplicationCommandOption, known: number, given: number): string | null {
  const isBranch = option.type === Kind.Subcommand || option.type === Kind.SubcommandGroup;
  if (isBranch) return known > 0 && given === 0 ? 'Choose a subcommand' : null;
  return option.required ? `The option "${option.name}" is required. Specify a value` : null;
}

function problemWith(option: APIApplicationCommandOption, { options, value }: OptionValue): string | null {
  switch (option.type) {
    case Kind.Subcommand:
    case Kind.SubcommandGroup:
      return optionProblem(option.options ?? [], options ?? []);
    case Kind.String:
      return textProblem(option.name, String(value), option) ?? choiceProblem(option, value);
    case Kind.Integer:
    case Kind.Number:
      return numberProblem(option.name, Number(value), option) ?? choiceProblem(option, value);
    default:
      return null;
  }
}

interface TextRange {
  readonly min_length?: number;
  readonly max_length?: number;
}

function textProblem(name: string, text: string, { min_length: min = 0, max_length: max = 6000 }: TextRange) {
  if (text.length < min) return `The option "${name}" must have at least ${min} characters`;
  return text.length > max ? `The option "${name}" must have at most ${max} characters` : null;
}

interface NumberRange {
  readonly type: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

function numberProblem(name: string, value: number, range: NumberRange): string | null {
  const { type, min_value: min = -(2 ** 53), max_value: max = 2 ** 53 } = range;
  if (type === Kind.Integer ? !Number.isInteger(value) : Number.isNaN(value)) {
    return `The option "${name}" must be a number`;
  }
  if (value < min) return `The option "${name}" must be ${min} or more`;
  return value > max ? `The option "${name}" must be ${max} or less` : null;
}

interface Choosable {
  readonly name: string;
  readonly choices?: readonly { readonly value: string | number }[];
}

function choiceProblem({ name, choices = [] }: Choosable, value: OptionValue['value']): string | null {
  if (choices.length === 0 || choices.some((choice) => choice.value === value)) return null;
  return `The option "${name}" must be one of its choices`;
}
