import { LitElement } from 'lit';
import type { Ui } from '../ui.ts';

/** A component that renders into the page itself, so that one style sheet, focus order and ids serve all. */
export abstract class PageElement extends LitElement {
  static override properties: Record<string, object> = { ui: { attribute: false } };
  declare ui: Ui;

  protected override createRenderRoot() {
    return this;
  }
}
