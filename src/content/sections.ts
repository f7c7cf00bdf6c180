import type { Section } from '../domain/library.ts';
import type { Fault } from './fault.ts';

/** A section with the lines of its file that hold it. */
export interface PlacedSection extends Section {
  /** The line of its heading. */
  readonly line: number;
  /** The line of the first character of its body. */
  readonly bodyLine: number;
}

const REQUIRED = [
  'How it works',
  'Trade-offs',
  'When to use it',
  'What goes wrong',
  'In an interview',
] as const;
const OPTIONAL = ['Numbers worth knowing', 'Sources disagree'] as const;
/** Titles that have a fixed order among themselves. */
const ORDER: readonly string[] = [
  'How it works',
  'Trade-offs',
  'Numbers worth knowing',
  'When to use it',
  'What goes wrong',
  'In an interview',
];
const KNOWN: readonly string[] = [...REQUIRED, ...OPTIONAL];
const MAX_TITLE = 80;

interface Split {
  readonly sections: readonly PlacedSection[];
  /** The first line with text that stands before every section. */
  readonly strayLine?: number;
}

/** Cuts the body of a topic, which starts on line `firstLine` of its file, at its `##` headings. */
export function splitSections(body: string, firstLine: number): Split {
  const lines = body.split('\n');
  const headings = headingIndexes(lines);
  const stray = lines.slice(0, headings[0] ?? lines.length).findIndex((line) => line.trim() !== '');
  const sections = headings.map((start, i) =>
    sectionAt(lines, start, headings[i + 1] ?? lines.length, firstLine),
  );
  return stray === -1 ? { sections } : { sections, strayLine: firstLine + stray };
}

/** A `## ` within a code block is code. */
function headingIndexes(lines: readonly string[]): number[] {
  let inCode = false;
  return lines.flatMap((line, index) => {
    if (/^\s*```/.test(line)) inCode = !inCode;
    return !inCode && /^## /.test(line) ? [index] : [];
  });
}

function sectionAt(lines: readonly string[], start: number, end: number, firstLine: number): PlacedSection {
  const body = lines.slice(start + 1, end);
  const blanks = body.findIndex((line) => line.trim() !== '');
  return {
    title: (lines[start] ?? '').slice('## '.length).trim(),
    body: body.join('\n').trim(),
    line: firstLine + start,
    bodyLine: firstLine + start + 1 + Math.max(0, blanks),
  };
}

/** The sections that every topic has, in the order that readers learn to expect. */
export function outlineFaults(file: string, { sections, strayLine }: Split, lastLine: number): Fault[] {
  const titles = sections.map(({ title }) => title);
  const stray =
    strayLine === undefined
      ? []
      : [{ line: strayLine, path: '', message: 'stands before the first "## " section' }];
  const missing = REQUIRED.filter((title) => !titles.includes(title)).map((title) => ({
    line: lastLine,
    path: title,
    message: 'section is missing',
  }));
  const placed = sections.flatMap((section, index) => {
    const message = titleFault(section.title, titles.slice(0, index));
    return message === null ? [] : [{ line: section.line, path: section.title, message }];
  });
  return [...stray, ...placed, ...missing].map((fault) => ({ file, ...fault }));
}

function titleFault(title: string, before: readonly string[]): string | null {
  if (title === '') return 'the section has no title';
  if (title.length > MAX_TITLE) return `the title has ${title.length} characters; at most ${MAX_TITLE}`;
  if (before.includes(title)) return 'the section is there twice';
  const meant = KNOWN.find((known) => known !== title && known.toLowerCase() === title.toLowerCase());
  if (meant !== undefined) return `write the title as "${meant}"`;
  if (title === 'Sources disagree') {
    return before.includes('In an interview') ? 'must stand before "In an interview"' : null;
  }
  const place = ORDER.indexOf(title);
  if (place === -1) return before.includes('How it works') ? null : 'must stand after "How it works"';
  const later = ORDER.slice(place + 1).find((other) => before.includes(other));
  return later === undefined ? null : `must stand before "${later}"`;
}
