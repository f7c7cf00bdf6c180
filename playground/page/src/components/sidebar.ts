import { html, type TemplateResult } from 'lit';
import type { PlaygroundChannel } from '../../../protocol.ts';
import type { Ui } from '../ui.ts';
import { avatar } from './avatar.ts';
import { icon } from './icons.ts';

/** The servers at the left edge, the channels of this one, and who is looking. */
export function sidebar(ui: Ui): TemplateResult {
  const { guild } = ui.view;
  return html`<div class="sidebar">
    <div class="rail" aria-hidden="true">
      <span class="rail-pill"></span>
      <span class="guild-icon" title=${guild.name}>${initials(guild.name)}</span>
    </div>
    <nav class="channels" aria-label="Channels">
      <h2 class="guild-name">${guild.name}</h2>
      <div class="channel-scroll">
        <h3 class="category">Text channels</h3>
        <ul>${topLevel(ui).map((channel) => channelWithThreads(ui, channel))}</ul>
      </div>
    </nav>
    ${userPanel(ui)}
  </div>`;
}

function initials(name: string): string {
  const words = name.split(/\s+/).slice(0, 3);
  return words.map((word) => [...word][0] ?? '').join('');
}

/** Channels that stand on their own; a thread without its parent is shown too, rather than lost. */
function topLevel({ view }: Ui): readonly PlaygroundChannel[] {
  const ids = new Set(view.channels.map((channel) => channel.id));
  return view.channels.filter((channel) => channel.parentId === null || !ids.has(channel.parentId));
}

function channelWithThreads(ui: Ui, channel: PlaygroundChannel): TemplateResult {
  const threads = ui.view.channels.filter((one) => one.parentId === channel.id);
  return html`<li>${channelLink(ui, channel)}${
    threads.length === 0
      ? ''
      : html`<ul class="threads">${threads.map((thread) => html`<li>${channelLink(ui, thread)}</li>`)}</ul>`
  }</li>`;
}

function channelLink({ state, actions }: Ui, channel: PlaygroundChannel): TemplateResult {
  const current = channel.id === state.channelId;
  const unread = state.unread.has(channel.id);
  return html`<button type="button" class="channel-link ${unread ? 'unread' : ''}" aria-current=${current ? 'page' : 'false'}
    @click=${() => actions.selectChannel(channel.id)}>
    ${icon(channel.parentId === null ? 'hash' : 'thread')}<span>${channel.name}</span>
    ${unread ? html`<span class="visually-hidden">, unread</span>` : ''}
  </button>`;
}

function userPanel({ view, actions }: Ui): TemplateResult {
  const { self } = view;
  const open = (event: MouseEvent) => {
    const box =
      event.currentTarget instanceof HTMLElement ? event.currentTarget.getBoundingClientRect() : null;
    actions.openMenu({ kind: 'switcher', targetId: self.id, x: box?.left ?? 0, y: box?.top ?? 0 });
  };
  return html`<button type="button" class="user-panel" aria-haspopup="menu" aria-label="Acting as ${self.name}. Switch member" @click=${open}>
    ${avatar(self.avatarUrl, self.name, 'medium')}
    <span class="user-panel-text"><strong>${self.name}</strong><small>Switch member</small></span>
    ${icon('chevron')}
  </button>`;
}
