import type { APIAttachment } from 'discord.js';
import { html, type TemplateResult } from 'lit';
import { safeLink } from '../markdown/link.ts';

/** `attachment://name` as the address of that attachment. */
export function resolved(url: string | undefined, attachments: readonly APIAttachment[]): string {
  const name = url?.startsWith('attachment://') ? url.slice('attachment://'.length) : null;
  if (name === null) return url ?? '';
  return attachments.find((one) => one.filename === name)?.url ?? '';
}

/** A picture; what the page may not load (it fetches nothing from other hosts) is shown as its description. */
export function picture(url: string, description: string): TemplateResult {
  const onError = (event: Event) => {
    if (event.target instanceof HTMLElement) event.target.closest('.picture')?.classList.add('missing');
  };
  const href = safeLink(url);
  return html`<figure class="picture">
    <img src=${url} alt=${description} loading="lazy" @error=${onError} />
    <figcaption>${href === null ? description : html`<a href=${href} target="_blank" rel="noopener noreferrer">${description}</a>`}</figcaption>
  </figure>`;
}
