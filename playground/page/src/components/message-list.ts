import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Pending } from '../state.ts';
import { PageElement } from './element.ts';
import { failedCommand, pendingCommand } from './local-message.ts';
import { message } from './message.ts';
import { type Row, rowsOf } from './rows.ts';
import { welcome } from './welcome.ts';

const nearBottomPx = 60;
const pageSize = 100;
const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });

/** The messages of one channel. It stays at the newest one unless the reader scrolled up. */
class PlaygroundMessageList extends PageElement {
  static override properties = {
    ...PageElement.properties,
    atBottom: { state: true },
    limit: { state: true },
  };
  declare atBottom: boolean;
  declare limit: number;
  #channelId: string | null = null;
  #lastTop = 0;
  readonly #resized = new ResizeObserver(() => this.#stick());

  constructor() {
    super();
    this.atBottom = true;
    this.limit = pageSize;
  }

  override disconnectedCallback(): void {
    this.#resized.disconnect();
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    for (const part of this.querySelectorAll('.scroller, .messages')) this.#resized.observe(part);
  }

  protected override willUpdate(): void {
    if (this.#channelId === this.ui.state.channelId) return;
    this.#channelId = this.ui.state.channelId;
    this.atBottom = true;
    this.limit = pageSize;
  }

  protected override updated(): void {
    this.#stick();
  }

  #stick(): void {
    const scroller = this.querySelector('.scroller');
    if (!this.atBottom || scroller === null) return;
    scroller.scrollTop = scroller.scrollHeight;
    this.#lastTop = scroller.scrollTop;
  }

  #onScroll(event: Event): void {
    if (!(event.target instanceof HTMLElement)) return;
    const { scrollHeight, scrollTop, clientHeight } = event.target;
    const isNearBottom = scrollHeight - scrollTop - clientHeight < nearBottomPx;
    // Content that grows also leaves the bottom behind; only moving up means that the reader wants to.
    if (isNearBottom || scrollTop < this.#lastTop) this.atBottom = isNearBottom;
    this.#lastTop = scrollTop;
  }

  protected override render() {
    const rows = rowsOf(this.ui, this.limit);
    const hasMore = rows.filter((row) => row.kind === 'message').length >= this.limit;
    return html`<div class="scroller" tabindex="0" role="region" aria-label="Messages" @scroll=${this.#onScroll}>
        <div class="messages">
          ${hasMore ? html`<button type="button" class="earlier" @click=${this.#showEarlier}>Show earlier messages</button>` : welcome(this.ui, rows.length === 0)}
          <ol class="message-rows">
            ${repeat(
              rows,
              (row) => row.key,
              (row) => this.#row(row),
            )}
            ${this.#waiting()}
          </ol>
        </div>
      </div>
      ${this.atBottom ? nothing : html`<button type="button" class="jump" @click=${this.#jump}>Jump to the newest message</button>`}`;
  }

  #row(row: Row): unknown {
    if (row.kind === 'day') return html`<li class="day">${dayFormat.format(row.at)}</li>`;
    if (row.kind === 'failed') return failedCommand(this.ui, row.failure);
    const { pending, refusals } = this.ui.state;
    const { self, members, channels, commands, bot } = this.ui.view;
    // Typing changes the state with every key; a message is only rendered anew when something that it shows changed.
    const inputs = [row.shown, row.continues, pending, refusals, self, members, channels, commands, bot];
    return guard(inputs, () => message(this.ui, row.shown, row.continues));
  }

  #showEarlier(): void {
    this.limit += pageSize;
  }

  #jump(): void {
    this.atBottom = true;
  }

  /** Commands on their way to the bot. */
  #waiting(): readonly TemplateResult[] {
    const { state, view } = this.ui;
    return [...state.pending.values()]
      .filter(isCommand)
      .filter((one) => one.channelId === state.channelId && one.memberId === view.self.id)
      .map((pending) => pendingCommand(this.ui, pending));
  }
}

function isCommand(pending: Pending): pending is Extract<Pending, { kind: 'command' }> {
  return pending.kind === 'command';
}

customElements.define('playground-message-list', PlaygroundMessageList);
