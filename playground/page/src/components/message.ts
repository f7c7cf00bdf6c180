import type { APIMessage } from 'discord.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ShownMessage } from '../../../protocol.ts';
import { isJumbo, markdown } from '../markdown/render.ts';
import type { Ui } from '../ui.ts';
import { attachments } from './attachment.ts';
import { avatar } from './avatar.ts';
import { components } from './components.ts';
import { embed } from './embed.ts';
import { icon } from './icons.ts';
import { authorOf, commandLabel, ephemeralNote, replyLine, time, usedLine } from './message-parts.ts';
import { openMemberMenu, openMessageMenu } from './open-menu.ts';

/** One message. `continued` leaves out the head, under a message of the same author. */
export function message(ui: Ui, shown: ShownMessage, continued: boolean): TemplateResult {
  const { message, usedBy, ephemeral } = shown;
  const author = authorOf(ui, message);
  const isPinged = message.mentions?.some((user) => user.id === ui.view.self.id) || message.mention_everyone;
  const kinds = [ephemeral && 'ephemeral', continued && 'continued', isPinged && 'pinged'].filter(Boolean);
  const openMenu = openMessageMenu(ui, message.id);
  const openAuthor = openMemberMenu(ui, author.id);
  return html`<li class="message ${kinds.join(' ')}" data-message-id=${message.id} @contextmenu=${openMenu}>
    ${usedBy ? usedLine(ui, usedBy.memberId, commandLabel(ui, usedBy.command)) : replyLine(ui, message)}
    <div class="message-main">
      ${
        continued
          ? html`<span class="message-gutter">${time(message.timestamp, true)}</span>`
          : html`<button type="button" class="avatar-button" aria-label="Profile of ${author.name}" @click=${openAuthor} @contextmenu=${openAuthor}>${avatar(author.avatarUrl, author.name)}</button>`
      }
      <div class="message-body">
        ${
          continued
            ? nothing
            : html`<p class="message-head"><button type="button" class="author" @click=${openAuthor} @contextmenu=${openAuthor}>${author.name}</button>${
                author.isApp ? html`<span class="app-tag">APP</span>` : nothing
              }${time(message.timestamp)}${message.content === '' ? editedMark(message) : nothing}</p>`
        }
        ${body(ui, shown)}
        ${ephemeral ? ephemeralNote(ui, message.id) : nothing}
      </div>
    </div>
    <button type="button" class="message-more icon-button" aria-label="More actions" aria-haspopup="menu" title="More" @click=${openMenu}>${icon('more')}</button>
  </li>`;
}

function body(ui: Ui, { message, state }: ShownMessage): unknown {
  if (state === 'thinking') {
    const { name } = authorOf(ui, message);
    return html`<p class="thinking" role="status"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> ${name} is thinking…</p>`;
  }
  if (state === 'failed') {
    return html`<p class="failure">${icon('warning')} ${message.content || 'The application did not respond'}</p>`;
  }
  const refusal = ui.state.refusals.get(message.id);
  return html`${content(ui, message)}
    ${attachments(message)}
    ${message.embeds.map((one) => embed(ui, one, message.attachments))}
    ${components(ui, message)}
    ${refusal === undefined ? nothing : html`<p class="failure small" role="alert">${icon('warning')} ${refusal}</p>`}
    ${message.thread ? threadLink(ui, message.thread) : nothing}`;
}

function content(ui: Ui, message: APIMessage): TemplateResult | typeof nothing {
  const { content } = message;
  if (content === '') return nothing;
  return html`<div class="markdown ${isJumbo(content) ? 'jumbo' : ''}">${markdown(ui, content)} ${editedMark(message)}</div>`;
}

function editedMark({ edited_timestamp: edited }: APIMessage): TemplateResult | typeof nothing {
  return edited ? html`<span class="edited">(edited)</span>` : nothing;
}

function threadLink(ui: Ui, thread: { id: string; name: string | null }): TemplateResult {
  return html`<button type="button" class="thread-link" @click=${() => ui.actions.selectChannel(thread.id)}>
    ${icon('thread')}<strong>${thread.name ?? 'Thread'}</strong><span class="text-link">See thread ›</span></button>`;
}
