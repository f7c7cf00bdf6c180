import type { Fault } from './fault.ts';
import type { TextFile } from './files.ts';

/** Longer ones would not be typed on a phone. */
const LONGEST = 100;

/** Questions that are not of the field, one a line, with what is wrong with them. */
export function readOffTopic(files: readonly TextFile[]): { lines: string[]; faults: Fault[] } {
  const lines = new Set<string>();
  const faults: Fault[] = [];
  for (const { file, text } of files) {
    text
      .trimEnd()
      .split('\n')
      .forEach((line, at) => {
        const message = faultOf(line, lines);
        if (message !== null) faults.push({ file, line: at + 1, path: '', message });
        lines.add(line);
      });
  }
  return { lines: [...lines], faults };
}

function faultOf(line: string, before: ReadonlySet<string>): string | null {
  if (line.trim() === '') return 'is empty; write a question or remove it';
  if (line.length > LONGEST) return `has ${line.length} characters; at most ${LONGEST}`;
  return before.has(line) ? 'was asked before; remove it' : null;
}
