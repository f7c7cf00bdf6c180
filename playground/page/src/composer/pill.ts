import type { APIApplicationCommandBasicOption } from 'discord.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Leaf } from './commands.ts';
import type { Field } from './invocation.ts';
import { kindOf } from './validate.ts';

type Option = APIApplicationCommandBasicOption;

const hintId = 'option-hint';

/** Above the pills: what the option in focus is for, and what is wrong with it. */
export function optionHint(leaf: Leaf, option: Option | undefined, problem: string | null): TemplateResult {
  const what = option
    ? html`<strong>${option.name}</strong> <span>${option.description}</span>
        <span class="option-kind">${kindOf(option)}, ${option.required ? 'required' : 'optional'}</span>`
    : html`<strong>/${leaf.name}</strong> <span>${leaf.description}</span>`;
  return html`<div class="composer-popup-head option-head" id=${hintId}>${what}
    ${problem === null ? nothing : html`<span class="problem" role="alert">${problem}</span>`}</div>`;
}

export interface PillState {
  readonly option: Option;
  readonly field: Field;
  readonly problem: string | null;
  readonly listId: string;
  /** Id of the highlighted choice; null for none, undefined while no menu is open for this pill. */
  readonly activeId: string | null | undefined;
  readonly onFocus: () => void;
  readonly onInput: (text: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** An option as a pill: its name and the field that it is typed into. */
export function pill(state: PillState): TemplateResult {
  const { option, field, problem, listId, activeId } = state;
  const isNumeric = kindOf(option).includes('number');
  const onInput = ({ target }: InputEvent) =>
    target instanceof HTMLInputElement && state.onInput(target.value);
  return html`<label class="pill ${problem === null ? '' : 'invalid'}">
    <span class="pill-name">${option.name}</span>
    <input data-option=${option.name} .value=${field.text} size=${Math.max(3, field.text.length)}
      autocomplete="off" spellcheck="false" inputmode=${isNumeric ? 'decimal' : 'text'}
      role="combobox" aria-autocomplete="list" aria-expanded=${activeId !== undefined} aria-controls=${listId}
      aria-describedby=${hintId} aria-invalid=${problem !== null} aria-required=${option.required ?? false}
      aria-activedescendant=${activeId ?? nothing}
      @focus=${state.onFocus} @input=${onInput} @keydown=${state.onKey} />
  </label>`;
}
