import type { APISelectMenuComponent } from 'discord.js';
import { ComponentType } from 'discord.js';
import type { ComponentNode } from '../world/components.ts';
import type { World } from '../world/world.ts';
import { resolveChannels, resolveMembers, resolveRoles } from './resolve.ts';

const SELECTS: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];
const isSelect = (node: ComponentNode): node is APISelectMenuComponent => SELECTS.includes(node.type);

/** The values chosen in a menu, with what they stand for; null when the menu does not offer them. */
export function resolveChosen(world: World, node: ComponentNode, values: readonly string[]): object | null {
  if (!isSelect(node)) return {};
  const [min, max] = [node.min_values ?? 1, node.max_values ?? 1];
  if (values.length < min || values.length > max || new Set(values).size < values.length) return null;
  switch (node.type) {
    case ComponentType.StringSelect:
      return values.every((value) => node.options.some((option) => option.value === value))
        ? { values }
        : null;
    case ComponentType.UserSelect:
      return { values, resolved: resolveMembers(world, values) };
    case ComponentType.ChannelSelect:
      return { values, resolved: resolveChannels(world, values) };
    case ComponentType.RoleSelect:
      return { values, resolved: resolveRoles(world, values) };
    case ComponentType.MentionableSelect:
      return { values, resolved: { ...resolveMembers(world, values), ...resolveRoles(world, values) } };
  }
}
