import type { APIButtonComponent, APIMessageTopLevelComponent, APIStringSelectComponent } from 'discord.js';
import { ButtonStyle, ComponentType } from 'discord.js';
import type { ComponentNode } from '../world/components.ts';
import { walk } from '../world/components.ts';
import type { Fault } from './faults.ts';
import { required } from './faults.ts';
import { schemeFaults } from './message-rules.ts';

const ROWS = 5;
const LAYOUT_COMPONENTS = 40;
const BUTTONS_IN_A_ROW = 5;
const TEXT_OF_LAYOUT_LENGTH = 4000;
const EMOJI_KINDS = ['RGI_Emoji', 'Extended_Pictographic'].map((kind) => `\\p{${kind}}`);
const EMOJI = new RegExp(`^(${EMOJI_KINDS.join('|')})$`, 'v');

/** What Discord refuses in a message's components beyond its schemas. */
export function componentFaults(
  components: readonly APIMessageTopLevelComponent[],
  layout: boolean,
): Fault[] {
  return [
    ...(layout ? layoutFaults(components) : rowFaults(components)),
    ...components.flatMap((component, index) => treeFaults(component, ['components', index])),
    ...duplicateFaults(components, ['components']),
  ];
}

function rowFaults(components: readonly APIMessageTopLevelComponent[]): Fault[] {
  const notRows = components.flatMap((component, index): Fault[] =>
    component.type === ComponentType.ActionRow
      ? []
      : [
          {
            path: ['components', index, 'type'],
            code: 'BASE_TYPE_CHOICES',
            message: 'Value must be one of {1}.',
          },
        ],
  );
  if (components.length <= ROWS) return notRows;
  const message = `Must be between 1 and ${ROWS} in length.`;
  return [...notRows, { path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message }];
}

function layoutFaults(components: readonly APIMessageTopLevelComponent[]): Fault[] {
  const all = [...walk(components)];
  const faults: Fault[] = [];
  if (all.length > LAYOUT_COMPONENTS) {
    const message = `The number of components is more than ${LAYOUT_COMPONENTS}`;
    faults.push({ path: ['components'], code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  const text = all.reduce((sum, node) => sum + ('content' in node ? String(node.content).length : 0), 0);
  if (text > TEXT_OF_LAYOUT_LENGTH) {
    const message = `The total length of displayable text exceeds ${TEXT_OF_LAYOUT_LENGTH}`;
    faults.push({ path: ['components'], code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return faults;
}

function treeFaults(component: APIMessageTopLevelComponent, at: Fault['path']): Fault[] {
  switch (component.type) {
    case ComponentType.ActionRow:
      return [
        ...widthFaults(component.components, at),
        ...component.components.flatMap((child, index) => controlFaults(child, [...at, 'components', index])),
      ];
    case ComponentType.Container:
      return component.components.flatMap((child, index) => treeFaults(child, [...at, 'components', index]));
    case ComponentType.Section:
      return controlFaults(component.accessory, [...at, 'accessory']);
    default:
      return [];
  }
}

function widthFaults(controls: readonly ComponentNode[], at: Fault['path']): Fault[] {
  const width = controls.reduce(
    (sum, control) => sum + (control.type === ComponentType.Button ? 1 : BUTTONS_IN_A_ROW),
    0,
  );
  if (width <= BUTTONS_IN_A_ROW) return [];
  const message = 'The specified component exceeds the maximum width';
  return [{ path: [...at, 'components'], code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }];
}

function controlFaults(control: ComponentNode, at: Fault['path']): Fault[] {
  if (isButton(control)) return buttonFaults(control, at);
  if (isStringSelect(control)) return selectFaults(control, at);
  return [];
}

const isButton = (node: ComponentNode): node is APIButtonComponent => node.type === ComponentType.Button;
const isStringSelect = (node: ComponentNode): node is APIStringSelectComponent =>
  node.type === ComponentType.StringSelect;

function buttonFaults(button: APIButtonComponent, at: Fault['path']): Fault[] {
  if (button.style === ButtonStyle.Premium) return [];
  const faults = emojiFaults(button.emoji, [...at, 'emoji']);
  if (!button.label && !button.emoji) faults.push(required(...at, 'label'));
  if (button.style !== ButtonStyle.Link)
    return button.custom_id ? faults : [...faults, required(...at, 'custom_id')];
  return button.url
    ? [...faults, ...schemeFaults(button.url, ['http:', 'https:', 'discord:'], ...at, 'url')]
    : [...faults, required(...at, 'url')];
}

/** Rules of a menu of strings, in a message or a modal. */
export function selectFaults(select: APIStringSelectComponent, at: Fault['path']): Fault[] {
  const seen = new Set<string>();
  const faults = select.options.flatMap((option, index): Fault[] => {
    const here = [...at, 'options', index];
    const again = seen.has(option.value);
    seen.add(option.value);
    const message = 'The specified option value is already used';
    return [
      ...emojiFaults(option.emoji, [...here, 'emoji']),
      ...(again
        ? [{ path: [...here, 'value'], code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message }]
        : []),
    ];
  });
  const { min_values: min, max_values: max } = select;
  if ((max ?? 1) > select.options.length) {
    const message = 'The max values cannot be more than the number of options';
    faults.push({ path: [...at, 'max_values'], code: 'SELECT_COMPONENT_MAX_VALUES_EXCEEDED', message });
  }
  if ((min ?? 1) > (max ?? 1)) {
    const message = 'The min values cannot be more than the max values';
    faults.push({ path: [...at, 'min_values'], code: 'SELECT_COMPONENT_MIN_VALUES_EXCEEDED', message });
  }
  return faults;
}

interface Emoji {
  readonly id?: string | null | undefined;
  readonly name?: string | null | undefined;
}

function emojiFaults(emoji: Emoji | null | undefined, path: Fault['path']): Fault[] {
  if (!emoji || emoji.id || EMOJI.test(emoji.name ?? '')) return [];
  return [{ path: [...path, 'name'], code: 'COMPONENT_INVALID_EMOJI', message: 'Invalid emoji' }];
}

/** Custom ids must be unique within a message and within a modal. */
export function duplicateFaults(components: readonly ComponentNode[], at: Fault['path']): Fault[] {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  const visit = (node: ComponentNode, path: Fault['path']): void => {
    if (node.custom_id !== undefined && seen.has(node.custom_id)) {
      const message = 'Component custom id cannot be duplicated';
      faults.push({ path: [...path, 'custom_id'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message });
    }
    if (node.custom_id !== undefined) seen.add(node.custom_id);
    node.components?.forEach((child, index) => {
      visit(child, [...path, 'components', index]);
    });
    if (node.accessory) visit(node.accessory, [...path, 'accessory']);
    if (node.component) visit(node.component, [...path, 'component']);
  };
  components.forEach((component, index) => {
    visit(component, [...at, index]);
  });
  return faults;
}
