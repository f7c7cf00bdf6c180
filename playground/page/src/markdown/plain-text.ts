import { type MarkdownNode, parseMarkdown } from './parse.ts';

/** What markdown says without its marks, for screen readers and one-line previews. */
export function plainText(markdown: string): string {
  return parseMarkdown(markdown).map(nodeText).join('').replace(/\s+/g, ' ').trim();
}

function nodeText(node: MarkdownNode): string {
  if (node.type === 'spoiler') return '(spoiler)';
  if (node.type === 'slashCommand') return `/${node.fullName}`;
  if (node.items) return node.items.map((item) => ` ${item.map(nodeText).join('')} `).join('');
  if (typeof node.content === 'string') return node.content;
  return node.content?.map(nodeText).join('') ?? node.name ?? ' ';
}
