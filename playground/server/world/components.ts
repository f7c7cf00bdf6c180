/** The part that components of every kind share, for walking the tree. */
export interface ComponentNode {
  readonly type: number;
  id?: number;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly components?: readonly ComponentNode[];
  readonly accessory?: ComponentNode;
  readonly component?: ComponentNode;
}

/** Every component of the tree, parents before children. */
export function* walk(components: readonly ComponentNode[]): Generator<ComponentNode> {
  for (const component of components) {
    yield component;
    if (component.components) yield* walk(component.components);
    if (component.accessory) yield* walk([component.accessory]);
    if (component.component) yield* walk([component.component]);
  }
}

/** Numbers the components that came without an id, as Discord does. */
export function numberComponents(components: readonly ComponentNode[]): void {
  const taken = new Set([...walk(components)].map((component) => component.id ?? 0));
  let next = 1;
  for (const component of walk(components)) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    taken.add(next);
  }
}

/** The interactive component with this custom id, in a message or a modal. */
export function findByCustomId<T extends ComponentNode>(components: readonly T[], customId: string) {
  return [...walk(components)].find((component) => component.custom_id === customId);
}
