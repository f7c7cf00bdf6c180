import { html, LitElement, nothing } from 'lit';
import type { Actions } from '../actions.ts';
import '../composer/composer.ts';
import type { State } from '../state.ts';
import type { Store } from '../store.ts';
import type { Ui } from '../ui.ts';
import { banner } from './banner.ts';
import { channelHeader } from './channel-header.ts';
import './inspector.ts';
import './menu.ts';
import './message-list.ts';
import './modal.ts';
import { memberList } from './member-list.ts';
import { sidebar } from './sidebar.ts';

/** The whole page: everything below renders from the one state it is given. */
class PlaygroundApp extends LitElement {
  static override properties = { state: { attribute: false } };
  declare state: State | undefined;
  #actions: Actions | undefined;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', typeAnywhere);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', typeAnywhere);
    super.disconnectedCallback();
  }

  attach(store: Store, actions: Actions): void {
    this.#actions = actions;
    this.state = store.state;
    store.subscribe((state) => {
      this.state = state;
    });
  }

  protected override render() {
    const { state } = this;
    if (state === undefined || this.#actions === undefined) return nothing;
    if (state.view === null) return html`<p class="splash" role="status">Connecting to the playground…</p>`;
    const ui: Ui = { state, view: state.view, actions: this.#actions };
    const layout = `layout${state.inspectorOpen ? ' with-inspector' : ''}${state.drawerOpen ? ' with-drawer' : ''}`;
    return html`<div class=${layout} @keydown=${(event: KeyboardEvent) => this.#onKey(event, ui)}>
        ${sidebar(ui)}
        <button type="button" class="drawer-shade" aria-label="Close channels" @click=${() => ui.actions.toggleDrawer()}></button>
        <main class="channel">
          ${channelHeader(ui)}${banner(ui)}
          <playground-message-list .ui=${ui}></playground-message-list>
          <playground-composer class="composer" .ui=${ui}></playground-composer>
        </main>
        ${state.inspectorOpen ? html`<playground-inspector class="inspector" .ui=${ui}></playground-inspector>` : memberList(ui)}
      </div>
      ${state.modal ? html`<playground-modal .ui=${ui} .open=${state.modal}></playground-modal>` : nothing}
      ${state.menu ? html`<playground-menu .ui=${ui} .open=${state.menu}></playground-menu>` : nothing}
      <p class="visually-hidden" role="status" aria-live="polite">${state.announcement}</p>`;
  }

  #onKey(event: KeyboardEvent, ui: Ui): void {
    if (event.key === 'Escape' && ui.state.drawerOpen) ui.actions.toggleDrawer();
  }
}

/** As on Discord, typing while nothing that takes text has the focus goes to the composer. */
function typeAnywhere({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): void {
  const isText = [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
  const isTaken =
    target instanceof Element && target.closest('input, textarea, dialog, [role="menu"]') !== null;
  if (isText && !isTaken) document.querySelector<HTMLElement>('playground-composer textarea')?.focus();
}

declare global {
  interface HTMLElementTagNameMap {
    'playground-app': PlaygroundApp;
  }
}

customElements.define('playground-app', PlaygroundApp);
