import type { z } from 'zod';
import { LIMITS } from './limits.ts';

type ArgsSchema = z.ZodObject<Record<string, z.ZodType<string | number | undefined>>>;

/**
 * What a button, menu or modal does, and with what. The view that makes the custom id and the command that
 * reads it share one action, so they cannot drift apart; nothing else is kept between a message and a press.
 */
export interface Action<Args> {
  /** `command:action`, the first two parts of the custom id. */
  readonly name: string;
  /** Throws when the id would be longer than Discord takes: a fault of the programme, not of the member. */
  id(args: Args): string;
  /** Null when the parts are not those of this action, as on a message from an older version. */
  parse(parts: readonly string[]): Args | null;
}

const SEPARATOR = ':';

export function action<S extends ArgsSchema>(name: `${string}:${string}`, schema: S): Action<z.output<S>> {
  const keys = Object.keys(schema.shape);
  return {
    name,
    id(args) {
      const values: Record<string, unknown> = args;
      const parts = keys.map((key) => encodeURIComponent(String(values[key] ?? '')));
      const id = [name, ...parts].join(SEPARATOR);
      if (id.length > LIMITS.customId) throw new RangeError(`custom id over ${LIMITS.customId}: ${id}`);
      return id;
    },
    parse(parts) {
      if (parts.length !== keys.length) return null;
      const entries = keys.map((key, i) => [key, parts[i] === '' ? undefined : decodePart(parts[i] ?? '')]);
      const parsed = schema.safeParse(Object.fromEntries(entries));
      return parsed.success ? parsed.data : null;
    },
  };
}

/** Splits a custom id into the name of its action and the arguments behind it. */
export function splitCustomId(id: string): { name: string; parts: string[] } {
  const [command = '', act = '', ...parts] = id.split(SEPARATOR);
  return { name: `${command}${SEPARATOR}${act}`, parts };
}

function decodePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
