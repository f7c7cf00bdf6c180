import { EVENT_ID, type Event } from 'js-yaml';

/** The keys and indexes that lead to a part of a value. */
export type Path = readonly PropertyKey[];

/** The event of the value itself; the one before it opens the document. */
const ROOT = 1;

/** Where in the text a part of it, or its nearest parent, starts; a field starts at its key. */
export function offsetOf(text: string, events: readonly Event[], path: Path): number {
  let at = ROOT;
  let offset = startOf(events[at]);
  for (const key of path) {
    const event = events[at];
    if (event?.type === EVENT_ID.MAPPING) {
      const keyAt = childrenOf(events, at).find(
        (child, i) => i % 2 === 0 && textOf(text, events[child]) === key,
      );
      if (keyAt === undefined) return offset;
      offset = startOf(events[keyAt]);
      at = after(events, keyAt);
    } else if (event?.type === EVENT_ID.SEQUENCE && typeof key === 'number') {
      const child = childrenOf(events, at)[key];
      if (child === undefined) return offset;
      at = child;
      offset = startOf(events[at]);
    } else return offset;
  }
  return offset;
}

/** Where the items of a sequence, or the keys and values of a mapping, start among the events. */
function childrenOf(events: readonly Event[], parent: number): number[] {
  const children: number[] = [];
  for (let at = parent + 1; at < events.length && events[at]?.type !== EVENT_ID.POP; at = after(events, at)) {
    children.push(at);
  }
  return children;
}

/** The index behind a node and all that it holds. */
function after(events: readonly Event[], node: number): number {
  let depth = 0;
  for (let at = node; at < events.length; at++) {
    const type = events[at]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
    if (type === EVENT_ID.POP) depth--;
    if (depth === 0) return at + 1;
  }
  return events.length;
}

function startOf(event: Event | undefined): number {
  if (event?.type === EVENT_ID.SCALAR) return event.valueStart;
  return event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE ? event.start : 0;
}

function textOf(text: string, event: Event | undefined): string | null {
  return event?.type === EVENT_ID.SCALAR ? text.slice(event.valueStart, event.valueEnd) : null;
}
