import { html, LitElement } from 'lit';

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** "in 3 hours", "2 days ago": Discord's `R` style, of an instant `seconds` away from now. */
export function relativeTime(seconds: number): string {
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

/** `<t:unix:style>` in the reader's own time zone; the tooltip has the full date. */
class PlaygroundStamp extends LitElement {
  static override properties = { unix: { type: Number }, format: {} };
  declare unix: number;
  declare format: string;
  #timer: ReturnType<typeof setInterval> | undefined;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.format === 'R') this.#timer = setInterval(() => this.requestUpdate(), 10_000);
  }

  override disconnectedCallback(): void {
    clearInterval(this.#timer);
    super.disconnectedCallback();
  }

  protected override render() {
    const date = new Date(this.unix * 1000);
    if (Number.isNaN(date.getTime())) return 'Invalid date';
    const full = new Intl.DateTimeFormat(undefined, styles['F']).format(date);
    return html`<time class="stamp" datetime=${date.toISOString()} title=${full}>${this.#text(date)}</time>`;
  }

  #text(date: Date): string {
    if (this.format === 'R') return relativeTime((date.getTime() - Date.now()) / 1000);
    return new Intl.DateTimeFormat(undefined, styles[this.format] ?? styles['f']).format(date);
  }
}

customElements.define('playground-stamp', PlaygroundStamp);
