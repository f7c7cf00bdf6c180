import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from 'discord.js';
import { DEFER_AFTER_MS } from './limits.ts';
import { callbackPayload, type Payload } from './payload.ts';
import { isRefusedBody } from './refusals.ts';
import { privately, type Reply, type Visibility } from './reply.ts';
import type { Responder } from './responder.ts';
import { within } from './within.ts';

/** How to tell Discord that the answer will come later, and who will see it then. */
export type Deferral =
  | { readonly kind: 'new'; readonly visibility: Visibility }
  | { readonly kind: 'update' };

/**
 * Answers in time whatever the handler does: with its reply if that comes soon, else with a deferral that the
 * reply replaces later. A reply that Discord refuses to take gives way to `onRefused`. `work` must not reject.
 */
export async function answer(
  work: Promise<Reply>,
  deferral: Deferral,
  responder: Responder,
  onRefused: (error: unknown) => Reply,
  deferAfterMs: number = DEFER_AFTER_MS,
): Promise<void> {
  const early = await within(work, deferAfterMs);
  if (early !== null) {
    await orElse(early, onRefused, (reply) => responder.respond(callbackPayload(reply)));
    return;
  }
  await responder.respond(deferralPayload(deferral));
  await orElse(await work, onRefused, (reply) => complete(reply, deferral, responder));
}

async function orElse(
  reply: Reply,
  onRefused: (error: unknown) => Reply,
  send: (reply: Reply) => Promise<void>,
): Promise<void> {
  try {
    await send(reply);
  } catch (error) {
    if (!isRefusedBody(error)) throw error;
    await send(onRefused(error));
  }
}

function deferralPayload(deferral: Deferral): Payload<APIInteractionResponse> {
  if (deferral.kind === 'update') {
    return { body: { type: InteractionResponseType.DeferredMessageUpdate }, files: [] };
  }
  const flags = deferral.visibility === 'private' ? { flags: MessageFlags.Ephemeral as const } : {};
  return {
    body: { type: InteractionResponseType.DeferredChannelMessageWithSource, data: flags },
    files: [],
  };
}

async function complete(reply: Reply, deferral: Deferral, responder: Responder): Promise<void> {
  if (reply.kind === 'modal') return await complete(tooLateForForm, deferral, responder);
  if (deferral.kind === 'update') {
    if (reply.kind === 'update') await responder.editOriginal(reply.message);
    else await responder.followUp(reply.message, reply.visibility);
    return;
  }
  if (reply.kind === 'new' && reply.visibility === 'private' && deferral.visibility === 'public') {
    // A first follow-up fills the public placeholder, so that has to go before a private one can be sent.
    await responder.deleteOriginal();
    await responder.followUp(reply.message, 'private');
    return;
  }
  await responder.editOriginal(reply.message);
}

const tooLateForForm = privately({ content: 'That took too long to open. Press it once more, please.' });
