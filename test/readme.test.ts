import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { summaryOf } from '../src/views/help.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const readme = read('README.md');

describe('the README', () => {
  it('lists the commands as they are', () => {
    const rows = commands
      .map((command) => summaryOf(command.data))
      .map(({ usage, description }) => `| \`${usage}\` | ${description} |`);
    const [, table = ''] = /^\| Command \| What it does \|\n\|---\|---\|\n((?:\|.*\n)*)/m.exec(readme) ?? [];
    expect(table.trimEnd().split('\n')).toEqual(rows);
  });

  it('explains every variable that is read, and no other', () => {
    const known = [...read('src/env.ts').matchAll(/^ {4}([A-Z_]+):/gm)].map((match) => match[1]);
    const told = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
    expect(told).toEqual(known);
  });
});
