import { ComponentType, TextInputStyle } from 'discord.js';
import type { Modal } from '../../discord/reply.ts';
import type { TopicId } from '../../domain/ids.ts';
import { LONGEST_QUESTION } from '../../domain/search/question.ts';
import { askMoreForm } from '../actions.ts';

/** The form for a question; one that follows an answer may lean on its topic. */
export function askForm(topic: TopicId | undefined): Modal {
  return {
    custom_id: askMoreForm.id({ topic }),
    title: topic === undefined ? 'Ask a question' : 'Ask a follow-up',
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.TextInput,
            custom_id: 'question',
            label: 'Your question',
            placeholder: topic === undefined ? 'What is a write-ahead log?' : 'And when would you not?',
            style: TextInputStyle.Paragraph,
            min_length: 1,
            max_length: LONGEST_QUESTION,
            required: true,
          },
        ],
      },
    ],
  };
}
