/** One fault of a refused call: where in the body, and Discord's words for it. */
export interface Fault {
  readonly path: string;
  readonly message: string;
  readonly code: string;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Flattens the error Discord answers with: its message, or each of its nested `errors` with its path. */
export function faultsIn(response: unknown): readonly Fault[] {
  if (!isObject(response)) return [];
  const nested = isObject(response['errors']) ? below(response['errors'], []) : [];
  if (nested.length > 0) return nested;
  const { message, code } = response;
  return typeof message === 'string' ? [{ path: '', message, code: String(code ?? '') }] : [];
}

function below(errors: Json, path: readonly string[]): readonly Fault[] {
  return Object.entries(errors).flatMap(([key, value]) => {
    if (key !== '_errors') return isObject(value) ? below(value, [...path, key]) : [];
    if (!Array.isArray(value)) return [];
    return value.filter(isObject).map(({ message, code }) => ({
      path: path.join('.').replace(/\.(\d+)(?=\.|$)/g, '[$1]'),
      message: String(message ?? ''),
      code: String(code ?? ''),
    }));
  });
}
