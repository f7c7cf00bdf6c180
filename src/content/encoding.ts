import type { Fault } from './fault.ts';

const CARRIAGE_RETURN = 13;
const TAB = 9;

/** The text with Unix line ends and no byte order mark, as editors on every system save it. */
export function normalized(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

/** Characters that no reader sees and that break search, diffs or a phone's layout. */
export function encodingFaults(file: string, text: string): Fault[] {
  if (!SUSPECT.test(text)) return [];
  return text.split('\n').flatMap((content, index) => {
    const message = encodingFault(content);
    return message === null ? [] : [{ file, line: index + 1, path: '', message }];
  });
}

/** Control and format characters, soft hyphens and blanks before a line's end. */
const SUSPECT = /[^\P{C}\n]|\u00AD| $/mu;

function encodingFault(line: string): string | null {
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    if (code === TAB) return 'holds a tab; use spaces';
    if (code === CARRIAGE_RETURN) return 'holds a carriage return within the line; use plain line ends';
    if (/\p{Cc}/u.test(character)) return `holds the control character ${name(code)}; remove it`;
    if (/[\p{Cf}\u00AD]/u.test(character)) return `holds the invisible character ${name(code)}; remove it`;
    if (/[\p{Cs}\p{Co}\p{Cn}]/u.test(character)) return `holds ${name(code)}, which has no glyph; remove it`;
  }
  return line.endsWith(' ') ? 'ends in a space; remove it' : null;
}

function name(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
