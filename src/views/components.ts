import {
  type APIButtonComponentWithCustomId,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { LIMITS } from '../discord/limits.ts';
import type { MessageRow } from '../discord/reply.ts';

type CustomButtonStyle = APIButtonComponentWithCustomId['style'];

export interface ButtonOptions {
  readonly style?: CustomButtonStyle;
  readonly disabled?: boolean;
}

export function button(
  id: string,
  label: string,
  { style = ButtonStyle.Secondary, disabled = false }: ButtonOptions = {},
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, label, custom_id: id, disabled };
}

const BUTTONS_PER_ROW = 5;

/** Rows of buttons, as even in length as five to a row allows. */
export function buttonRows(buttons: readonly APIButtonComponentWithCustomId[]): MessageRow[] {
  return evenly(buttons, BUTTONS_PER_ROW).map((components) => ({
    type: ComponentType.ActionRow,
    components,
  }));
}

/** Menus with all the options, as many as 25 to a menu ask for; `id` is given the number of the menu, from 0. */
export function menuRows(
  options: readonly APISelectMenuOption[],
  placeholder: string,
  id: (menu: number) => string,
  choose: { readonly min: number; readonly max: number } = { min: 1, max: 1 },
): MessageRow[] {
  const parts = evenly(options, LIMITS.selectOptions);
  return parts.map((part, menu) => {
    const select: APIStringSelectComponent = {
      type: ComponentType.StringSelect,
      custom_id: id(menu),
      placeholder: parts.length === 1 ? placeholder : rangeOf(part),
      options: part,
      min_values: choose.min,
      max_values: Math.min(choose.max, part.length),
    };
    return { type: ComponentType.ActionRow, components: [select] };
  });
}

/** "Foundations to Databases": what a menu that is one of several holds. */
const rangeOf = (options: readonly APISelectMenuOption[]): string =>
  `${options.at(0)?.label} to ${options.at(-1)?.label}`;

/** Parts of even length, none longer than the limit; the parts of 25 are what each of several menus holds. */
export function evenly<T>(items: readonly T[], limit: number): T[][] {
  const parts = Math.ceil(items.length / limit);
  return Array.from({ length: parts }, (_, part) =>
    items.slice(Math.ceil((part * items.length) / parts), Math.ceil(((part + 1) * items.length) / parts)),
  );
}
