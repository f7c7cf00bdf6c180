import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { ClientRequest, PlaygroundEvent, ShownMessage } from '../../playground/protocol.ts';
import type { View } from './view.ts';

const DEFERRED_UPDATE = 6;

type Asking = Extract<ClientRequest, { nonce: string }>;
type WithoutNonce<T> = T extends Asking ? Omit<T, 'nonce'> : never;
export type Unsent = WithoutNonce<ClientRequest>;

export interface OpenedModal {
  readonly id: string;
  readonly modal: APIModalInteractionResponseCallbackData;
}

export type Outcome = { readonly message: ShownMessage } | { readonly modal: OpenedModal };

/** Asks the bot, and waits for what comes of it: a modal, or a message that is no longer "thinking". */
export async function outcomeOf(view: View, unsent: Unsent, nonce: string, what: string): Promise<Outcome> {
  let awaited: { readonly id: string; readonly isDeferredUpdate: boolean } | null = null;
  const outcome = view.until<Outcome>(what, (event) => {
    throwIfFailed(event, nonce);
    if (event.type === 'modal' && event.nonce === nonce) {
      return { modal: { id: event.modalId, modal: event.modal } };
    }
    if (event.type === 'acknowledged' && event.nonce === nonce && event.messageId !== undefined) {
      awaited = { id: event.messageId, isDeferredUpdate: event.answer === DEFERRED_UPDATE };
      return awaited.isDeferredUpdate ? undefined : settled(view, awaited.id);
    }
    if (event.type !== 'message' || awaited === null) return undefined;
    const { id, message_reference: reference } = event.shown.message;
    const isFollowUp = awaited.isDeferredUpdate && reference?.message_id === awaited.id;
    return id === awaited.id || isFollowUp ? settled(view, id) : undefined;
  });
  // Border: spreading a union loses which member it was.
  view.send({ ...unsent, nonce } as ClientRequest);
  return await outcome;
}

function settled(view: View, messageId: string): Outcome | undefined {
  const message = view.messages.get(messageId);
  if (message?.state === 'failed') throw new Error('The application did not respond');
  return message?.state === 'shown' ? { message } : undefined;
}

/** Throws the reason in Discord's words if this is the failure of what was asked. */
export function throwIfFailed(event: PlaygroundEvent, nonce: string): void {
  if (event.type === 'failed' && event.nonce === nonce) throw new Error(event.reason);
}

export function shownIn(outcome: Outcome): ShownMessage {
  if ('message' in outcome) return outcome.message;
  throw new Error(`a modal "${outcome.modal.modal.title}" opened; use the method that ends in ForModal`);
}

export function openedIn(outcome: Outcome): OpenedModal {
  if ('modal' in outcome) return outcome.modal;
  throw new Error(`no modal opened, but a message came: ${outcome.message.message.content}`);
}
