import type { APIMessageComponentEmoji, APISelectMenuComponent } from 'discord.js';
import { channels, roles, users } from '../composer/choices.ts';
import type { Choice } from '../composer/invocation.ts';
import type { Ui } from '../ui.ts';
import { componentType } from './component-type.ts';

export type AnySelect = APISelectMenuComponent;

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly description: string;
  readonly emoji: APIMessageComponentEmoji | null;
  readonly isDefault: boolean;
}

export function isSelect<T extends { readonly type: number }>(component: T): component is T & AnySelect {
  const { stringSelect, userSelect, roleSelect, mentionableSelect, channelSelect } = componentType;
  return [stringSelect, userSelect, roleSelect, mentionableSelect, channelSelect].some(
    (type) => type === component.type,
  );
}

/** What a menu offers: its own options, or the members, roles or channels of the server. */
export function optionsOf(ui: Ui, select: AnySelect): readonly SelectOption[] {
  if (select.type === componentType.stringSelect) {
    return select.options.map(({ value, label, description, emoji, default: isDefault }) => ({
      value,
      label,
      description: description ?? '',
      emoji: emoji ?? null,
      isDefault: isDefault ?? false,
    }));
  }
  const defaults = new Set(select.default_values?.map((one) => one.id));
  return resources(ui, select).map(({ label, value }) => ({
    value: String(value),
    label,
    description: '',
    emoji: null,
    isDefault: defaults.has(String(value)),
  }));
}

function resources(ui: Ui, select: Exclude<AnySelect, { type: 3 }>): readonly Choice[] {
  switch (select.type) {
    case componentType.userSelect:
      return users(ui);
    case componentType.roleSelect:
      return roles(ui);
    case componentType.channelSelect:
      return channels(ui, select.channel_types);
    default:
      return [...users(ui), ...roles(ui)];
  }
}
