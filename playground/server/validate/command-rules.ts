import type { APIApplicationCommandOption } from 'discord.js';
import { ApplicationCommandType, ApplicationCommandOptionType as Kind } from 'discord.js';
import type { CommandBody } from './bodies.ts';
import type { Fault } from './faults.ts';
import { required } from './faults.ts';

const COMMAND_LENGTH = 8000;
/** Discord's own pattern for names of slash commands and their options; they must also be lower case. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What Discord refuses in one command beyond its schema. */
export function commandFaults(command: CommandBody): Fault[] {
  const isSlash = (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
  return [
    ...permissionFaults(command),
    ...(isSlash ? slashCommandFaults(command) : otherCommandFaults(command)),
  ];
}

function permissionFaults({ default_member_permissions: permissions }: CommandBody): Fault[] {
  if (/^\d+$/.test(String(permissions ?? 0))) return [];
  const message = `Value "${permissions}" is not int.`;
  return [{ path: ['default_member_permissions'], code: 'NUMBER_TYPE_COERCE', message }];
}

function slashCommandFaults(command: CommandBody): Fault[] {
  return [
    ...(isName(command.name) ? [] : [badName('name')]),
    ...(command.description?.trim() ? [] : [required('description')]),
    ...optionFaults(command.options ?? [], ['options']),
    ...(sizeOf(command) > COMMAND_LENGTH ? [tooLarge] : []),
  ];
}

/** Context-menu commands have neither description nor options. */
function otherCommandFaults(command: CommandBody): Fault[] {
  const message = 'Context menu commands cannot have description';
  const optionsMessage = 'Context menu commands cannot have options';
  return [
    ...(command.description
      ? [{ path: ['description'], code: 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_ERROR', message }]
      : []),
    ...(command.options?.length
      ? [
          {
            path: ['options'],
            code: 'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_ERROR',
            message: optionsMessage,
          },
        ]
      : []),
  ];
}

/** Names must be unique among the commands of one type in one scope. */
export function duplicateNameFaults(commands: readonly CommandBody[]): Fault[] {
  const seen = new Set<string>();
  return commands.flatMap((command, index) => {
    const key = `${command.type ?? ApplicationCommandType.ChatInput}:${command.name}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = 'Application command names must be unique';
    return [{ path: [index], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message }];
  });
}

const isName = (name: string) => NAME.test(name) && name === name.toLowerCase();
const badName = (...path: Fault['path']): Fault => ({
  path,
  code: 'APPLICATION_COMMAND_INVALID_NAME',
  message: 'Command name is invalid',
});
const tooLarge: Fault = {
  path: [],
  code: 'APPLICATION_COMMAND_TOO_LARGE',
  message: `Command exceeds maximum size (${COMMAND_LENGTH})`,
};

function optionFaults(options: readonly APIApplicationCommandOption[], at: Fault['path']): Fault[] {
  return [
    ...orderFaults(options, at),
    ...options.flatMap((option, index) => {
      const here = [...at, index];
      const again = options.findIndex((other) => other.name === option.name) < index;
      return [
        ...(isName(option.name) ? [] : [badName(...here, 'name')]),
        ...(again ? [duplicateOption(here)] : []),
        ...choiceFaults(option, here),
        ...childFaults(option, here),
      ];
    }),
  ];
}

const duplicateOption = (at: Fault['path']): Fault => ({
  path: [...at, 'name'],
  code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  message: 'Option name already exists',
});

function orderFaults(options: readonly APIApplicationCommandOption[], at: Fault['path']): Fault[] {
  const firstOptional = options.findIndex((option) => !option.required);
  return options.flatMap((option, index) => {
    if (!option.required || firstOptional === -1 || index < firstOptional) return [];
    const message = 'Required options must be placed before non-required options';
    return [{ path: [...at, index], code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message }];
  });
}

function choiceFaults(option: APIApplicationCommandOption, at: Fault['path']): Fault[] {
  if (!('choices' in option) || !option.choices) return [];
  const choices: readonly { readonly name: string }[] = option.choices;
  const faults = choices.flatMap((choice, index): Fault[] => {
    if (choices.findIndex((other) => other.name === choice.name) === index) return [];
    const message = 'The specified choice name already exists';
    const code = 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS';
    return [{ path: [...at, 'choices', index], code, message }];
  });
  if (!('autocomplete' in option) || !option.autocomplete || choices.length === 0) return faults;
  const message = 'Autocomplete options cannot have choices';
  return [...faults, { path: at, code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', message }];
}

/** Subcommands stand beside subcommands only, groups hold subcommands, subcommands hold options. */
function childFaults(option: APIApplicationCommandOption, at: Fault['path']): Fault[] {
  if (option.type !== Kind.Subcommand && option.type !== Kind.SubcommandGroup) return [];
  return optionFaults(option.options ?? [], [...at, 'options']);
}

/** Names, descriptions and values of strings, all the way down. */
function sizeOf(part: CommandBody | APIApplicationCommandOption): number {
  const own = part.name.length + (part.description?.length ?? 0);
  const options = 'options' in part ? (part.options ?? []) : [];
  const choices: readonly { name: string; value: string | number }[] =
    'choices' in part ? (part.choices ?? []) : [];
  const ofChoices = choices.reduce(
    (sum, { name, value }) => sum + name.length + (typeof value === 'string' ? value.length : 0),
    0,
  );
  return own + ofChoices + options.reduce((sum, option) => sum + sizeOf(option), 0);
}
