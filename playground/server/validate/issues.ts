import type { z } from 'zod/mini';
import type { Fault } from './faults.ts';

type Issue = z.core.$ZodIssue;
type Path = Fault['path'];

/** Says zod's issues in Discord's codes and words. */
export function faultsOf(issues: readonly Issue[], at: Path = []): Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, at));
}

function faultsOfIssue(issue: Issue, at: Path): Fault[] {
  const path: Path = [...at, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  if (issue.code === 'invalid_union') return faultsOf(closestBranch(issue.errors), path);
  return [{ path, ...wordsFor(issue) }];
}

/** Of the alternatives, the one that the sender meant: its `type` fits and the least is wrong with it. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const meant = branches.filter((issues) => !issues.some(isWrongKind));
  const [closest] = (meant.length > 0 ? meant : branches).toSorted((a, b) => a.length - b.length);
  return closest ?? [];
}

function isWrongKind(issue: Issue): boolean {
  if (issue.path.length === 1 && issue.path[0] === 'type') return true;
  return issue.path.length === 0 && issue.code === 'invalid_type';
}

function wordsFor(issue: Issue): Pick<Fault, 'code' | 'message'> {
  switch (issue.code) {
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.input);
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'invalid_value':
      return {
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of {${issue.values.map(String).join(', ')}}.`,
      };
    case 'invalid_format':
      return issue.format === 'url'
        ? { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }
        : { code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' };
    default:
      return { code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

function tooBig(origin: string, limit: number) {
  return origin === 'string' || origin === 'array'
    ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${limit} or fewer in length.` }
    : { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${limit}.` };
}

function tooSmall(origin: string, limit: number, input: unknown) {
  if (input === '') return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  return origin === 'string' || origin === 'array'
    ? { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${limit} or more in length.` }
    : { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${limit}.` };
}

function wrongType(expected: string, input: unknown) {
  if (input === undefined) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  switch (expected) {
    case 'string':
      return { code: 'STRING_TYPE_CONVERT', message: `Could not interpret "${String(input)}" as string.` };
    case 'boolean':
      return { code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' };
    case 'array':
      return { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' };
    case 'object':
      return { code: 'DICT_TYPE_CONVERT', message: 'Only dictionaries may be used in a DictType' };
    default:
      return { code: 'NUMBER_TYPE_COERCE', message: `Value "${String(input)}" is not ${expected}.` };
  }
}
