/** What is wrong with one field of a body, with Discord's code and words. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

interface FaultTree {
  [key: string]: FaultTree | FaultLeaf[];
}
type FaultLeaf = Pick<Fault, 'code' | 'message'>;

export const required = (...path: Fault['path']): Fault => ({
  path,
  code: 'BASE_TYPE_REQUIRED',
  message: 'This field is required',
});

export const tooLong = (limit: number, ...path: Fault['path']): Fault => ({
  path,
  code: 'BASE_TYPE_MAX_LENGTH',
  message: `Must be ${limit} or fewer in length.`,
});

/** Puts the faults into Discord's shape: `{ embeds: { 0: { title: { _errors: [...] } } } }`. */
export function nestFaults(faults: readonly Fault[]): FaultTree {
  const root: FaultTree = {};
  for (const { path, code, message } of faults) {
    const branch = path.reduce((tree, key) => branchAt(tree, String(key)), root);
    const leaves = branch['_errors'];
    if (Array.isArray(leaves)) leaves.push({ code, message });
    else branch['_errors'] = [{ code, message }];
  }
  return root;
}

function branchAt(tree: FaultTree, key: string): FaultTree {
  const known = tree[key];
  if (known !== undefined && !Array.isArray(known)) return known;
  const fresh: FaultTree = {};
  tree[key] = fresh;
  return fresh;
}
