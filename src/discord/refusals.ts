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
