import type { OptionValue } from '../../../protocol.ts';
import type { Leaf } from './commands.ts';
import { fieldValue } from './validate.ts';

export interface Choice {
  readonly label: string;
  readonly value: string | number | boolean;
  readonly detail?: string;
}

/** An option being filled in. `chosen` is set when the value was picked and not typed. */
export interface Field {
  readonly name: string;
  readonly text: string;
  readonly chosen: Choice | null;
}

/** A command being filled in. */
export interface Invocation {
  readonly leaf: Leaf;
  readonly fields: readonly Field[];
  /** True once the member tried to send it: only then are empty required options marked. */
  readonly tried: boolean;
}

const empty = (name: string): Field => ({ name, text: '', chosen: null });

/** Required options are there from the start; without any, the first optional one invites to type. */
export function begin(leaf: Leaf): Invocation {
  const required = leaf.options.filter((option) => option.required);
  const shown = required.length > 0 ? required : leaf.options.slice(0, 1);
  return { leaf, fields: shown.map((option) => empty(option.name)), tried: false };
}

export function withField(invocation: Invocation, field: Field): Invocation {
  return {
    ...invocation,
    fields: invocation.fields.map((one) => (one.name === field.name ? field : one)),
  };
}

export function withOption(invocation: Invocation, name: string): Invocation {
  return { ...invocation, fields: [...invocation.fields, empty(name)] };
}

export function withoutOption(invocation: Invocation, name: string): Invocation {
  return { ...invocation, fields: invocation.fields.filter((field) => field.name !== name) };
}

/** The options that have no field yet, in the command's order. */
export function unused({ leaf, fields }: Invocation): readonly string[] {
  const used = new Set(fields.map((field) => field.name));
  return leaf.options.map((option) => option.name).filter((name) => !used.has(name));
}

/** The options as Discord sends them; `focused` names the one being typed, for autocomplete. */
export function toOptions({ leaf, fields }: Invocation, focused?: string): readonly OptionValue[] {
  const values = leaf.options.flatMap((option): OptionValue[] => {
    const field = fields.find((one) => one.name === option.name);
    if (field === undefined) return [];
    const { name, type } = option;
    if (name === focused) return [{ name, type, value: field.text, focused: true }];
    const value = fieldValue(option, field);
    return value === null ? [] : [{ name, type, value }];
  });
  return leaf.path.reduceRight<readonly OptionValue[]>(
    (options, { name, type }) => [{ name, type, options }],
    values,
  );
}

/** The required option that has to be filled in next, if any. */
export function firstEmptyRequired({ leaf, fields }: Invocation): string | undefined {
  const required = leaf.options.filter((option) => option.required);
  const isEmpty = (name: string) => fields.some((field) => field.name === name && field.text === '');
  return required.find((option) => isEmpty(option.name))?.name;
}
