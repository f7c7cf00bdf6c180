import type { APIModalInteractionResponseCallbackData, APITextInputComponent } from 'discord.js';
import { ComponentType } from 'discord.js';
import type { ComponentNode } from '../world/components.ts';
import { walk } from '../world/components.ts';

export type ModalFields = Readonly<Record<string, string | readonly string[]>>;

const SINGLE_VALUED: readonly number[] = [ComponentType.TextInput, ComponentType.RadioGroup];

/** The filled-in modal as the bot receives it: the same tree, with values in place of descriptions. */
export function submittedComponents(
  modal: APIModalInteractionResponseCallbackData,
  fields: ModalFields,
): object[] {
  return modal.components.map((component) => submitted(component, fields));
}

function submitted(node: ComponentNode, fields: ModalFields): object {
  const { type, id = 0, custom_id: customId } = node;
  if (node.components)
    return { type, id, components: node.components.map((child) => submitted(child, fields)) };
  if (node.component) return { type, id, component: submitted(node.component, fields) };
  if (customId === undefined) return { type, id };
  const value = fields[customId];
  if (type === ComponentType.Checkbox) return { type, id, custom_id: customId, value: value === 'true' };
  return SINGLE_VALUED.includes(type)
    ? { type, id, custom_id: customId, value: String(value ?? '') }
    : { type, id, custom_id: customId, values: [value ?? []].flat() };
}

const isTextInput = (node: ComponentNode): node is APITextInputComponent =>
  node.type === ComponentType.TextInput;

/** Why Discord's client would not submit the modal with these texts; null when it would. */
export function fieldProblem(
  modal: APIModalInteractionResponseCallbackData,
  fields: ModalFields,
): string | null {
  for (const input of [...walk(modal.components)].filter(isTextInput)) {
    const text = String(fields[input.custom_id] ?? '');
    const { required = true, min_length: min = 0, max_length: max = 4000 } = input;
    if (text === '' && required) return 'This field is required';
    if (text !== '' && text.length < min) return `Must be at least ${min} characters`;
    if (text.length > max) return `Must be ${max} or fewer in length.`;
  }
  return null;
}
