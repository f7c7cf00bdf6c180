import type { Invocation } from './invocation.ts';
import { unused, withOption, withoutOption } from './invocation.ts';
import { problemOf } from './validate.ts';

/** A command after a key moved on or back, and the option to be in then. */
export interface Step {
  readonly invocation: Invocation;
  readonly focus: string;
}

/** To the next option, adding an optional one when all shown are passed; null at the very end. */
export function stepOn(invocation: Invocation, from: string | null): Step | null {
  const { fields } = invocation;
  const following = fields[fields.findIndex((field) => field.name === from) + 1];
  if (following !== undefined) return { invocation, focus: following.name };
  const [name] = unused(invocation);
  return name === undefined ? null : { invocation: withOption(invocation, name), focus: name };
}

/** Back from an empty option, which goes away when it is optional; null before the first one. */
export function stepBack(invocation: Invocation, from: string | null): Step | null {
  const { fields, leaf } = invocation;
  const previous = fields[fields.findIndex((field) => field.name === from) - 1];
  if (previous === undefined || from === null) return null;
  const isRequired = leaf.options.some((option) => option.name === from && option.required);
  return { invocation: isRequired ? invocation : withoutOption(invocation, from), focus: previous.name };
}

/** The first option that cannot be sent as it is, if any. */
export function firstWrong({ leaf, fields }: Invocation): string | undefined {
  const wrong = fields.find((field) => {
    const option = leaf.options.find((one) => one.name === field.name);
    return option !== undefined && problemOf(option, field) !== null;
  });
  return wrong?.name;
}
