import { html } from 'lit';
import type { PlaygroundChannel } from '../../../protocol.ts';
import type { Ui } from '../ui.ts';
import { icon } from './icons.ts';

/** The bar above the messages. */
export function channelHeader({ state, view, actions }: Ui) {
  const channel = view.channels.find((one) => one.id === state.channelId);
  const refused = view.calls.filter((call) => !call.ok).length;
  const label = refused === 0 ? 'Inspector' : `Inspector, ${refused} refused`;
  return html`<header class="channel-header">
    <button type="button" class="icon-button drawer-button" aria-label="Channels" aria-expanded=${state.drawerOpen}
      @click=${() => actions.toggleDrawer()}>${icon('menu')}</button>
    <span class="channel-symbol">${icon(channel?.parentId ? 'thread' : 'hash')}</span>
    <h1>${channel?.name ?? 'No channel'}</h1>
    ${channel && view.self.admin ? botAccess(channel, actions) : ''}
    <button type="button" class="inspector-button" aria-pressed=${state.inspectorOpen} aria-label=${label}
      title="Every call the bot makes, and what Discord says to it" @click=${() => actions.toggleInspector()}>
      ${icon('inspect')}<span class="inspector-button-text">Inspector</span>
      ${refused > 0 ? html`<span class="count">${refused}</span>` : ''}
    </button>
  </header>`;
}

/** For the owner: whether the bot may see the channel and write in it, to try what happens when it may not. */
function botAccess({ id, parentId, botMayPost }: PlaygroundChannel, actions: Ui['actions']) {
  if (parentId !== null) return '';
  const title = botMayPost
    ? 'The bot may post here. Press to forbid it.'
    : 'The bot may not post here. Press to allow it.';
  return html`<button type="button" class="icon-button" aria-pressed=${!botMayPost} aria-label="Keep the bot out of this channel"
    title=${title} @click=${() => actions.keepBotOut(id, botMayPost)}>${icon(botMayPost ? 'unlocked' : 'locked')}</button>`;
}
