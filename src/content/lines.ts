import type { Fault } from './fault.ts';
import type { TextFile } from './files.ts';

/** Longer ones would not be typed on a phone. */
const LONGEST = 100;

/** What people say, one a line and each once in all the files, with what is wrong with it. */
export function readLines(files: readonly TextFile[]): { lines: string[]; faults: Fault[] } {
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
  if (line.trim() === '') return 'is empty; write what people say or remove it';
  if (line.length > LONGEST) return `has ${line.length} characters; at most ${LONGEST}`;
  return before.has(line) ? 'is there already; remove it' : null;
}
