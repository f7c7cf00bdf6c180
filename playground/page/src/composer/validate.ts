import type { APIApplicationCommandBasicOption } from 'discord.js';
import type { Field } from './invocation.ts';

type Option = APIApplicationCommandBasicOption;

/** Application command option types, as in Discord's API. */
export const optionType = {
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

const isNumeric = ({ type }: Option) => type === optionType.integer || type === optionType.number;

/** Whether the bot suggests the choices. */
export function isAutocompleted(option: Option): boolean {
  return 'autocomplete' in option && option.autocomplete === true;
}

/** The value that would be sent, or null when there is none. */
export function fieldValue(option: Option, { text, chosen }: Field): string | number | boolean | null {
  if (chosen !== null) return chosen.value;
  if (text.trim() === '') return null;
  if (isNumeric(option)) return Number.isNaN(Number(text)) ? null : Number(text);
  return option.type === optionType.string ? text : null;
}

/** What is wrong with a field, in a sentence, or null. */
export function problemOf(option: Option, field: Field): string | null {
  if (option.type === optionType.attachment) return 'The playground cannot send files yet.';
  if (field.chosen !== null) return null;
  if (field.text.trim() === '') return option.required ? 'This option is required. Specify a value.' : null;
  if ('choices' in option && option.choices !== undefined) return 'Pick one of the choices.';
  if (isNumeric(option)) return numberProblem(option, field.text);
  if (option.type === optionType.string) return lengthProblem(option, field.text);
  return `Pick a ${kindOf(option)} from the list.`;
}

/** What kind of value an option takes, and its bounds: "whole number, 1 to 20". */
export function kindOf(option: Option): string {
  switch (option.type) {
    case optionType.integer:
      return `whole number${bounds(option.min_value, option.max_value)}`;
    case optionType.number:
      return `number${bounds(option.min_value, option.max_value)}`;
    case optionType.boolean:
      return 'true or false';
    case optionType.user:
      return 'member';
    case optionType.channel:
      return 'channel';
    case optionType.role:
      return 'role';
    case optionType.mentionable:
      return 'member or role';
    case optionType.attachment:
      return 'file';
    default:
      return 'text';
  }
}

function bounds(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, ${minimum} or more`;
  return maximum === undefined ? '' : `, ${maximum} or less`;
}

function numberProblem(option: Option, text: string): string | null {
  const value = Number(text);
  const minimum = 'min_value' in option ? option.min_value : undefined;
  const maximum = 'max_value' in option ? option.max_value : undefined;
  const fits =
    !Number.isNaN(value) &&
    (option.type === optionType.number || Number.isInteger(value)) &&
    value >= (minimum ?? Number.NEGATIVE_INFINITY) &&
    value <= (maximum ?? Number.POSITIVE_INFINITY);
  return fits ? null : `Enter a ${kindOf(option)}.`;
}

function lengthProblem(option: Option, text: string): string | null {
  const minimum = ('min_length' in option && option.min_length) || 0;
  const maximum = ('max_length' in option && option.max_length) || 6000;
  if (text.length < minimum) return `Enter at least ${minimum} characters.`;
  return text.length > maximum ? `Enter at most ${maximum} characters.` : null;
}
