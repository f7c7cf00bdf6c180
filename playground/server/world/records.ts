import type { APIApplicationCommand, APIMessage, APITextChannel, APIThreadChannel } from 'discord.js';
import type { MessageState, ShownMessage } from '../../protocol.ts';

/** A message with what the server knows of it and Discord's API does not show. */
export interface StoredMessage {
  readonly message: APIMessage;
  readonly state: MessageState;
  /** The only member who may see it; null when everyone may. */
  readonly onlyFor: string | null;
  readonly usedBy: ShownMessage['usedBy'];
}

export type StoredChannel = APITextChannel | APIThreadChannel;

export interface Identity {
  readonly applicationId: string;
  readonly token: string;
}

/** A file's bytes are kept beside the log, under its id. */
export interface StoredFile {
  readonly name: string;
  readonly type: string;
}

/** What is kept across restarts, by kind. */
export interface Records {
  readonly identity: Identity;
  readonly channel: StoredChannel;
  readonly message: StoredMessage;
  readonly command: APIApplicationCommand;
  readonly file: StoredFile;
}

/** How a member's client is shown a message. */
export function toShown({ message, state, onlyFor, usedBy }: StoredMessage): ShownMessage {
  return { message, state, ephemeral: onlyFor !== null, usedBy };
}
