import { ComponentType, TextInputStyle } from 'discord.js';
import type { Modal } from '../discord/reply.ts';
import type { Problem } from '../domain/estimate/problems/problem.ts';
import { answerProblemForm } from './actions.ts';

/** The custom id of the field with the answer. */
export const ESTIMATE_FIELD = 'estimate';

/** The form for an estimate, which may be a calculation. */
export function answerForm({ id, unit }: Problem): Modal {
  return {
    custom_id: answerProblemForm.id({ problem: id }),
    title: 'Your estimate',
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.TextInput,
            custom_id: ESTIMATE_FIELD,
            label: `A number with a unit, or in ${unitName(unit)}`,
            placeholder: `${unit.replace('1', '12k')}, about 1.5M, or a calculation`,
            style: TextInputStyle.Short,
            max_length: 100,
            required: true,
          },
        ],
      },
    ],
  };
}

/** "1 req/s" without the one. */
export const unitName = (unit: string): string => unit.replace(/^1 /, '');
