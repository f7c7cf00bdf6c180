import type { APIButtonComponent, APIMessageComponentEmoji } from 'discord.js';
import { html, nothing, type TemplateResult } from 'lit';
import { safeLink } from '../markdown/link.ts';
import type { Ui } from '../ui.ts';
import { icon } from './icons.ts';

const styleNames: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'link',
};

/** A button under a message. While its press is unanswered it shows dots, and the message takes no other press. */
export function button(ui: Ui, messageId: string, data: APIButtonComponent): TemplateResult | typeof nothing {
  if (data.style === 6) return nothing;
  const label = html`${data.emoji ? emoji(data.emoji) : nothing}${data.label ? html`<span>${data.label}</span>` : nothing}`;
  if (data.style === 5) return linkButton(data.url, data.disabled ?? false, label);
  const { custom_id: customId } = data;
  const pending = [...ui.state.pending.values()].filter(
    (one) => one.kind === 'component' && one.messageId === messageId,
  );
  const isPressed = pending.some((one) => one.kind === 'component' && one.customId === customId);
  const press = () => pending.length === 0 && ui.actions.useComponent(messageId, customId);
  return html`<button type="button" class="button ${styleNames[data.style] ?? 'secondary'} ${isPressed ? 'loading' : ''}"
    data-custom-id=${customId} ?disabled=${data.disabled ?? false} aria-busy=${isPressed}
    aria-disabled=${pending.length > 0} @click=${press}>
    <span class="button-label">${label}</span>${isPressed ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>` : nothing}
  </button>`;
}

function linkButton(url: string, disabled: boolean, label: TemplateResult): TemplateResult {
  const href = safeLink(url);
  if (disabled || href === null) {
    return html`<button type="button" class="button secondary" disabled>${label}${icon('external')}</button>`;
  }
  return html`<a class="button secondary" href=${href} target="_blank" rel="noopener noreferrer">${label}${icon('external')}</a>`;
}

/** An emoji in a label. Custom ones live on Discord's servers, which this page never asks; their name stands in. */
export function emoji({ id, name }: APIMessageComponentEmoji): TemplateResult {
  return html`<span class="emoji">${id === undefined || id === null ? name : `:${name ?? 'emoji'}:`}</span>`;
}
