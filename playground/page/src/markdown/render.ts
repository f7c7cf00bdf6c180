import { html, nothing, type TemplateResult } from 'lit';
import { leaves } from '../composer/commands.ts';
import type { Ui } from '../ui.ts';
import { safeLink } from './link.ts';
import { channelName, roleName, userName } from './names.ts';
import { type MarkdownNode, parseMarkdown } from './parse.ts';
import './spoiler.ts';
import './stamp.ts';

type Rendered = TemplateResult | string | typeof nothing;

/** Discord markdown as elements. Text only ever becomes text nodes, so nothing in it can run. */
export function markdown(ui: Ui, text: string): readonly Rendered[] {
  return nodes(ui, parseMarkdown(text));
}

/** True when a message is nothing but a few emoji, which Discord shows large. */
export function isJumbo(text: string): boolean {
  const parsed = parseMarkdown(text);
  const emoji = parsed.filter((node) => node.type === 'twemoji');
  const others = parsed.filter((node) => node.type !== 'twemoji' && String(node.content ?? '').trim() !== '');
  return emoji.length > 0 && emoji.length <= 27 && others.length === 0;
}

function nodes(ui: Ui, list: readonly MarkdownNode[]): readonly Rendered[] {
  // The line end that closes a code block is the block's own.
  const visible = list.filter((node, at) => node.type !== 'br' || list[at - 1]?.type !== 'codeBlock');
  return visible.map((node) => nodeTemplate(ui, node));
}

function inner(ui: Ui, { content }: MarkdownNode): readonly Rendered[] | string {
  return typeof content === 'string' ? content : nodes(ui, content ?? []);
}

function nodeTemplate(ui: Ui, node: MarkdownNode): Rendered {
  switch (node.type) {
    case 'br':
    case 'newline':
      return html`<br />`;
    case 'strong':
      return html`<strong>${inner(ui, node)}</strong>`;
    case 'em':
      return html`<em>${inner(ui, node)}</em>`;
    case 'underline':
      return html`<u>${inner(ui, node)}</u>`;
    case 'strikethrough':
      return html`<s>${inner(ui, node)}</s>`;
    case 'spoiler':
      return html`<playground-spoiler .content=${inner(ui, node)}></playground-spoiler>`;
    case 'inlineCode':
      return html`<code>${inner(ui, node)}</code>`;
    case 'codeBlock':
      return html`<pre tabindex="0" data-language=${node.lang ?? ''}><code>${inner(ui, node)}</code></pre>`;
    case 'blockQuote':
      return html`<blockquote>${inner(ui, node)}</blockquote>`;
    case 'heading':
      return heading(node.level ?? 1, inner(ui, node));
    case 'subtext':
      return html`<small>${inner(ui, node)}</small>`;
    case 'list':
      return listTemplate(ui, node);
    case 'link':
    case 'url':
    case 'autolink':
      return link(ui, node);
    default:
      return mention(ui, node);
  }
}

function mention(ui: Ui, node: MarkdownNode): Rendered {
  const id = node.id ?? '';
  switch (node.type) {
    case 'user':
      return memberMention(ui, id);
    case 'channel':
      return html`<button type="button" class="mention" @click=${() => ui.actions.selectChannel(id)}>#${channelName(ui, id)}</button>`;
    case 'role':
      return html`<span class="mention">@${roleName(ui, id)}</span>`;
    case 'everyone':
    case 'here':
      return html`<span class="mention">@${node.type}</span>`;
    case 'slashCommand':
      return commandMention(ui, node.fullName ?? '');
    case 'timestamp':
      return html`<playground-stamp unix=${node.timestamp ?? ''} format=${node.format ?? 'f'}></playground-stamp>`;
    case 'emoji':
      return html`<span class="custom-emoji">:${node.name}:</span>`;
    case 'twemoji':
      return html`<span class="emoji">${node.name}</span>`;
    default:
      return typeof node.content === 'string' ? node.content : html`${inner(ui, node)}`;
  }
}

function memberMention(ui: Ui, id: string): Rendered {
  const open = (event: MouseEvent) =>
    ui.actions.openMenu({ kind: 'member', targetId: id, x: event.clientX, y: event.clientY });
  return html`<button type="button" class="mention" @click=${open}>@${userName(ui, id)}</button>`;
}

function commandMention(ui: Ui, fullName: string): Rendered {
  const leaf = leaves(ui.view.commands).find((one) => one.name === fullName);
  if (leaf === undefined) return html`<span class="mention">/${fullName}</span>`;
  return html`<button type="button" class="mention" @click=${() => ui.actions.startCommand(leaf)}>/${fullName}</button>`;
}

function heading(level: number, content: readonly Rendered[] | string): Rendered {
  if (level === 1) return html`<h3 class="heading-1">${content}</h3>`;
  if (level === 2) return html`<h4 class="heading-2">${content}</h4>`;
  return html`<h5 class="heading-3">${content}</h5>`;
}

function listTemplate(ui: Ui, node: MarkdownNode): Rendered {
  const items = (node.items ?? []).map((item) => html`<li>${nodes(ui, item)}</li>`);
  return node.ordered ? html`<ol start=${node.start ?? 1}>${items}</ol>` : html`<ul>${items}</ul>`;
}

function link(ui: Ui, node: MarkdownNode): Rendered {
  const href = safeLink(node.target ?? '');
  if (href === null) return html`<span>${inner(ui, node)}</span>`;
  return html`<a href=${href} title=${node.title ?? nothing} target="_blank" rel="noopener noreferrer">${inner(ui, node)}</a>`;
}
