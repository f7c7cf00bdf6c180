import { html, nothing, type TemplateResult } from 'lit';
import { leaves } from '../composer/commands.ts';
import { botName, channelName } from '../markdown/names.ts';
import type { Ui } from '../ui.ts';

const suggestionCount = 6;

/** The top of a channel; while it is empty, with commands to try. */
export function welcome(ui: Ui, isEmpty: boolean): TemplateResult {
  const name = channelName(ui, ui.state.channelId ?? '');
  return html`<section class="welcome">
    <span class="welcome-symbol" aria-hidden="true">#</span>
    <h2>Welcome to #${name}!</h2>
    <p>This is the start of the #${name} channel.</p>
    ${isEmpty ? suggestions(ui) : nothing}
  </section>`;
}

function suggestions(ui: Ui): TemplateResult {
  const name = botName(ui.view.bot.user);
  const all = leaves(ui.view.commands);
  if (all.length === 0)
    return html`<p>${name} has no commands yet. They appear here as soon as it registers them.</p>`;
  return html`<p>Type <kbd>/</kbd> to see what ${name} can do, or start with one of these:</p>
    <ul class="suggestions">
      ${all.slice(0, suggestionCount).map(
        (leaf) => html`<li><button type="button" @click=${() => ui.actions.startCommand(leaf)}>
          <strong>Try /${leaf.name}</strong><span>${leaf.description}</span></button></li>`,
      )}
    </ul>`;
}
