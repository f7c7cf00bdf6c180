import { type rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import type { MarkdownNode } from './parse.ts';

const bullet = /^( *)([-*]|\d{1,9}\.) +(.*)$/;
const listPattern = /^(?: *(?:[-*]|\d{1,9}\.) +[^\n]+(?:\n|$))+/;

/** Bulleted and numbered lists, nested by indent: the one part of Discord's markdown that the library leaves out. */
export const list: NonNullable<(typeof rulesExtended)[string]> = {
  order: SimpleMarkdown.defaultRules.blockQuote.order,
  match: (source, _state, previous) =>
    previous === '' || previous.endsWith('\n') ? listPattern.exec(source) : null,
  parse: (capture, parse, state) => listNodes(lines(capture[0] ?? ''), (text) => parse(text, state)),
};

interface Line {
  readonly indent: number;
  readonly marker: string;
  readonly text: string;
}

interface ListNode {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: MarkdownNode[][];
}

function lines(source: string): readonly Line[] {
  return source.split('\n').flatMap((line) => {
    const [, indent = '', marker = '-', text = ''] = bullet.exec(line) ?? [];
    return text === '' ? [] : [{ indent: indent.length, marker, text }];
  });
}

const isOrdered = (line: Line | undefined) => line?.marker.endsWith('.') ?? false;

/** The lists at the indent of the first line: a new one starts where bullets change to numbers. */
function listNodes(all: readonly Line[], parse: (text: string) => MarkdownNode[]): MarkdownNode[] {
  const indent = all[0]?.indent ?? 0;
  const own = (at: number) => at === 0 || (all[at]?.indent ?? 0) <= indent;
  const starts = all.flatMap((_line, at) => (own(at) ? [at] : []));
  const nodes: ListNode[] = [];
  for (const [which, at] of starts.entries()) {
    const line = all[at];
    const nested = all.slice(at + 1, starts[which + 1]);
    const item = [...parse(line?.text ?? ''), ...(nested.length > 0 ? listNodes(nested, parse) : [])];
    const last = nodes.at(-1);
    if (last?.ordered === isOrdered(line)) last.items.push(item);
    else nodes.push({ type: 'list', ordered: isOrdered(line), start: firstNumber(line), items: [item] });
  }
  return nodes;
}

function firstNumber(line: Line | undefined): number {
  return Number.parseInt(line?.marker ?? '', 10) || 1;
}
