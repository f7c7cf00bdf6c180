import { constructFromEvents, type Event, parseEvents, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { offsetOf, type Path } from './yaml-position.ts';

/** What a YAML text holds, and the line where each part of it stands. */
export interface YamlValue<T> {
  /** Absent when there are faults. */
  readonly value?: T;
  readonly faults: readonly Fault[];
  /** The line of a part, or of its nearest parent that is there. */
  lineOf(path: Path): number;
}

/** Parses and validates a YAML text that starts on line `firstLine` of a file. */
export function parseYaml<T>(schema: z.ZodType<T>, file: string, text: string, firstLine = 1): YamlValue<T> {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length + firstLine - 1;
  const read = readEvents(text);
  if ('fault' in read) {
    const line = read.line + firstLine;
    return {
      lineOf: () => line,
      faults: [{ file, line, path: '', message: `is not valid YAML: ${read.fault}` }],
    };
  }
  const lineOf = (path: Path) => lineAt(offsetOf(text, read.events, path));
  const parsed = schema.safeParse(read.value);
  if (parsed.success) return { lineOf, faults: [], value: parsed.data };
  const faults = parsed.error.issues.flatMap((issue) =>
    issuePaths(issue).map((path) => ({
      file,
      line: lineOf(path),
      path: shown(path),
      message: issue.message,
    })),
  );
  return { lineOf, faults };
}

type Read = { events: readonly Event[]; value: unknown } | { fault: string; line: number };

/** An empty text holds null; aliases are refused, for no content needs them. */
function readEvents(text: string): Read {
  try {
    const events = parseEvents(text, {});
    const [value = null, ...more] = constructFromEvents(events, { source: text, maxAliases: 0 });
    return more.length === 0 ? { events, value } : { fault: 'it holds more than one document', line: 0 };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { fault: error.reason, line: error.mark?.line ?? 0 };
  }
}

/** `[2].answer.text` */
function shown(path: Path): string {
  const parts = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return parts.join('').replace(/^\./, '');
}

/** An unknown field is at fault itself, not the map that holds it. */
function issuePaths(issue: z.core.$ZodIssue): Path[] {
  if (issue.code !== 'unrecognized_keys') return [issue.path];
  return issue.keys.map((key) => [...issue.path, key]);
}
