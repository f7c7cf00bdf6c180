import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import type { ShownMessage } from '../../playground/protocol.ts';

/** What a member reads in a message, embeds included, as plain lines. */
export function textOf({ message }: ShownMessage): string {
  const embeds = message.embeds.flatMap((embed) => [
    embed.author?.name,
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
    embed.footer?.text,
  ]);
  return [message.content, ...embeds].filter((line) => line !== undefined && line !== '').join('\n');
}

/** The labels of the buttons that can be pressed. */
export function buttonsOf({ message }: ShownMessage): string[] {
  return partsOf(message.components ?? []).flatMap((part) =>
    part.type === ComponentType.Button && 'label' in part && part.disabled !== true ? (part.label ?? []) : [],
  );
}

/** The labels of all choices in the menus of a message. */
export function choicesOf({ message }: ShownMessage): string[] {
  return partsOf(message.components ?? []).flatMap((part) =>
    part.type === ComponentType.StringSelect ? part.options.map(({ label }) => label) : [],
  );
}

function partsOf(components: readonly APIMessageTopLevelComponent[]) {
  return components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
}
