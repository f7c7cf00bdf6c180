import type { ReactiveController, ReactiveElement } from 'lit';

/** Gives the focus back to where it was when the element came, once it goes. */
export class FocusReturn implements ReactiveController {
  #opener: Element | null = null;

  constructor(host: ReactiveElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#opener = document.activeElement;
  }

  hostDisconnected(): void {
    if (this.#opener instanceof HTMLElement && this.#opener.isConnected) this.#opener.focus();
  }
}
