import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { itemId, moved } from '../composer/listbox.ts';
import { emoji } from './button.ts';
import { PageElement } from './element.ts';
import { icon } from './icons.ts';
import { type AnySelect, optionsOf, type SelectOption } from './select-options.ts';

let created = 0;
const popupRoomPx = 380;

/**
 * A select menu. One choice closes it; several are toggled and, as on Discord, sent when it closes.
 * Tells `selected` with the values.
 */
class PlaygroundSelect extends PageElement {
  static override properties = {
    ...PageElement.properties,
    select: { attribute: false },
    pending: { attribute: false },
    label: {},
    expanded: { state: true },
    active: { state: true },
    chosen: { state: true },
  };
  declare select: AnySelect;
  declare pending: boolean;
  declare label: string;
  declare expanded: boolean;
  declare active: number;
  declare chosen: readonly string[];
  readonly #listId = `select-${++created}`;
  #shape = '';
  #before: readonly string[] = [];
  #opensAbove = false;

  constructor() {
    super();
    this.pending = false;
    this.label = '';
    this.expanded = false;
    this.active = 0;
    this.chosen = [];
  }

  get #options(): readonly SelectOption[] {
    return optionsOf(this.ui, this.select);
  }

  get #isMultiple(): boolean {
    return (this.select.max_values ?? 1) > 1;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const shape = JSON.stringify(this.select);
    if (!changed.has('select') || shape === this.#shape) return;
    this.#shape = shape;
    this.expanded = false;
    this.chosen = this.#options.filter((option) => option.isDefault).map((option) => option.value);
  }

  protected override updated(): void {
    const popup = this.querySelector('.select-popup');
    if (popup === null) return;
    popup.classList.toggle('above', this.#opensAbove);
    this.querySelector('.select-option.active')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const { expanded, select } = this;
    const placeholder = select.placeholder ?? 'Make a selection';
    return html`<div class="select" @focusout=${this.#onFocusOut}>
      <button type="button" class="select-button" role="combobox" data-custom-id=${select.custom_id}
        aria-label=${this.label || placeholder} aria-haspopup="listbox" aria-expanded=${expanded} aria-controls=${this.#listId}
        aria-activedescendant=${expanded ? itemId(this.#listId, this.active) : nothing} aria-busy=${this.pending}
        ?disabled=${(select.disabled ?? false) || this.pending} @click=${this.#toggle} @keydown=${this.#onKey}>
        <span class="select-value">${this.#value(placeholder)}</span>
        ${this.pending ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>` : icon('chevron')}
      </button>
      ${expanded ? this.#popup() : nothing}
    </div>`;
  }

  #value(placeholder: string): unknown {
    const chosen = this.#options.filter((option) => this.chosen.includes(option.value));
    if (chosen.length === 0) return html`<span class="placeholder">${placeholder}</span>`;
    return chosen.map(
      (option) =>
        html`<span class="select-chip">${option.emoji ? emoji(option.emoji) : nothing}${option.label}</span>`,
    );
  }

  #popup(): TemplateResult {
    const keepFocus = (event: Event) => event.preventDefault();
    const { min_values: least = 1, max_values: most = 1 } = this.select;
    return html`<div class="select-popup" @pointerdown=${keepFocus}>
      ${this.#isMultiple ? html`<p class="select-hint">${choiceHint(least, most)}</p>` : nothing}
      <div role="listbox" id=${this.#listId} aria-label=${this.label || 'Options'} aria-multiselectable=${this.#isMultiple}>
        ${this.#options.map((option, index) => this.#option(option, index))}
      </div>
      ${this.#isMultiple ? html`<button type="button" class="button primary select-done" tabindex="-1" @click=${this.#close}>Done</button>` : nothing}
    </div>`;
  }

  #option(option: SelectOption, index: number): TemplateResult {
    const isChosen = this.chosen.includes(option.value);
    return html`<div role="option" id=${itemId(this.#listId, index)} class="select-option ${index === this.active ? 'active' : ''}"
      aria-selected=${isChosen} @click=${() => this.#pick(option)} @pointermove=${() => {
        this.active = index;
      }}>
      ${option.emoji ? emoji(option.emoji) : nothing}
      <span class="select-option-text"><span>${option.label}</span>${option.description ? html`<small>${option.description}</small>` : nothing}</span>
      ${isChosen ? icon('check') : nothing}
    </div>`;
  }

  #open(): void {
    const box = this.getBoundingClientRect();
    this.#opensAbove = innerHeight - box.bottom < popupRoomPx && box.top > innerHeight - box.bottom;
    this.#before = this.chosen;
    this.expanded = true;
    const first = this.#options.findIndex((option) => this.chosen.includes(option.value));
    this.active = Math.max(0, first);
  }

  #toggle(): void {
    if (this.expanded) this.#close();
    else this.#open();
  }

  #close(): void {
    if (!this.expanded) return;
    this.expanded = false;
    const changed = this.#before.join() !== this.chosen.join();
    if (!this.#isMultiple || !changed) return;
    if (this.chosen.length < (this.select.min_values ?? 1)) this.chosen = this.#before;
    else this.#tell();
  }

  #pick(option: SelectOption): void {
    if (this.#isMultiple) {
      this.#toggleValue(option.value);
      return;
    }
    const isAgain = this.chosen.includes(option.value);
    this.chosen = isAgain && this.select.min_values === 0 ? [] : [option.value];
    this.expanded = false;
    this.#tell();
  }

  #toggleValue(value: string): void {
    if (this.chosen.includes(value)) this.chosen = this.chosen.filter((one) => one !== value);
    else if (this.chosen.length < (this.select.max_values ?? 1)) this.chosen = [...this.chosen, value];
  }

  #tell(): void {
    this.dispatchEvent(new CustomEvent<readonly string[]>('selected', { detail: this.chosen }));
  }

  #onFocusOut(event: FocusEvent): void {
    if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget))) this.#close();
  }

  #onKey(event: KeyboardEvent): void {
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (!this.expanded) {
      if (!isArrow) return;
      this.#open();
    } else if (isArrow) {
      this.active = moved(this.active, event.key, this.#options.length);
    } else if (event.key === 'Enter' || event.key === ' ') {
      const option = this.#options[this.active];
      if (option) this.#pick(option);
    } else if (event.key === 'Escape') {
      this.#close();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  }
}

function choiceHint(least: number, most: number): string {
  return least === most ? `Choose ${most}.` : `Choose ${least} to ${most}, then close the menu.`;
}

customElements.define('playground-select', PlaygroundSelect);
