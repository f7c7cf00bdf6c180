import { html, svg, type TemplateResult } from 'lit';

const paths = {
  hash: svg`<path d="M9 3 7 21M17 3l-2 18M4 8.5h17M3 15.5h17" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />`,
  thread: svg`<path d="M4 5h16v10H9l-5 4z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" /><path d="M8 9h8M8 12h5" stroke="currentColor" stroke-width="2" stroke-linecap="round" />`,
  send: svg`<path d="M3 11 21 3l-5 18-4-7z" fill="currentColor" />`,
  close: svg`<path d="m6 6 12 12M18 6 6 18" stroke="currentColor" stroke-width="2" stroke-linecap="round" />`,
  menu: svg`<path d="M4 6h16M4 12h16M4 18h16" stroke="currentColor" stroke-width="2" stroke-linecap="round" />`,
  more: svg`<g fill="currentColor"><circle cx="5" cy="12" r="2" /><circle cx="12" cy="12" r="2" /><circle cx="19" cy="12" r="2" /></g>`,
  inspect: svg`<path d="m8 7-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />`,
  eye: svg`<path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z" fill="none" stroke="currentColor" stroke-width="2" /><circle cx="12" cy="12" r="3" fill="currentColor" />`,
  warning: svg`<path d="M12 3 1.5 21h21z" fill="currentColor" /><path d="M12 10v5M12 17.6v.4" stroke="var(--background)" stroke-width="2" stroke-linecap="round" />`,
  chevron: svg`<path d="m6 9 6 6 6-6" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />`,
  external: svg`<path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />`,
  file: svg`<path d="M6 2h8l5 5v15H6z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" /><path d="M14 2v6h5" fill="none" stroke="currentColor" stroke-width="2" />`,
  check: svg`<path d="m5 12 5 5 9-10" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" />`,
  unlocked: svg`<path d="M7 11V8a5 5 0 0 1 9.6-2" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" /><rect x="4" y="11" width="16" height="10" rx="2" fill="currentColor" />`,
  locked: svg`<path d="M7 11V8a5 5 0 0 1 10 0v3" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" /><rect x="4" y="11" width="16" height="10" rx="2" fill="currentColor" />`,
  reply: svg`<path d="M10 6 4 12l6 6M4 12h9a7 7 0 0 1 7 7" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />`,
};

export type IconName = keyof typeof paths;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${paths[name]}</svg>`;
}
