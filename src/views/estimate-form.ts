import { ComponentType, TextInputStyle } from 'discord.js';
import type { Modal } from '../discord/reply.ts';
import type { Calculator } from '../domain/estimate/calculators/calculator.ts';
import type { Given } from '../domain/estimate/calculators/given.ts';
import { changeEstimateForm } from './actions.ts';

/** Characters in one value. */
export const MOST_TYPED = 60;

/** The form behind "Change a number", filled in; a field that is emptied is taken as usual. */
export function changeForm(calculator: Calculator, given: readonly Given[]): Modal {
  return {
    custom_id: changeEstimateForm.id({ calculator: calculator.name }),
    title: calculator.title,
    components: given.map(({ name, input, text }) => ({
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.TextInput,
          custom_id: name,
          label: input.term,
          value: text,
          placeholder: input.usual,
          style: TextInputStyle.Short,
          max_length: MOST_TYPED,
          required: false,
        },
      ],
    })),
  };
}
