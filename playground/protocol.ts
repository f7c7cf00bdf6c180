import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
} from 'discord.js';

/** What the playground and a member's client (the web page, or a test) say to each other on `/client`. */

export interface PlaygroundMember {
  readonly id: string;
  readonly name: string;
  /** A data: or same-origin URL; nothing is fetched from elsewhere. */
  readonly avatarUrl: string;
  readonly admin: boolean;
}

export interface PlaygroundChannel {
  readonly id: string;
  readonly name: string;
  /** The text channel that a thread hangs under; null for a text channel. */
  readonly parentId: string | null;
  /** Whether the bot may see the channel and write in it. */
  readonly botMayPost: boolean;
}

export interface BotPresence {
  readonly user: APIUser;
  readonly avatarUrl: string;
  readonly online: boolean;
}

export type MessageState = 'thinking' | 'shown' | 'failed';

/** A message as one member sees it. Ephemeral ones reach only the member they are for. */
export interface ShownMessage {
  readonly message: APIMessage;
  readonly state: MessageState;
  readonly ephemeral: boolean;
  /** "Ada used /topic", for replies to a command. */
  readonly usedBy: { readonly memberId: string; readonly command: string } | null;
}

/** One call that the bot made, with what Discord would have said to it. */
export interface InspectedCall {
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly kind: 'rest' | 'gateway';
  /** `POST /interactions/…/callback`, or the name of a gateway opcode. */
  readonly title: string;
  /** HTTP status, or the gateway close code; null for a gateway message that was accepted. */
  readonly status: number | null;
  readonly ok: boolean;
  readonly milliseconds: number;
  readonly request: unknown;
  readonly response: unknown;
}

export interface OptionValue {
  readonly name: string;
  /** Application command option type, as in Discord's API. */
  readonly type: number;
  readonly value?: string | number | boolean;
  /** The options of a subcommand or group. */
  readonly options?: readonly OptionValue[];
  /** The option being typed, for autocomplete. */
  readonly focused?: boolean;
}

export type ClientRequest =
  | { readonly type: 'act-as'; readonly memberId: string }
  | {
      readonly type: 'slash';
      readonly nonce: string;
      readonly channelId: string;
      readonly commandId: string;
      readonly options: readonly OptionValue[];
    }
  | {
      readonly type: 'autocomplete';
      readonly nonce: string;
      readonly channelId: string;
      readonly commandId: string;
      readonly options: readonly OptionValue[];
    }
  | {
      readonly type: 'context-menu';
      readonly nonce: string;
      readonly channelId: string;
      readonly commandId: string;
      /** A member or a message, by the type of the command. */
      readonly targetId: string;
    }
  | {
      readonly type: 'component';
      readonly nonce: string;
      readonly messageId: string;
      readonly customId: string;
      /** What was chosen in a select menu. */
      readonly values?: readonly string[];
    }
  | {
      readonly type: 'modal';
      readonly nonce: string;
      /** The id that came with the `modal` event. */
      readonly modalId: string;
      readonly fields: Readonly<Record<string, string | readonly string[]>>;
    }
  | { readonly type: 'message'; readonly channelId: string; readonly content: string }
  | { readonly type: 'dismiss'; readonly messageId: string }
  | {
      /** For the owner of the server: takes these permissions from the bot in a channel, and gives all others back. */
      readonly type: 'deny-bot';
      readonly channelId: string;
      /** A bit field, as in Discord's API; "0" takes nothing. */
      readonly permissions: string;
    };

export type PlaygroundEvent =
  | {
      /** The whole view of the acting member: sent on connect and after `act-as`. */
      readonly type: 'snapshot';
      readonly self: PlaygroundMember;
      readonly guild: { readonly id: string; readonly name: string };
      readonly members: readonly PlaygroundMember[];
      readonly channels: readonly PlaygroundChannel[];
      /** Of the server, with @everyone, whose id is the server's. */
      readonly roles: readonly { readonly id: string; readonly name: string }[];
      readonly messages: readonly ShownMessage[];
      readonly commands: readonly APIApplicationCommand[];
      readonly bot: BotPresence;
      readonly calls: readonly InspectedCall[];
    }
  | { readonly type: 'message'; readonly shown: ShownMessage }
  | { readonly type: 'message-deleted'; readonly channelId: string; readonly messageId: string }
  | { readonly type: 'channel'; readonly channel: PlaygroundChannel }
  | { readonly type: 'commands'; readonly commands: readonly APIApplicationCommand[] }
  | { readonly type: 'bot'; readonly bot: BotPresence }
  | {
      readonly type: 'choices';
      readonly nonce: string;
      readonly choices: readonly APIApplicationCommandOptionChoice[];
    }
  | {
      readonly type: 'modal';
      readonly nonce: string;
      readonly modalId: string;
      readonly modal: APIModalInteractionResponseCallbackData;
    }
  /** The bot has answered the interaction: with a message, an edit, a deferral, choices or a modal. */
  | {
      readonly type: 'acknowledged';
      readonly nonce: string;
      readonly milliseconds: number;
      /** Interaction callback type, as in Discord's API. */
      readonly answer?: number;
      /** The message that the answer made or changed, or will change once the bot is done. */
      readonly messageId?: string;
    }
  /** Nothing came within 3 s, the bot is away, or what came was refused; the words are Discord's. */
  | { readonly type: 'failed'; readonly nonce: string; readonly reason: string }
  | { readonly type: 'call'; readonly call: InspectedCall };
