import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { list } from './list-rule.ts';

/** A node of parsed Discord markdown. Which fields are there depends on `type`. */
export interface MarkdownNode {
  readonly type: string;
  readonly content?: string | readonly MarkdownNode[];
  readonly level?: number;
  readonly lang?: string;
  readonly target?: string;
  readonly title?: string;
  readonly name?: string;
  readonly fullName?: string;
  readonly id?: string;
  readonly timestamp?: string;
  readonly format?: string;
  readonly ordered?: boolean;
  readonly start?: number;
  readonly items?: readonly (readonly MarkdownNode[])[];
}

const headingPattern = /^(#{1,3}) +([^\n]+?)(\n|$)/;
const subtextPattern = /^-# +([^\n]+?)(\n|$)/;
const { heading, subtext, ...others } = rulesExtended;

// The library's own two rules miss a line that follows a quote: they look at the wrong capture group.
const atLineStart = (pattern: RegExp) => (source: string, _state: unknown, previous: string) =>
  previous === '' || previous.endsWith('\n') ? pattern.exec(source) : null;

const parser = SimpleMarkdown.parserFor({
  ...others,
  ...(heading && { heading: { ...heading, match: atLineStart(headingPattern) } }),
  ...(subtext && { subtext: { ...subtext, match: atLineStart(subtextPattern) } }),
  list,
});

/** Parses Discord markdown. Text that the parser cannot take comes back as plain text. */
export function parseMarkdown(text: string): readonly MarkdownNode[] {
  try {
    return parser(text, { inline: true });
  } catch {
    return [{ type: 'text', content: text }];
  }
}
