import type { Fault } from './fault.ts';
import type { PlacedSection } from './sections.ts';

const MAX_BODY = 1_500;
/** What a phone shows of a code block before it wraps. */
const MAX_CODE_COLUMNS = 40;

const FENCE = /^\s*```/;

interface Rule {
  readonly pattern: RegExp;
  readonly message: string;
}

/** What Discord does not draw, or would act on. Source: Discord's "Markdown Text 101". */
const PROSE_RULES: readonly Rule[] = [
  { pattern: /^\s*#{1,6}\s/, message: 'a heading within a section; use **bold**' },
  {
    pattern: /^\s*\|(?!\|)|^[\s|:-]*-{3,}\s*\|/,
    message: 'a table, which Discord does not draw; use a list of pairs',
  },
  {
    pattern: /^\s*(-{3,}|\*{3,}|_{3,}|={3,})\s*$/,
    message: 'a rule, which Discord does not draw; remove it',
  },
  { pattern: /!\[[^\]]*\]\(/, message: 'an image, which Discord does not draw; remove it' },
  {
    pattern: /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|<!--/i,
    message: 'HTML, which Discord does not draw; put code in backticks',
  },
  { pattern: /@(everyone|here)\b/, message: 'a ping of everyone; remove it' },
  { pattern: /<(@[!&]?|#|a?:\w+:)\d*|<\/\w[^>]*:\d+>/, message: 'a mention; remove it' },
];

/** Faults of a section's body: it must fit one embed and hold only what Discord draws. */
export function bodyFaults(file: string, section: PlacedSection): Fault[] {
  const at = (line: number, message: string) => ({ file, line, path: section.title, message });
  if (section.body === '') return [at(section.line, 'the section is empty')];

  const faults = lineFaults(section.body).map(({ index, message }) => at(section.bodyLine + index, message));
  const length = section.body.length;
  if (length > MAX_BODY) faults.unshift(at(section.line, `has ${length} characters; at most ${MAX_BODY}`));
  return faults;
}

interface LineFault {
  readonly index: number;
  readonly message: string;
}

function lineFaults(body: string): LineFault[] {
  const faults: LineFault[] = [];
  let openedAt: number | null = null;
  body.split('\n').forEach((line, index) => {
    if (FENCE.test(line)) openedAt = openedAt === null ? index : null;
    else
      for (const message of openedAt === null ? proseFaults(line) : codeFaults(line))
        faults.push({ index, message });
  });
  if (openedAt !== null) faults.push({ index: openedAt, message: 'a code block that is never closed' });
  return faults;
}

function proseFaults(line: string): string[] {
  const prose = line.replace(/`[^`]*`/g, 'code');
  const broken = PROSE_RULES.filter(({ pattern }) => pattern.test(prose)).map(({ message }) => message);
  if (prose.includes('`')) broken.push('a backtick without its pair on the line');
  if (prose.split('**').length % 2 === 0) broken.push('a "**" without its pair on the line');
  return broken;
}

function codeFaults(line: string): string[] {
  const columns = [...line].length;
  if (columns <= MAX_CODE_COLUMNS) return [];
  return [`a code line of ${columns} columns; at most ${MAX_CODE_COLUMNS}, which is what a phone shows`];
}
