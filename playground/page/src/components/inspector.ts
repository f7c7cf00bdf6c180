import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { InspectedCall } from '../../../protocol.ts';
import { faultsIn } from './call-faults.ts';
import { PageElement } from './element.ts';
import { icon } from './icons.ts';

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

/** Every call the bot made, newest first, with what Discord would have said to it. */
class PlaygroundInspector extends PageElement {
  static override properties = {
    ...PageElement.properties,
    onlyRefused: { state: true },
    opened: { state: true },
  };
  declare onlyRefused: boolean;
  declare opened: ReadonlySet<number>;

  constructor() {
    super();
    this.onlyRefused = false;
    this.opened = new Set();
  }

  protected override render() {
    const { calls } = this.ui.view;
    const shown = calls.filter((call) => !this.onlyRefused || !call.ok).toReversed();
    const refused = calls.filter((call) => !call.ok).length;
    return html`<section aria-label="Inspector">
      <header class="inspector-head">
        <h2>Inspector</h2>
        <label><input type="checkbox" .checked=${this.onlyRefused} @change=${this.#filter} /> Only refused (${refused})</label>
        <button type="button" class="icon-button" aria-label="Close inspector" @click=${() => this.ui.actions.toggleInspector()}>${icon('close')}</button>
      </header>
      ${shown.length === 0 ? html`<p class="inspector-empty">${this.onlyRefused ? 'Nothing was refused.' : 'The bot has not called Discord yet. Use one of its commands and its calls appear here.'}</p>` : nothing}
      <ol class="calls">${repeat(
        shown,
        (call) => call.id,
        (call) => this.#call(call),
      )}</ol>
    </section>`;
  }

  #filter(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.onlyRefused = event.target.checked;
  }

  #call(call: InspectedCall): TemplateResult {
    const isOpen = this.opened.has(call.id);
    return html`<li class="call ${call.ok ? 'ok' : 'refused'}">
      <button type="button" class="call-summary" aria-expanded=${isOpen} @click=${() => this.#toggle(call.id)}>
        <span class="verdict">${call.ok ? 'ok' : 'refused'}</span>
        <span class="call-title">${call.title}</span>
        <span class="call-numbers">${call.status === null ? '' : html`<b>${call.status}</b>`} ${Math.round(call.milliseconds)} ms
          <time datetime=${new Date(call.at).toISOString()}>${clock.format(call.at)}</time></span>
      </button>
      ${faults(call)}
      ${isOpen ? details(call) : nothing}
    </li>`;
  }

  #toggle(id: number): void {
    const opened = new Set(this.opened);
    if (!opened.delete(id)) opened.add(id);
    this.opened = opened;
  }
}

function faults(call: InspectedCall): TemplateResult | typeof nothing {
  if (call.ok) return nothing;
  const found = faultsIn(call.response);
  if (found.length === 0) return nothing;
  return html`<ul class="faults">${found.map(
    ({ path, message, code }) =>
      html`<li>${path ? html`<code>${path}</code> ` : nothing}${message} ${code ? html`<small>${code}</small>` : nothing}</li>`,
  )}</ul>`;
}

function details(call: InspectedCall): TemplateResult {
  return html`${json('Request', call.request)}${json('Response', call.response)}`;
}

function json(label: string, value: unknown): TemplateResult {
  const text = value === undefined || value === null ? '(empty)' : JSON.stringify(value, null, 2);
  return html`<h3>${label}</h3><pre tabindex="0" aria-label=${label}>${text}</pre>`;
}

customElements.define('playground-inspector', PlaygroundInspector);
