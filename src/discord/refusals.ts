import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** The interaction is answered already, by a twin of its delivery, or too old: there is nothing left to do. */
export function isExpired(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged ||
      error.code === RESTJSONErrorCodes.UnknownInteraction)
  );
}

/** Discord would not take what was sent. */
export function isRefusedBody(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 400 && !isExpired(error);
}

/** The bot token is wrong or was revoked. */
export function isUnauthorized(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}

export const TOKEN_REJECTED =
  'Discord does not accept DISCORD_TOKEN. Copy the token anew from the Bot page of your application.';

/** Why Discord will not have posts in a channel, by its JSON error code: a sentence for those who can mend it. */
const CHANNEL_REFUSALS: Readonly<Record<string, string>> = {
  [RESTJSONErrorCodes.UnknownChannel]: 'The channel is gone. Choose another one.',
  [RESTJSONErrorCodes.UnknownGuild]: 'The bot is no longer in this server.',
  [RESTJSONErrorCodes.MissingAccess]: 'The bot cannot see the channel. Give it View Channel there.',
  [RESTJSONErrorCodes.MissingPermissions]:
    'The bot may not post in the channel. Give it Send Messages, Embed Links and Attach Files there.',
  [RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel]:
    'The channel takes no messages. Choose a text channel.',
  [RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType]:
    'The channel takes no messages. Choose a text channel.',
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]:
    'The thread is archived. Open it again, or choose a channel.',
  [RESTJSONErrorCodes.ThreadLocked]: 'The thread is locked. Unlock it, or choose a channel.',
};

/** Why the channel cannot be used, if that is what the error says; trying again soon would be refused again. */
export function channelRefusal(error: unknown): string | null {
  if (!(error instanceof DiscordAPIError)) return null;
  const known = CHANNEL_REFUSALS[error.code];
  if (known !== undefined) return known;
  if (error.status !== 403 && error.status !== 404) return null;
  return `Discord refuses posts in the channel (${error.status}, code ${error.code}).`;
}

/** The message was there and somebody has deleted it. A post that is repeated under its nonce says so too. */
export function isUnknownMessage(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
}

/** Discord does not let the bot look at what it asked for. */
export function isForbidden(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 403;
}
