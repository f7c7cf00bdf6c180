import type { Fault } from '../validate/faults.ts';
import { nestFaults } from '../validate/faults.ts';

/** A refusal in Discord's shape: HTTP status, JSON error code and words. */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: unknown;

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  get body(): object {
    const { message, code, errors } = this;
    return errors === undefined ? { message, code } : { message, code, errors };
  }
}

/** Codes and words: Discord's "Opcodes and Status Codes", JSON error codes. */
export const notFound = () => new DiscordError(404, 0, '404: Not Found');
export const methodNotAllowed = () => new DiscordError(405, 0, '405: Method Not Allowed');
export const unauthorized = () => new DiscordError(401, 0, '401: Unauthorized');
export const tooLarge = () => new DiscordError(413, 40005, 'Request entity too large');
export const invalidJson = () => new DiscordError(400, 50109, 'The request body contains invalid JSON.');
export const unknownChannel = () => new DiscordError(404, 10003, 'Unknown Channel');
export const unknownGuild = () => new DiscordError(404, 10004, 'Unknown Guild');
export const unknownMember = () => new DiscordError(404, 10007, 'Unknown Member');
export const unknownMessage = () => new DiscordError(404, 10008, 'Unknown Message');
export const unknownUser = () => new DiscordError(404, 10013, 'Unknown User');
export const unknownWebhook = () => new DiscordError(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new DiscordError(404, 10062, 'Unknown interaction');
export const unknownCommand = () => new DiscordError(404, 10063, 'Unknown application command');
export const unknownApplication = () => new DiscordError(404, 10002, 'Unknown Application');
export const tooManyCommands = (limit: number) =>
  new DiscordError(400, 30032, `Maximum number of application commands reached (${limit}).`);
export const alreadyAcknowledged = () =>
  new DiscordError(400, 40060, 'Interaction has already been acknowledged.');
export const emptyMessage = () => new DiscordError(400, 50006, 'Cannot send an empty message');
export const notTheAuthor = () =>
  new DiscordError(403, 50005, 'Cannot edit a message authored by another user');
export const missingAccess = () => new DiscordError(403, 50001, 'Missing Access');
export const missingPermissions = () => new DiscordError(403, 50013, 'Missing Permissions');
export const expiredToken = () => new DiscordError(401, 50027, 'Invalid Webhook Token');
export const threadExists = () =>
  new DiscordError(400, 160004, 'A thread has already been created for this message');

/** 50035, with every fault at the path of the field it is about, below `at`. */
export function invalidForm(faults: readonly Fault[], at: Fault['path'] = []): DiscordError {
  const placed = faults.map((fault) => ({ ...fault, path: [...at, ...fault.path] }));
  return new DiscordError(400, 50035, 'Invalid Form Body', nestFaults(placed));
}
