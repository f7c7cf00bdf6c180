/** One thing wrong in one place of the content, told to whoever wrote it. */
export interface Fault {
  /** From the folder that holds the content, as in `content/topics/caching/cache-eviction.md`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The field or section at fault, as in `[2].answer.text`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

export function formatFault({ file, line, path, message }: Fault): string {
  return [`${file}:${line}`, path, message].filter((part) => part !== '').join(': ');
}

/** By file, then line, so that a writer fixes a file from top to bottom. */
export function inReadingOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** The content cannot be used as it is; the message lists every fault, one a line. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super(`The content has ${count} to correct:\n${faults.map(formatFault).join('\n')}`);
    this.name = 'ContentError';
    this.faults = faults;
  }
}
