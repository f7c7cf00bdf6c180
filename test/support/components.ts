/** The part of Discord's components that a person sees or uses. */
export interface Component {
  readonly type: number;
  readonly custom_id?: string | undefined;
  readonly label?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly emoji?: { readonly name?: string | null | undefined } | undefined;
  readonly options?: readonly { readonly label: string; readonly value: string }[] | undefined;
  readonly components?: readonly Component[] | undefined;
  readonly accessory?: Component | undefined;
  readonly component?: Component | undefined;
}

function flatten(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [
    component,
    ...flatten(component.components ?? []),
    ...flatten(component.accessory ? [component.accessory] : []),
    ...flatten(component.component ? [{ ...component.component, ...labelOf(component) }] : []),
  ]);
}

const labelOf = ({ label }: Component) => (label === undefined ? {} : { label });

/** A button, menu or input by its label, placeholder, emoji or custom id. */
export function findComponent(components: readonly Component[], name: string): Component {
  const usable = flatten(components).filter((component) => component.custom_id !== undefined);
  const names = ({ custom_id, label, placeholder, emoji }: Component) => [
    custom_id,
    label,
    placeholder,
    emoji?.name,
  ];
  const found = usable.find((component) => names(component).includes(name));
  if (found) return found;
  const present = usable.map(({ label, placeholder, custom_id }) => label ?? placeholder ?? custom_id);
  throw new Error(
    `there is no "${name}", only ${present.map((text) => `"${text}"`).join(', ') || 'nothing'}`,
  );
}

/** The values behind the labels that were chosen in a menu. */
export function valuesOf({ options }: Component, choices: readonly string[]): readonly string[] {
  return choices.map((choice) => {
    if (!options) return choice;
    const option = options.find(({ label, value }) => label === choice || value === choice);
    if (!option)
      throw new Error(`the menu has no "${choice}", only ${options.map((o) => o.label).join(', ')}`);
    return option.value;
  });
}
