import { html, nothing, type TemplateResult } from 'lit';

export interface ListboxItem {
  readonly label: string;
  readonly detail?: string;
}

export interface Listbox {
  readonly id: string;
  readonly label: string;
  readonly items: readonly ListboxItem[];
  /** Index of the highlighted item, -1 for none. */
  readonly active: number;
  readonly pick: (index: number) => void;
  readonly hover: (index: number) => void;
}

export const itemId = (listId: string, index: number) => `${listId}-${index}`;

/** The popup of a combobox. Focus stays in the text field, which points here with aria-activedescendant. */
export function listbox({ id, label, items, active, pick, hover }: Listbox): TemplateResult {
  const keepFocus = (event: Event) => event.preventDefault();
  return html`<div class="listbox" role="listbox" id=${id} aria-label=${label} @pointerdown=${keepFocus}>
    ${items.map(
      (item, index) => html`<div role="option" class="listbox-item" id=${itemId(id, index)}
        aria-selected=${index === active} @click=${() => pick(index)} @pointermove=${() => index !== active && hover(index)}>
        <span class="listbox-label">${item.label}</span>
        ${item.detail ? html`<span class="listbox-detail">${item.detail}</span>` : nothing}
      </div>`,
    )}
  </div>`;
}

/** The next highlighted index for an arrow key, going round at both ends. */
export function moved(active: number, key: string, count: number): number {
  if (count === 0) return -1;
  if (key === 'ArrowDown') return (active + 1) % count;
  return active <= 0 ? count - 1 : active - 1;
}
