import type { APIMessage, APIMessageTopLevelComponent } from 'discord.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Ui } from '../ui.ts';
import { button } from './button.ts';
import { componentType } from './component-type.ts';
import { layout } from './layout.ts';
import { type AnySelect, isSelect } from './select-options.ts';
import './select-menu.ts';

type Row = Extract<APIMessageTopLevelComponent, { type: 1 }>;

/** The buttons, menus and layout under, or instead of, the text of a message. */
export function components(ui: Ui, message: APIMessage): TemplateResult | typeof nothing {
  if (!message.components?.length) return nothing;
  return html`<div class="components">${message.components.map((one) => component(ui, message, one))}</div>`;
}

function component(ui: Ui, message: APIMessage, one: APIMessageTopLevelComponent): unknown {
  if (one.type === componentType.actionRow) return actionRow(ui, message, one);
  return layout(ui, message, one, (row) => actionRow(ui, message, row));
}

function actionRow(ui: Ui, message: APIMessage, row: Row): TemplateResult {
  return html`<div class="action-row">${row.components.map((one) => {
    if (one.type === componentType.button) return button(ui, message.id, one);
    return isSelect(one) ? selectMenu(ui, message.id, one) : nothing;
  })}</div>`;
}

function selectMenu(ui: Ui, messageId: string, select: AnySelect): TemplateResult {
  return html`<playground-select .ui=${ui} .select=${select} .pending=${isPending(ui, messageId, select.custom_id)}
    .submitOnClose=${true} @selected=${(event: CustomEvent<readonly string[]>) =>
      ui.actions.useComponent(messageId, select.custom_id, event.detail)}></playground-select>`;
}

function isPending(ui: Ui, messageId: string, customId: string): boolean {
  return [...ui.state.pending.values()].some(
    (one) => one.kind === 'component' && one.messageId === messageId && one.customId === customId,
  );
}
