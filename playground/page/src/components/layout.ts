import type { APIMessage, APIMessageTopLevelComponent, APISectionComponent } from 'discord.js';
import { html, nothing, type TemplateResult } from 'lit';
import { markdown } from '../markdown/render.ts';
import type { Ui } from '../ui.ts';
import { button } from './button.ts';
import { componentType } from './component-type.ts';
import { picture, resolved } from './picture.ts';

type Component = APIMessageTopLevelComponent;
type Row = Extract<Component, { type: 1 }>;

/** Discord's second generation of components: text, sections, pictures and containers. */
export function layout(
  ui: Ui,
  message: APIMessage,
  one: Component,
  row: (row: Row) => TemplateResult,
): unknown {
  switch (one.type) {
    case componentType.actionRow:
      return row(one);
    case componentType.textDisplay:
      return html`<div class="markdown">${markdown(ui, one.content)}</div>`;
    case componentType.separator:
      return html`<div class="separator ${one.spacing === 2 ? 'wide' : ''} ${one.divider === false ? 'blank' : ''}" role="separator"></div>`;
    case componentType.section:
      return section(ui, message, one);
    case componentType.mediaGallery:
      return html`<div class="gallery">${one.items.map((item) => picture(resolved(item.media.url, message.attachments), item.description ?? 'Image'))}</div>`;
    case componentType.container: {
      const colour = one.accent_color
        ? `border-left-color: #${one.accent_color.toString(16).padStart(6, '0')}`
        : nothing;
      return html`<div class="container" style=${colour}>${one.components.map((inner) => layout(ui, message, inner, row))}</div>`;
    }
    case componentType.file:
      return html`<p class="file">${one.file.url.replace('attachment://', '')}</p>`;
    default:
      return nothing;
  }
}

function section(
  ui: Ui,
  message: APIMessage,
  { components, accessory }: APISectionComponent,
): TemplateResult {
  return html`<div class="section">
    <div>${components.map((text) => html`<div class="markdown">${markdown(ui, text.content)}</div>`)}</div>
    ${
      accessory.type === componentType.button
        ? button(ui, message.id, accessory)
        : html`<div class="embed-thumbnail">${picture(resolved(accessory.media.url, message.attachments), accessory.description ?? 'Thumbnail')}</div>`
    }
  </div>`;
}
