import { html, LitElement } from 'lit';

/** Text hidden until it is clicked, or opened with Enter or Space. */
class PlaygroundSpoiler extends LitElement {
  static override properties = { content: { attribute: false }, revealed: { state: true } };
  declare content: unknown;
  declare revealed: boolean;

  constructor() {
    super();
    this.revealed = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    if (this.revealed) return html`<span class="spoiler revealed">${this.content}</span>`;
    const open = () => {
      this.revealed = true;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      open();
    };
    return html`<span class="spoiler" role="button" tabindex="0" aria-label="Spoiler, press to reveal" @click=${open}
      @keydown=${onKey}
      ><span aria-hidden="true" inert>${this.content}</span></span>`;
  }
}

customElements.define('playground-spoiler', PlaygroundSpoiler);
