import { html, nothing, type TemplateResult } from 'lit';
import { botName } from '../markdown/names.ts';
import { markdown } from '../markdown/render.ts';
import type { OpenModal } from '../state.ts';
import { PageElement } from './element.ts';
import { FocusReturn } from './focus-return.ts';
import { icon } from './icons.ts';
import { type ModalPart, partsOf, textProblem } from './modal-fields.ts';
import { optionsOf } from './select-options.ts';
import './select-menu.ts';

type TextPart = Extract<ModalPart, { kind: 'text' }>;
type SelectPart = Extract<ModalPart, { kind: 'select' }>;

/** A form that the bot opened. What was written stays when sending fails. */
class PlaygroundModal extends PageElement {
  static override properties = {
    ...PageElement.properties,
    open: { attribute: false },
    values: { state: true },
    tried: { state: true },
  };
  declare open: OpenModal;
  declare values: ReadonlyMap<string, string | readonly string[]>;
  declare tried: boolean;
  #modalId = '';

  constructor() {
    super();
    this.values = new Map();
    this.tried = false;
    new FocusReturn(this);
  }

  get #parts(): readonly ModalPart[] {
    return partsOf(this.open.modal.components);
  }

  protected override willUpdate(): void {
    if (this.open.modalId === this.#modalId) return;
    this.#modalId = this.open.modalId;
    this.tried = false;
    this.values = new Map(this.#parts.flatMap((part) => this.#initial(part)));
  }

  #initial(part: ModalPart): [string, string | readonly string[]][] {
    if (part.kind === 'text') return [[part.input.custom_id, part.input.value ?? '']];
    if (part.kind !== 'select') return [];
    const chosen = optionsOf(this.ui, part.select).filter((option) => option.isDefault);
    return [[part.select.custom_id, chosen.map((option) => option.value)]];
  }

  protected override firstUpdated(): void {
    this.querySelector('dialog')?.showModal();
    this.querySelector<HTMLElement>('input, textarea, .select-button')?.focus();
  }

  protected override render() {
    const { modal, error, submittedAs } = this.open;
    const name = botName(this.ui.view.bot.user);
    return html`<dialog class="modal" aria-labelledby="modal-title" @close=${() => this.ui.actions.closeModal()} @click=${this.#onBackdrop}>
      <form novalidate @submit=${this.#submit}>
        <header><h2 id="modal-title">${modal.title}</h2>
          <button type="button" class="icon-button" aria-label="Close" @click=${this.#close}>${icon('close')}</button></header>
        <div class="modal-body">
          <p class="modal-warning">This form goes to ${name}. Do not share passwords or other secrets.</p>
          ${this.#parts.map((part) => this.#part(part))}
        </div>
        ${error === null ? nothing : html`<p class="problem modal-error" role="alert">${error}</p>`}
        <footer>
          <button type="button" class="button secondary" @click=${this.#close}>Cancel</button>
          <button type="submit" class="button primary ${submittedAs === null ? '' : 'loading'}" aria-busy=${submittedAs !== null}>
            <span class="button-label">Submit</span>
            ${submittedAs === null ? nothing : html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>`}
          </button>
        </footer>
      </form>
    </dialog>`;
  }

  #part(part: ModalPart): unknown {
    if (part.kind === 'text') return this.#text(part);
    if (part.kind === 'select') return this.#select(part);
    if (part.kind === 'note') return html`<div class="markdown">${markdown(this.ui, part.content)}</div>`;
    return html`<p class="problem">The playground cannot show this field yet (component type ${part.type}).</p>`;
  }

  #text({ input, label, description }: TextPart): TemplateResult {
    const id = `field-${input.custom_id}`;
    const value = String(this.values.get(input.custom_id) ?? '');
    const problem = this.tried ? textProblem(input, value) : null;
    const onInput = (event: InputEvent) => {
      const field = event.target;
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
        this.#set(input.custom_id, field.value);
    };
    const required = input.required !== false;
    return html`<div class="field">
      <label for=${id}>${label}${required ? html`<span class="required" aria-hidden="true"> *</span>` : nothing}</label>
      ${description ? html`<p class="field-description">${description}</p>` : nothing}
      ${
        input.style === 2
          ? html`<textarea id=${id} rows="4" placeholder=${input.placeholder ?? ''} maxlength=${input.max_length ?? 4000} .value=${value}
              aria-required=${required} aria-invalid=${problem !== null} aria-describedby="${id}-note" @input=${onInput}></textarea>`
          : html`<input id=${id} placeholder=${input.placeholder ?? ''} maxlength=${input.max_length ?? 4000} .value=${value} autocomplete="off"
              aria-required=${required} aria-invalid=${problem !== null} aria-describedby="${id}-note" @input=${onInput} />`
      }
      <p class="field-note" id="${id}-note">${problem ? html`<span class="problem">${problem}</span>` : nothing}
        ${input.max_length ? html`<span class="count-down">${value.length}/${input.max_length}</span>` : nothing}</p>
    </div>`;
  }

  #select({ select, label, description }: SelectPart): TemplateResult {
    const missing = this.tried && this.#isMissing(select);
    return html`<div class="field"><span class="field-label">${label}</span>
      ${description ? html`<p class="field-description">${description}</p>` : nothing}
      <playground-select .ui=${this.ui} .select=${select} .label=${label}
        @selected=${(event: CustomEvent<readonly string[]>) => this.#set(select.custom_id, event.detail)}></playground-select>
      ${missing ? html`<p class="field-note"><span class="problem">This field is required.</span></p>` : nothing}
    </div>`;
  }

  #isMissing(select: SelectPart['select']): boolean {
    return select.required !== false && (this.values.get(select.custom_id)?.length ?? 0) === 0;
  }

  #set(customId: string, value: string | readonly string[]): void {
    this.values = new Map(this.values).set(customId, value);
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    this.tried = true;
    if (this.open.submittedAs !== null) return;
    if (this.#parts.every((part) => this.#isValid(part))) {
      this.ui.actions.submitModal(this.open.modalId, Object.fromEntries(this.values));
      return;
    }
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  #isValid(part: ModalPart): boolean {
    if (part.kind === 'text')
      return textProblem(part.input, String(this.values.get(part.input.custom_id) ?? '')) === null;
    return part.kind !== 'select' || !this.#isMissing(part.select);
  }

  #close(): void {
    this.querySelector('dialog')?.close();
  }

  #onBackdrop(event: MouseEvent): void {
    if (event.target instanceof HTMLDialogElement) this.#close();
  }
}

customElements.define('playground-modal', PlaygroundModal);
