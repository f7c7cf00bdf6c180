import { html, type TemplateResult } from 'lit';
import { botName } from '../markdown/names.ts';
import type { FailedCommand } from '../state.ts';
import type { Ui } from '../ui.ts';
import { avatar } from './avatar.ts';
import { icon } from './icons.ts';
import { ephemeralNote, usedLine } from './message-parts.ts';

/** "Sending command…", until the bot answers. */
export function pendingCommand(ui: Ui, pending: { memberId: string; command: string }): TemplateResult {
  return row(ui, pending, 'pending', html`<p class="sending">Sending command…</p>`);
}

/** A command that nothing came back for, in Discord's words. */
export function failedCommand(ui: Ui, failure: FailedCommand): TemplateResult {
  return row(
    ui,
    failure,
    'ephemeral',
    html`<p class="failure">${icon('warning')} ${failure.reason}</p>${ephemeralNote(ui, failure.nonce)}`,
  );
}

function row(
  ui: Ui,
  used: { memberId: string; command: string },
  kind: string,
  body: TemplateResult,
): TemplateResult {
  const { bot } = ui.view;
  const name = botName(bot.user);
  return html`<li class="message ${kind}">
    ${usedLine(ui, used.memberId, used.command)}
    <div class="message-main">
      ${avatar(bot.avatarUrl, name)}
      <div class="message-body">
        <p class="message-head"><strong class="author">${name}</strong><span class="app-tag">APP</span></p>
        ${body}
      </div>
    </div>
  </li>`;
}
