import { html, type TemplateResult } from 'lit';

/** A round picture, with the first letter beneath it in case the picture does not load. */
export function avatar(
  url: string,
  name: string,
  size: 'small' | 'medium' | 'large' = 'large',
): TemplateResult {
  const hide = (event: Event) => {
    if (event.target instanceof HTMLElement) event.target.style.visibility = 'hidden';
  };
  return html`<span class="avatar ${size}" aria-hidden="true"><span>${[...name][0]?.toUpperCase() ?? '?'}</span>${
    url === '' ? '' : html`<img src=${url} alt="" draggable="false" @error=${hide} />`
  }</span>`;
}
