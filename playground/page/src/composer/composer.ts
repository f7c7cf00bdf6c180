import { html, nothing, type TemplateResult } from 'lit';
import { PageElement } from '../components/element.ts';
import { icon } from '../components/icons.ts';
import { channelName } from '../markdown/names.ts';
import { type Draft, emptyDraft } from '../state.ts';
import './command-bar.ts';
import { type Leaf, leaves, matching, named } from './commands.ts';
import { begin, withField } from './invocation.ts';
import { itemId, listbox, moved } from './listbox.ts';

const listId = 'command-menu';
/** Characters in a message (Discord, "Create Message"). */
const longestMessage = 2000;

/** The line at the bottom: text, or a command being filled in. */
class PlaygroundComposer extends PageElement {
  static override properties = {
    ...PageElement.properties,
    active: { state: true },
    closed: { state: true },
    note: { state: true },
  };
  declare active: number;
  declare closed: boolean;
  declare note: string;
  #hadInvocation = false;

  constructor() {
    super();
    this.active = 0;
    this.closed = false;
    this.note = '';
  }

  get #channelId(): string {
    return this.ui.state.channelId ?? '';
  }

  get #draft(): Draft {
    return this.ui.state.drafts.get(this.#channelId) ?? emptyDraft;
  }

  get #menu(): readonly Leaf[] {
    const { text } = this.#draft;
    if (this.closed || !/^\/[^\n]*$/.test(text)) return [];
    return matching(leaves(this.ui.view.commands), text.slice(1)).slice(0, 50);
  }

  /** A mouse says that no on-screen keyboard would cover the page. */
  protected override firstUpdated(): void {
    if (matchMedia('(hover: hover)').matches) this.querySelector('textarea')?.focus();
  }

  protected override updated(): void {
    const has = this.#draft.invocation !== null;
    if (this.#hadInvocation && !has) this.querySelector('textarea')?.focus();
    this.#hadInvocation = has;
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const { invocation } = this.#draft;
    if (invocation !== null) {
      return html`<playground-command-bar .ui=${this.ui} .channelId=${this.#channelId} .invocation=${invocation}></playground-command-bar>`;
    }
    return html`${this.#commandMenu()}${this.note ? html`<p class="composer-note" role="alert">${this.note}</p>` : nothing}${this.#textBox()}`;
  }

  #commandMenu(): TemplateResult | typeof nothing {
    const menu = this.#menu;
    if (menu.length === 0) return nothing;
    return html`<div class="composer-popup">
      <div class="composer-popup-head">Commands of ${this.ui.view.bot.user.username}</div>
      ${listbox({
        id: listId,
        label: 'Commands',
        items: menu.map((leaf) => ({ label: `/${leaf.name}`, detail: leaf.description })),
        active: this.active,
        pick: (index) => this.#pick(menu[index]),
        hover: (index) => {
          this.active = index;
        },
      })}
    </div>`;
  }

  #textBox(): TemplateResult {
    const { text } = this.#draft;
    const open = this.#menu.length > 0;
    const place = `#${channelName(this.ui, this.#channelId)}`;
    return html`<div class="composer-box">
      <button type="button" class="composer-slash" aria-label="Browse commands" title="Browse commands" @click=${this.#browse}>/</button>
      <textarea rows=${Math.min(8, text.split('\n').length)} aria-label="Message ${place}" aria-autocomplete="list" aria-haspopup="listbox" aria-controls=${listId}
        aria-activedescendant=${open ? itemId(listId, this.active) : nothing}
        placeholder="Message ${place} or type /" .value=${text}
        @input=${this.#onInput} @keydown=${this.#onKey}></textarea>
      <button type="button" class="composer-send" aria-label="Send" title="Send" ?hidden=${text.trim() === ''}
        @click=${this.#submit}>${icon('send')}</button>
    </div>`;
  }

  #setText(text: string): void {
    this.note = '';
    this.active = 0;
    this.closed = false;
    const typed = named(leaves(this.ui.view.commands), text);
    if (typed === null) {
      this.ui.actions.setDraft(this.#channelId, { text, invocation: null });
    } else {
      this.#begin(typed.leaf, typed.rest);
    }
  }

  #onInput(event: InputEvent): void {
    if (event.target instanceof HTMLTextAreaElement) this.#setText(event.target.value);
  }

  #browse(): void {
    if (this.#draft.text === '') this.#setText('/');
    this.querySelector('textarea')?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const menu = this.#menu;
    if (menu.length > 0) this.#onMenuKey(event, menu);
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    }
  }

  #onMenuKey(event: KeyboardEvent, menu: readonly Leaf[]): void {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        this.active = moved(this.active, event.key, menu.length);
        break;
      case 'Enter':
      case 'Tab':
        this.#pick(menu[this.active]);
        break;
      case 'Escape':
        this.closed = true;
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  #pick(leaf: Leaf | undefined): void {
    if (leaf !== undefined) this.#begin(leaf, '');
  }

  #begin(leaf: Leaf, text: string): void {
    const invocation = begin(leaf);
    const first = invocation.fields[0];
    const filled = first === undefined ? invocation : withField(invocation, { ...first, text });
    this.ui.actions.setDraft(this.#channelId, { text: '', invocation: filled });
  }

  #submit(): void {
    const text = this.#draft.text.trim();
    if (text === '') return;
    if (text.length > longestMessage) {
      this.note = `Too long: ${text.length} of ${longestMessage} characters.`;
    } else if (this.ui.actions.sendMessage(this.#channelId, text)) {
      this.#setText('');
    } else {
      this.note = 'Not connected. Your text is kept; send it when the page is back.';
    }
    this.querySelector('textarea')?.focus();
  }
}

customElements.define('playground-composer', PlaygroundComposer);
