import type { APIModalInteractionResponseCallbackComponent, APITextInputComponent } from 'discord.js';
import { componentType } from './component-type.ts';
import { type AnySelect, isSelect } from './select-options.ts';

/** One thing to fill in, or a text to read, whether it came in an action row or in a label. */
export type ModalPart =
  | {
      readonly kind: 'text';
      readonly label: string;
      readonly description: string;
      readonly input: APITextInputComponent;
    }
  | {
      readonly kind: 'select';
      readonly label: string;
      readonly description: string;
      readonly select: AnySelect;
    }
  | { readonly kind: 'note'; readonly content: string }
  | { readonly kind: 'unknown'; readonly type: number };

export function partsOf(
  components: readonly APIModalInteractionResponseCallbackComponent[],
): readonly ModalPart[] {
  return components.flatMap((one): ModalPart[] => {
    if (one.type === componentType.textDisplay) return [{ kind: 'note', content: one.content }];
    if (one.type === componentType.actionRow)
      return one.components.map((input) => part(input, input.label ?? '', ''));
    if (one.type === componentType.label) return [part(one.component, one.label, one.description ?? '')];
    return [];
  });
}

function part(
  component: { readonly type: number } | APITextInputComponent,
  label: string,
  description: string,
): ModalPart {
  if (isTextInput(component)) return { kind: 'text', label, description, input: component };
  if (isSelect(component)) return { kind: 'select', label, description, select: component };
  return { kind: 'unknown', type: component.type };
}

function isTextInput(component: { readonly type: number }): component is APITextInputComponent {
  return component.type === componentType.textInput;
}

/** What is wrong with a value, in a sentence, or null. */
export function textProblem(input: APITextInputComponent, value: string): string | null {
  if (value.trim() === '') return input.required === false ? null : 'This field is required.';
  const least = input.min_length ?? 0;
  return value.length < least ? `Write at least ${least} characters.` : null;
}
