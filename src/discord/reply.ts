import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIEmbed,
  APIModalInteractionResponseCallbackData,
} from 'discord.js';

/** Who sees a reply: everybody in the channel, or only the member who asked. */
export type Visibility = 'public' | 'private';

export interface ReplyFile {
  readonly name: string;
  readonly data: Uint8Array;
  /** Alt text. Every picture has one. */
  readonly description: string;
}

export type MessageRow = APIActionRowComponent<APIComponentInMessageActionRow>;

/** What a message holds. Nothing in it can ping: mentions are shown, never delivered. */
export interface Message {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly MessageRow[];
  readonly files?: readonly ReplyFile[];
}

export type Modal = APIModalInteractionResponseCallbackData;

/** What a handler returns; the runtime alone turns it into calls to Discord. */
export type Reply =
  | { readonly kind: 'new'; readonly visibility: Visibility; readonly message: Message }
  | { readonly kind: 'update'; readonly message: Message }
  | { readonly kind: 'modal'; readonly modal: Modal };

export const publicly = (message: Message): Reply => ({ kind: 'new', visibility: 'public', message });

export const privately = (message: Message): Reply => ({ kind: 'new', visibility: 'private', message });

/** Changes the message that the pressed button or menu stands under. */
export const update = (message: Message): Reply => ({ kind: 'update', message });

/** Opens a form. A handler that may open one must return at once: Discord refuses a form after a deferral. */
export const openModal = (modal: Modal): Reply => ({ kind: 'modal', modal });

/** Turns the page for the member who asked for the message; anyone else gets a copy of their own. */
export const turnPage = (call: { readonly ownsMessage: boolean }, message: Message): Reply =>
  call.ownsMessage ? update(message) : privately(message);
