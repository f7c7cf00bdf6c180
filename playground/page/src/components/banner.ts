import { html, nothing } from 'lit';
import { botName } from '../markdown/names.ts';
import type { Ui } from '../ui.ts';

/** A line across the top while the playground or the bot is away. */
export function banner({ state, view }: Ui) {
  const name = botName(view.bot.user);
  if (state.connection !== 'open') {
    return html`<p class="banner lost" role="status">The playground is not answering. Start it again and this page reconnects.</p>`;
  }
  if (view.bot.online) return nothing;
  return html`<p class="banner offline" role="status">${name} is offline. Start it again and this page reconnects.</p>`;
}
