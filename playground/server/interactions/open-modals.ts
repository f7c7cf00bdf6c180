import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Interaction } from './interactions.ts';

const KEPT = 200;

export interface OpenModal {
  readonly modal: APIModalInteractionResponseCallbackData;
  readonly memberId: string;
  readonly channelId: string;
  readonly sourceId: string | null;
}

/** The modals that members have open; the oldest are forgotten. A modal may be submitted again after a failure. */
export class OpenModals {
  readonly #open = new Map<string, OpenModal>();

  add(
    id: string,
    modal: APIModalInteractionResponseCallbackData,
    { asker, channelId, sourceId }: Interaction,
  ): void {
    this.#open.set(id, { modal, memberId: asker.memberId, channelId, sourceId });
    const [oldest] = this.#open.keys();
    if (this.#open.size > KEPT && oldest !== undefined) this.#open.delete(oldest);
  }

  get(id: string, memberId: string): OpenModal | null {
    const open = this.#open.get(id);
    return open?.memberId === memberId ? open : null;
  }
}
