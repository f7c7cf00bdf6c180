import { z } from 'zod';
import type { ZodMiniType } from 'zod/mini';
import type { Fault } from './faults.ts';
import { parseBody } from './schemas.ts';

const Permissions = z.union([z.string().regex(/^\d{1,20}$/), z.int().min(0).transform(String)]);
const WithPermissions = z.looseObject({ default_member_permissions: Permissions });

/**
 * Reads a command. Discord documents permissions as a string, since they outgrow a double, and takes
 * that; its schemas know only the number.
 */
export function parseCommand<T extends object>(
  schema: ZodMiniType<T>,
  body: unknown,
  at: Fault['path'] = [],
) {
  const described = WithPermissions.safeParse(body).data;
  if (!described) return parseBody(schema, body, at);
  const { default_member_permissions, ...rest } = described;
  return { ...parseBody(schema, rest, at), default_member_permissions };
}
