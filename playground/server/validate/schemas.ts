import type { ZodMiniType } from 'zod/mini';
import { invalidForm } from '../rest/errors.ts';
import type { AutocompleteBody, CommandBody, MessageBody, ModalBody, ThreadBody } from './bodies.ts';
import type { Fault } from './faults.ts';
import { faultsOf } from './issues.ts';

/** The schemas that are used, with what they let through. Border: the package declares no types. */
export interface Spec {
  readonly MessageCreateRequestSchema: ZodMiniType<MessageBody>;
  readonly MessageEditRequestPartialSchema: ZodMiniType<MessageBody>;
  readonly IncomingWebhookInteractionRequestSchema: ZodMiniType<MessageBody>;
  readonly IncomingWebhookRequestPartialSchema: ZodMiniType<MessageBody>;
  readonly IncomingWebhookUpdateRequestPartialSchema: ZodMiniType<MessageBody>;
  readonly IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: ZodMiniType<MessageBody>;
  readonly InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema: ZodMiniType<AutocompleteBody>;
  readonly InteractionApplicationCommandAutocompleteCallbackNumberDataSchema: ZodMiniType<AutocompleteBody>;
  readonly InteractionApplicationCommandAutocompleteCallbackStringDataSchema: ZodMiniType<AutocompleteBody>;
  readonly ModalInteractionCallbackRequestDataSchema: ZodMiniType<ModalBody>;
  readonly ApplicationCommandCreateRequestSchema: ZodMiniType<CommandBody>;
  readonly ApplicationCommandUpdateRequestSchema: ZodMiniType<CommandBody>;
  readonly ApplicationCommandPatchRequestPartialSchema: ZodMiniType<Partial<CommandBody>>;
  readonly CreateTextThreadWithMessageRequestSchema: ZodMiniType<ThreadBody>;
  readonly CreateTextThreadWithoutMessageRequestSchema: ZodMiniType<ThreadBody>;
}

let spec: Promise<Spec> | undefined;

/** Discord's own schemas. They take 0.1 s to load, so the first body loads them, or `warmUp` before it comes. */
export function loadSpec(): Promise<Spec> {
  spec ??= import('discord-api-spec/zod');
  return spec;
}

/** Reads a body by Discord's schema, without what the schema does not know; throws 50035 if it does not fit. */
export function parseBody<T>(schema: ZodMiniType<T>, body: unknown, at: Fault['path'] = []): T {
  const parsed = schema.safeParse(body ?? {}, { reportInput: true });
  if (!parsed.success) throw invalidForm(faultsOf(parsed.error.issues, at));
  return parsed.data;
}
