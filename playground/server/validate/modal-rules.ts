import type { APIModalInteractionResponseCallbackData, APITextInputComponent } from 'discord.js';
import { ComponentType } from 'discord.js';
import { duplicateFaults } from './component-rules.ts';
import type { Fault } from './faults.ts';
import { required } from './faults.ts';

const COMPONENTS = 5;

/** What Discord refuses in a modal beyond its schema. Paths are those of the modal itself. */
export function modalFaults({ components }: APIModalInteractionResponseCallbackData): Fault[] {
  const faults = duplicateFaults(components, ['components']);
  if (components.length > COMPONENTS) {
    const message = `Must be between 1 and ${COMPONENTS} in length.`;
    faults.push({ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message });
  }
  components.forEach((component, index) => {
    const at = ['components', index];
    if (component.type === ComponentType.ActionRow) {
      component.components.forEach((input, place) => {
        const here = [...at, 'components', place];
        if (!input.label) faults.push(required(...here, 'label'));
        faults.push(...textInputFaults(input, here));
      });
    }
    if (component.type === ComponentType.Label && component.component.type === ComponentType.TextInput) {
      faults.push(...textInputFaults(component.component, [...at, 'component']));
    }
  });
  return faults;
}

function textInputFaults(input: APITextInputComponent, at: Fault['path']): Fault[] {
  const [min, max] = [input.min_length ?? 0, input.max_length ?? 4000];
  if (min > max) {
    const message = 'The minimum length must be less than or equal to the maximum length';
    return [{ path: [...at, 'min_length'], code: 'TEXT_INPUT_COMPONENT_MIN_LENGTH_INVALID', message }];
  }
  const length = input.value?.length ?? 0;
  if (length === 0 || (length >= min && length <= max)) return [];
  return [
    {
      path: [...at, 'value'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: `Must be between ${min} and ${max} in length.`,
    },
  ];
}
