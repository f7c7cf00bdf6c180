import type { APIApplicationCommandBasicOption } from 'discord.js';
import { botName, roleName } from '../markdown/names.ts';
import type { Ui } from '../ui.ts';
import type { Choice } from './invocation.ts';
import { optionType } from './validate.ts';

/** What can be picked for an option without asking the bot, filtered by what was typed. */
export function localChoices(
  ui: Ui,
  option: APIApplicationCommandBasicOption,
  typed: string,
): readonly Choice[] {
  const wanted = typed.trim().toLowerCase().replace(/^[@#]/, '');
  return allChoices(ui, option).filter((choice) => choice.label.toLowerCase().includes(wanted));
}

function allChoices(ui: Ui, option: APIApplicationCommandBasicOption): readonly Choice[] {
  if ('choices' in option && option.choices !== undefined) {
    return option.choices.map(({ name, value }) => ({ label: name, value }));
  }
  switch (option.type) {
    case optionType.boolean:
      return [
        { label: 'True', value: true },
        { label: 'False', value: false },
      ];
    case optionType.user:
      return users(ui);
    case optionType.channel:
      return channels(ui, option.channel_types);
    case optionType.role:
      return roles(ui);
    case optionType.mentionable:
      return [...users(ui), ...roles(ui)];
    default:
      return [];
  }
}

/** The members and the bot, for user options and user menus. */
export function users({ view }: Ui): readonly Choice[] {
  const members = view.members.map(({ id, name }) => ({ label: `@${name}`, value: id }));
  return [...members, { label: `@${botName(view.bot.user)}`, value: view.bot.user.id, detail: 'App' }];
}

export function channels({ view }: Ui, types: readonly number[] | undefined): readonly Choice[] {
  const publicThread = 11;
  return view.channels
    .filter((channel) => types?.includes(channel.parentId === null ? 0 : publicThread) ?? true)
    .map(({ id, name }) => ({ label: `#${name}`, value: id }));
}

export function roles(ui: Ui): readonly Choice[] {
  return ui.view.roles.map(({ id }) => ({ label: `@${roleName(ui, id)}`, value: id }));
}
