import type { Picture } from './picture.ts';

/** What the bot and the thread that draws say to each other. */
export interface Order {
  readonly id: number;
  readonly picture: Picture;
}

export type Answer = { readonly id: number } & ({ readonly png: Uint8Array } | { readonly failure: string });
