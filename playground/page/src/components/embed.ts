import type { APIAttachment, APIEmbed, APIEmbedField } from 'discord.js';
import { html, nothing, type TemplateResult } from 'lit';
import { safeLink } from '../markdown/link.ts';
import { markdown } from '../markdown/render.ts';
import type { Ui } from '../ui.ts';
import { picture, resolved } from './picture.ts';

/** An embed: colour bar, author, title, text, fields, pictures, footer. */
export function embed(ui: Ui, data: APIEmbed, attachments: readonly APIAttachment[]): TemplateResult {
  const url = (of: string | undefined) => resolved(of, attachments);
  const colour =
    data.color === undefined || data.color === 0 ? '' : `#${data.color.toString(16).padStart(6, '0')}`;
  return html`<article class="embed" style=${colour === '' ? nothing : `border-left-color: ${colour}`}>
    <div class="embed-text">
      ${data.author ? author(data.author.name, data.author.url, url(data.author.icon_url)) : nothing}
      ${data.title ? html`<h3 class="embed-title markdown">${titleLink(ui, data.title, data.url)}</h3>` : nothing}
      ${data.description ? html`<div class="embed-description markdown">${markdown(ui, data.description)}</div>` : nothing}
      ${data.fields?.length ? html`<div class="embed-fields">${fields(ui, data.fields)}</div>` : nothing}
    </div>
    ${data.thumbnail ? html`<div class="embed-thumbnail">${picture(url(data.thumbnail.url), 'Thumbnail')}</div>` : nothing}
    ${data.image ? html`<div class="embed-image">${picture(url(data.image.url), describe(data.image.url, attachments))}</div>` : nothing}
    ${footer(data, url(data.footer?.icon_url))}
  </article>`;
}

function describe(url: string, attachments: readonly APIAttachment[]): string {
  const name = url.replace(/^attachment:\/\//, '');
  return (
    attachments.find((one) => one.filename === name || one.url === url)?.description ?? 'Image of the embed'
  );
}

function author(name: string, url: string | undefined, iconUrl: string): TemplateResult {
  const href = safeLink(url ?? '');
  return html`<p class="embed-author">${iconUrl === '' ? nothing : html`<img src=${iconUrl} alt="" />`}${
    href === null
      ? html`<span>${name}</span>`
      : html`<a href=${href} target="_blank" rel="noopener noreferrer">${name}</a>`
  }</p>`;
}

function titleLink(ui: Ui, title: string, url: string | undefined): unknown {
  const href = safeLink(url ?? '');
  const text = markdown(ui, title);
  return href === null ? text : html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`;
}

/** Inline fields share a row of at most three; any other has a row of its own. */
function fields(ui: Ui, all: readonly APIEmbedField[]): readonly TemplateResult[] {
  const rows: APIEmbedField[][] = [];
  for (const field of all) {
    const last = rows.at(-1);
    if (field.inline && last?.[0]?.inline && last.length < 3) last.push(field);
    else rows.push([field]);
  }
  return rows.map((row) => html`<dl class="embed-row">${row.map((field) => embedField(ui, field))}</dl>`);
}

function embedField(ui: Ui, { name, value }: APIEmbedField): TemplateResult {
  return html`<div><dt class="markdown">${markdown(ui, name)}</dt><dd class="markdown">${markdown(ui, value)}</dd></div>`;
}

const stamp = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'short' });

function footer({ footer, timestamp }: APIEmbed, iconUrl: string): TemplateResult | typeof nothing {
  if (footer === undefined && timestamp === undefined) return nothing;
  const date = timestamp === undefined ? '' : stamp.format(new Date(timestamp));
  const text = [footer?.text, date].filter(Boolean).join(' • ');
  return html`<footer class="embed-footer">${iconUrl === '' ? nothing : html`<img src=${iconUrl} alt="" />`}<span>${text}</span></footer>`;
}
