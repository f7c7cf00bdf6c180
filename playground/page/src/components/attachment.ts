import type { APIAttachment, APIMessage } from 'discord.js';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.ts';
import { picture } from './picture.ts';

/** The files of a message, but for those that an embed of it shows. */
export function attachments({ attachments, embeds }: APIMessage): TemplateResult | typeof nothing {
  const shown = JSON.stringify(embeds);
  const own = attachments.filter(
    (file) => !shown.includes(`attachment://${file.filename}`) && !shown.includes(JSON.stringify(file.url)),
  );
  return own.length === 0 ? nothing : html`<div class="attachments">${own.map(attachment)}</div>`;
}

function attachment(file: APIAttachment): TemplateResult {
  const description = file.description ?? file.filename;
  if (file.content_type?.startsWith('image/')) return picture(file.url, description);
  return html`<a class="file" href=${file.url} download=${file.filename}>${icon('file')}<span>${file.filename}</span><small>${sizeText(file.size)}</small></a>`;
}

/** A size in bytes as people read it: "12.3 KB". */
function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
