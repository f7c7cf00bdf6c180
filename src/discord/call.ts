import type { ChannelId, GuildId, UserId } from '../domain/ids.ts';

/** Somebody whom Discord told of with the interaction. */
export interface Person {
  readonly id: UserId;
  /** As this server shows it. */
  readonly name: string;
  /** Unique, of plain letters. */
  readonly username: string;
  /** Of their picture on Discord's CDN; null without one. */
  readonly avatarPath: string | null;
}

/** What a handler may know of an interaction. */
export interface Call {
  readonly interactionId: string;
  readonly user: Person;
  /** Members who were chosen in an option, or whose menu was opened. */
  readonly chosen: readonly Person[];
  /** Null in a direct message. */
  readonly guildId: GuildId | null;
  /** Null where Discord names none. */
  readonly channelId: ChannelId | null;
  /** Whether the member may manage the server. */
  readonly managesServer: boolean;
  /** When Discord made the interaction, by Discord's clock. */
  readonly at: Date;
  /** True when the message with the pressed component was made for this very member. */
  readonly ownsMessage: boolean;
  /** True when nobody but this member sees the message with the pressed component. */
  readonly messageIsPrivate: boolean;
  /** What was chosen in a menu. */
  readonly values: readonly string[];
  /** What was typed into a form, by custom id of the field. */
  readonly fields: Readonly<Record<string, string>>;
}
