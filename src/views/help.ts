import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Message } from '../discord/reply.ts';
import { DEFAULT_QUIZ_QUESTIONS } from '../domain/quiz.ts';
import { browseTopics, startQuiz } from './actions.ts';
import { COLOURS } from './colours.ts';
import { button, buttonRows } from './components.ts';

/** A command as `/help` and the README list it. */
export interface CommandSummary {
  /** `/quiz [about] [difficulty]`, or `Apps › Study profile` for an entry in a member's or message's menu. */
  readonly usage: string;
  readonly description: string;
}

export function summaryOf(command: RESTPostAPIApplicationCommandsJSONBody): CommandSummary {
  if (command.type === ApplicationCommandType.User) {
    return {
      usage: `Apps › ${command.name}`,
      description: 'In the menu of a member: press and hold, or right-click',
    };
  }
  if (command.type === ApplicationCommandType.Message) {
    return {
      usage: `Apps › ${command.name}`,
      description: 'In the menu of a message: press and hold, or right-click',
    };
  }
  const options = 'options' in command ? (command.options ?? []) : [];
  const words = options.some(isBranch) ? ['…'] : options.map(wordOf);
  return {
    usage: [`/${command.name}`, ...words].join(' '),
    description: ('description' in command ? command.description : undefined) ?? '',
  };
}

const isBranch = ({ type }: APIApplicationCommandOption): boolean =>
  type === ApplicationCommandOptionType.SubcommandGroup || type === ApplicationCommandOptionType.Subcommand;

const wordOf = ({ name, required }: APIApplicationCommandOption): string =>
  required ? `<${name}>` : `[${name}]`;

export function helpView(commands: readonly CommandSummary[]): Message {
  const lines = commands.map(({ usage, description }) => `**\`${usage}\`**\n${description}.`);
  return {
    embeds: [
      {
        color: COLOURS.plain,
        title: 'Study system design together',
        description: lines.join('\n\n'),
        fields: [
          {
            name: 'More',
            value:
              'How points work: `/help about:scoring`. What is stored about you, and how to delete it: `/privacy`.',
          },
        ],
      },
    ],
    components: buttonRows([
      button(browseTopics.id({}), 'Browse the topics'),
      button(startQuiz.id({ questions: DEFAULT_QUIZ_QUESTIONS }), 'Start a quiz'),
    ]),
  };
}
