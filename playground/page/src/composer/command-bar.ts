import type { APIApplicationCommandBasicOption } from 'discord.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../components/element.ts';
import { icon } from '../components/icons.ts';
import { emptyDraft } from '../state.ts';
import { Autocompletion } from './autocompletion.ts';
import { localChoices } from './choices.ts';
import * as edit from './invocation.ts';
import { itemId, listbox, moved } from './listbox.ts';
import { optionHint, pill } from './pill.ts';
import { firstWrong, type Step, stepBack, stepOn } from './steps.ts';
import { isAutocompleted, problemOf } from './validate.ts';

type Option = APIApplicationCommandBasicOption;

const listId = 'option-menu';

/** A command with its options as pills: Tab goes on, Enter sends, Escape cancels. */
class PlaygroundCommandBar extends PageElement {
  static override properties = {
    ...PageElement.properties,
    channelId: {},
    invocation: { attribute: false },
    focused: { state: true },
    active: { state: true },
    menuOpen: { state: true },
    note: { state: true },
  };
  declare channelId: string;
  declare invocation: edit.Invocation;
  /** The option whose pill has, or last had, the focus. */
  declare focused: string | null;
  /** The highlighted choice, -1 for none. */
  declare active: number;
  declare menuOpen: boolean;
  declare note: string;
  readonly #autocompletion = new Autocompletion();
  #nextFocus: string | null = null;
  /** Enter came before the choices did: the first one is taken when they are there. */
  #takeFirst = false;

  constructor() {
    super();
    this.focused = null;
    this.active = -1;
    this.menuOpen = true;
    this.note = '';
  }

  override disconnectedCallback(): void {
    this.#autocompletion.stop();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('invocation');
    if (!changed.has('invocation') || before?.leaf === this.invocation.leaf) return;
    this.focused = null;
    this.#nextFocus = this.invocation.fields[0]?.name ?? '';
  }

  protected override updated(): void {
    if (this.#nextFocus !== null) this.#focus(this.#nextFocus);
    this.#nextFocus = null;
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    if (this.#takeFirst && !this.#autocompletion.isLoading(this.ui)) this.#takeFirstChoice();
  }

  #takeFirstChoice(): void {
    this.#takeFirst = false;
    if (!this.#choose(this.#choices[0])) this.#submit();
  }

  #focus(name: string): void {
    this.querySelector<HTMLElement>(name === '' ? '.command-name' : `[data-option="${name}"]`)?.focus();
  }

  #option(name = this.focused): Option | undefined {
    return this.invocation.leaf.options.find((option) => option.name === name);
  }

  #field(name = this.focused): edit.Field | undefined {
    return this.invocation.fields.find((field) => field.name === name);
  }

  get #choices(): readonly edit.Choice[] {
    const option = this.#option();
    const field = this.#field();
    if (!this.menuOpen || option === undefined || field === undefined) return [];
    if (isAutocompleted(option)) return this.#autocompletion.choices(this.ui);
    return localChoices(this.ui, option, field.chosen ? '' : field.text);
  }

  #problem(field: edit.Field | undefined): string | null {
    const option = field && this.#option(field.name);
    if (field === undefined || option === undefined) return null;
    const isEmpty = field.text.trim() === '' && field.chosen === null;
    const isBeingPicked = field.name === this.focused && this.#choices.length > 0;
    return (isEmpty || isBeingPicked) && !this.invocation.tried ? null : problemOf(option, field);
  }

  protected override render() {
    const { leaf, fields } = this.invocation;
    return html`<div class="composer-popup">
        ${optionHint(leaf, this.#option(), this.#problem(this.#field()))}${this.#menu()}
      </div>
      ${this.note ? html`<p class="composer-note" role="alert">${this.note}</p>` : nothing}
      <div class="composer-box" role="group" aria-label="Command ${leaf.name}">
        <div class="pills">
          <span class="command-name" tabindex=${fields.length === 0 ? 0 : -1} @keydown=${this.#onKey}>/${leaf.name}</span>
          ${repeat(
            fields,
            (field) => field.name,
            (field) => this.#pill(field),
          )}
          ${edit.unused(this.invocation).map((name) => this.#addButton(name))}
        </div>
        <button type="button" class="icon-button composer-cancel" aria-label="Cancel command" title="Cancel (Esc)" @click=${this.#cancel}>${icon('close')}</button>
        <button type="button" class="composer-send" aria-label="Send command" title="Send (Enter)" @click=${this.#submit}>${icon('send')}</button>
      </div>`;
  }

  #addButton(name: string): TemplateResult {
    return html`<button type="button" class="pill-add" title=${this.#option(name)?.description ?? ''}
      @click=${() => this.#add(name)}>+ ${name}</button>`;
  }

  #menu(): TemplateResult | typeof nothing {
    const option = this.#option();
    const items = this.#choices;
    if (items.length > 0) {
      return listbox({
        id: listId,
        label: `Choices for ${this.focused}`,
        items,
        active: this.active,
        pick: (index) => this.#choose(items[index]),
        hover: (index) => {
          this.active = index;
        },
      });
    }
    if (option === undefined || !isAutocompleted(option) || !this.menuOpen) return nothing;
    return html`<p class="composer-popup-note">${this.#emptyNote()}</p>`;
  }

  #emptyNote(): string {
    if (this.#autocompletion.isLoading(this.ui)) return 'Loading options…';
    return this.#autocompletion.hasFailed(this.ui)
      ? 'Loading options failed'
      : 'No options match your search';
  }

  #pill(field: edit.Field): TemplateResult | typeof nothing {
    const option = this.#option(field.name);
    if (option === undefined) return nothing;
    const isOpen = field.name === this.focused && this.#choices.length > 0;
    const activeId = this.active >= 0 ? itemId(listId, this.active) : null;
    return pill({
      option,
      field,
      problem: this.#problem(field),
      listId,
      activeId: isOpen ? activeId : undefined,
      onFocus: () => this.#onFocus(field.name),
      onInput: (text) => this.#onInput(field.name, text),
      onKey: (event) => this.#onKey(event),
    });
  }

  #set(invocation: edit.Invocation): void {
    this.ui.actions.setDraft(this.channelId, { text: '', invocation });
  }

  #onFocus(name: string): void {
    if (this.focused === name) return;
    this.focused = name;
    this.active = -1;
    this.menuOpen = this.#field(name)?.chosen === null;
    this.#suggest();
  }

  #onInput(name: string, text: string): void {
    this.note = '';
    this.menuOpen = true;
    this.active = text === '' ? -1 : 0;
    this.#set(edit.withField(this.invocation, { name, text, chosen: null }));
    this.#suggest();
  }

  #suggest(): void {
    const option = this.#option();
    this.#takeFirst = false;
    if (option === undefined || !isAutocompleted(option) || !this.menuOpen) return;
    this.#autocompletion.ask(option.name, () => this);
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isComposing && this.#handleKey(event)) event.preventDefault();
  }

  #handleKey(event: KeyboardEvent): boolean {
    const choices = this.#choices;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        this.menuOpen = true;
        this.active = moved(this.active, event.key, choices.length);
        return true;
      case 'Enter':
        return this.#enter(choices[this.active]);
      case 'Tab':
        return (
          !event.shiftKey &&
          (this.#choose(choices[this.active]) || this.#go(stepOn(this.invocation, this.focused)))
        );
      case 'Escape':
        if (choices.length > 0 && this.active >= 0) this.menuOpen = false;
        else this.#cancel();
        return true;
      case 'Backspace':
        return this.#backspace();
      default:
        return false;
    }
  }

  #enter(choice: edit.Choice | undefined): boolean {
    const option = this.#option();
    const field = this.#field();
    const isAsking = option !== undefined && isAutocompleted(option) && this.menuOpen && field?.text !== '';
    if (isAsking && this.#autocompletion.isLoading(this.ui)) this.#takeFirst = true;
    else if (!this.#choose(choice)) this.#submit();
    return true;
  }

  #choose(choice: edit.Choice | undefined): boolean {
    if (choice === undefined || this.focused === null) return false;
    this.menuOpen = false;
    this.active = -1;
    const field = { name: this.focused, text: choice.label, chosen: choice };
    const invocation = edit.withField(this.invocation, field);
    return this.#go({ invocation, focus: edit.firstEmptyRequired(invocation) ?? this.focused });
  }

  #add(name: string): void {
    this.#go({ invocation: edit.withOption(this.invocation, name), focus: name });
  }

  #go(step: Step | null): boolean {
    if (step === null) return false;
    if (step.invocation === this.invocation) {
      this.#focus(step.focus);
    } else {
      this.#nextFocus = step.focus;
      this.#set(step.invocation);
    }
    return true;
  }

  #backspace(): boolean {
    if (this.#field() !== undefined && this.#field()?.text !== '') return false;
    if (this.#go(stepBack(this.invocation, this.focused))) return true;
    this.ui.actions.setDraft(this.channelId, { text: `/${this.invocation.leaf.name}`, invocation: null });
    return true;
  }

  #cancel(): void {
    this.ui.actions.setDraft(this.channelId, emptyDraft);
  }

  #submit(): void {
    const wrong = firstWrong(this.invocation);
    if (wrong !== undefined) {
      this.#go({ invocation: { ...this.invocation, tried: true }, focus: wrong });
    } else if (
      this.ui.actions.useCommand(this.channelId, this.invocation.leaf, edit.toOptions(this.invocation))
    ) {
      this.#cancel();
    } else {
      this.note = 'Not connected. The command is kept; send it when the page is back.';
    }
  }
}

customElements.define('playground-command-bar', PlaygroundCommandBar);
