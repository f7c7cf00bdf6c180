import { html, type TemplateResult } from 'lit';
import { botName } from '../markdown/names.ts';
import type { Ui } from '../ui.ts';
import { avatar } from './avatar.ts';
import { openMemberMenu } from './open-menu.ts';

/** Who is here, at the right edge of a wide screen. */
export function memberList(ui: Ui): TemplateResult {
  const { bot, members, self } = ui.view;
  const name = botName(bot.user);
  return html`<aside class="members" aria-label="Members">
    <h2 class="category">Members, ${members.length + 1}</h2>
    ${row(ui, bot.user.id, name, bot.avatarUrl, bot.online, html`<span class="app-tag">APP</span>`)}
    ${members.map((one) =>
      row(
        ui,
        one.id,
        one.name,
        one.avatarUrl,
        true,
        one.id === self.id ? html`<span class="you">you</span>` : '',
      ),
    )}
  </aside>`;
}

function row(
  ui: Ui,
  id: string,
  name: string,
  avatarUrl: string,
  online: boolean,
  tag: unknown,
): TemplateResult {
  const open = openMemberMenu(ui, id);
  return html`<button type="button" class="member ${online ? '' : 'away'}" aria-haspopup="menu" @click=${open} @contextmenu=${open}>
    ${avatar(avatarUrl, name, 'medium')}<span class="member-name">${name}</span>${tag}
  </button>`;
}
