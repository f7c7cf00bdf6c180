import type { APIApplicationCommandOptionChoice, APIModalInteractionResponseCallbackData } from 'discord.js';
import type { PlaygroundEvent } from '../../protocol.ts';
import type { Invocation } from './composer/invocation.ts';

export type Snapshot = Omit<Extract<PlaygroundEvent, { type: 'snapshot' }>, 'type'>;

export type ConnectionStatus = 'connecting' | 'open' | 'lost';

/** An interaction that was sent and has had no answer yet. */
export type Pending =
  | {
      readonly kind: 'command';
      readonly channelId: string;
      readonly memberId: string;
      readonly command: string;
      readonly at: number;
    }
  | { readonly kind: 'component'; readonly messageId: string; readonly customId: string }
  | { readonly kind: 'modal' }
  | { readonly kind: 'autocomplete' };

/** A command that failed before the bot made any message for it. */
export interface FailedCommand {
  readonly nonce: string;
  readonly channelId: string;
  readonly memberId: string;
  readonly command: string;
  readonly at: number;
  readonly reason: string;
}

export interface OpenModal {
  readonly modalId: string;
  readonly modal: APIModalInteractionResponseCallbackData;
  readonly submittedAs: string | null;
  readonly error: string | null;
}

export interface Suggestions {
  readonly nonce: string;
  readonly choices: readonly APIApplicationCommandOptionChoice[];
  readonly failed: boolean;
}

/** What a small popover next to the pointer is about. */
export interface OpenMenu {
  readonly kind: 'message' | 'member' | 'switcher';
  readonly targetId: string;
  readonly x: number;
  readonly y: number;
}

/** What is being written in one channel: text, or a command with its options. */
export interface Draft {
  readonly text: string;
  readonly invocation: Invocation | null;
}

export const emptyDraft: Draft = { text: '', invocation: null };

export interface State {
  readonly connection: ConnectionStatus;
  /** Null until the first snapshot came. */
  readonly view: Snapshot | null;
  readonly channelId: string | null;
  readonly unread: ReadonlySet<string>;
  /** By channel id. Nothing but the member's own hand ever empties one. */
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly pending: ReadonlyMap<string, Pending>;
  readonly failedCommands: readonly FailedCommand[];
  /** What Discord says under a message whose button or menu failed, by message id. */
  readonly refusals: ReadonlyMap<string, string>;
  readonly suggestions: Suggestions | null;
  readonly modal: OpenModal | null;
  readonly menu: OpenMenu | null;
  readonly inspectorOpen: boolean;
  readonly drawerOpen: boolean;
  /** Read out by screen readers when it changes. */
  readonly announcement: string;
}

export const initialState: State = {
  connection: 'connecting',
  view: null,
  channelId: null,
  unread: new Set(),
  drafts: new Map(),
  pending: new Map(),
  failedCommands: [],
  refusals: new Map(),
  suggestions: null,
  modal: null,
  menu: null,
  inspectorOpen: false,
  drawerOpen: false,
  announcement: '',
};
