import {
  type APIInteraction,
  type APIInteractionResponse,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js';
import { type MessagePayload, messagePayload, type Payload } from './payload.ts';
import type { Message, Visibility } from './reply.ts';

/** The calls by which one interaction is answered. Each rejects with Discord's error when it is refused. */
export interface Responder {
  /** The first answer, due within 3 s. */
  respond(payload: Payload<APIInteractionResponse>): Promise<void>;
  editOriginal(message: Message): Promise<void>;
  deleteOriginal(): Promise<void>;
  followUp(message: Message, visibility: Visibility): Promise<void>;
}

/** Answers by REST: the interaction's token is the only authority these calls need. */
export function restResponder(rest: REST, interaction: APIInteraction): Responder {
  const { application_id: app, id, token } = interaction;
  const original = Routes.webhookMessage(app, token, '@original');
  const request = ({ body, files }: MessagePayload) => ({ body, files, auth: false });
  return {
    async respond({ body, files }) {
      await rest.post(Routes.interactionCallback(id, token), { body, files, auth: false });
    },
    async editOriginal(message) {
      await rest.patch(original, request(messagePayload(message)));
    },
    async deleteOriginal() {
      await rest.delete(original, { auth: false });
    },
    async followUp(message, visibility) {
      const { body, files } = messagePayload(message);
      const flags = visibility === 'private' ? MessageFlags.Ephemeral : undefined;
      await rest.post(Routes.webhook(app, token), { body: { ...body, flags }, files, auth: false });
    },
  };
}
