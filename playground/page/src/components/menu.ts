import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { commandType, ofType } from '../composer/commands.ts';
import { botName, userName } from '../markdown/names.ts';
import type { OpenMenu } from '../state.ts';
import { avatar } from './avatar.ts';
import { PageElement } from './element.ts';
import { FocusReturn } from './focus-return.ts';

/** The small menu at the pointer: what can be done with a message or a member, or whom to act as. */
class PlaygroundMenu extends PageElement {
  static override properties = { ...PageElement.properties, open: { attribute: false } };
  declare open: OpenMenu;

  constructor() {
    super();
    new FocusReturn(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    const menu = this.querySelector<HTMLElement>('.menu');
    if (menu === null) return;
    const margin = 8;
    menu.style.left = `${Math.max(margin, Math.min(this.open.x, innerWidth - menu.offsetWidth - margin))}px`;
    menu.style.top = `${Math.max(margin, Math.min(this.open.y, innerHeight - menu.offsetHeight - margin))}px`;
    this.#items()[0]?.focus();
  }

  protected override render() {
    const close = () => this.ui.actions.closeMenu();
    return html`<div class="menu-shade" @click=${close} @contextmenu=${(event: Event) => {
      event.preventDefault();
      close();
    }}></div>
      <div class="menu" role="menu" aria-label=${this.#label()} @keydown=${this.#onKey}>${this.#content()}</div>`;
  }

  #label(): string {
    if (this.open.kind === 'switcher') return 'Act as';
    return this.open.kind === 'member' ? userName(this.ui, this.open.targetId) : 'Message';
  }

  #content(): unknown {
    if (this.open.kind === 'switcher') return this.#members();
    return this.open.kind === 'member' ? this.#memberMenu() : this.#messageMenu();
  }

  #members(): unknown {
    const { members, self } = this.ui.view;
    return html`<p class="menu-title">Act as</p>
      ${members.map(
        (
          member,
        ) => html`<button type="button" role="menuitemradio" aria-checked=${member.id === self.id} class="menu-item"
          @click=${() => this.ui.actions.actAs(member.id)}>
          ${avatar(member.avatarUrl, member.name, 'small')}<span>${member.name}</span>
          ${member.admin ? html`<span class="menu-note">admin</span>` : nothing}
        </button>`,
      )}`;
  }

  #memberMenu(): unknown {
    const { view, actions } = this.ui;
    const { targetId } = this.open;
    const member = view.members.find((one) => one.id === targetId);
    const name = userName(this.ui, targetId);
    const url = targetId === view.bot.user.id ? view.bot.avatarUrl : (member?.avatarUrl ?? '');
    return html`<p class="menu-person">${avatar(url, name, 'large')}<strong>${name}</strong></p>
      ${member && member.id !== view.self.id ? item(`Act as ${name}`, () => actions.actAs(member.id)) : nothing}
      ${item('Copy user ID', () => this.#copy(targetId))}
      ${this.#apps(commandType.user)}`;
  }

  #messageMenu(): unknown {
    const { targetId } = this.open;
    const shown = this.ui.view.messages.find((one) => one.message.id === targetId);
    return html`${item('Copy text', () => this.#copy(shown?.message.content ?? ''))}
      ${item('Copy message ID', () => this.#copy(targetId))}
      ${shown?.ephemeral ? item('Dismiss message', () => this.ui.actions.dismiss(targetId)) : this.#apps(commandType.message)}`;
  }

  #apps(type: number): unknown {
    const { view, state, actions } = this.ui;
    const commands = ofType(view.commands, type);
    if (commands.length === 0) return nothing;
    return html`<p class="menu-title">Apps · ${botName(view.bot.user)}</p>
      ${commands.map((command) =>
        item(command.name, () =>
          actions.useContextMenu(state.channelId ?? '', command.id, command.name, this.open.targetId),
        ),
      )}`;
  }

  #copy(text: string): void {
    void navigator.clipboard?.writeText(text);
    this.ui.actions.closeMenu();
  }

  #items(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.menu-item')];
  }

  #onKey(event: KeyboardEvent): void {
    const items = this.#items();
    const at = items.findIndex((one) => one.matches(':focus'));
    if (event.key === 'Escape' || event.key === 'Tab') this.ui.actions.closeMenu();
    else if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items.at(at <= 0 ? -1 : at - 1)?.focus();
    else return;
    event.preventDefault();
  }
}

function item(label: string, act: () => void): TemplateResult {
  return html`<button type="button" role="menuitem" class="menu-item" @click=${act}>${label}</button>`;
}

customElements.define('playground-menu', PlaygroundMenu);
