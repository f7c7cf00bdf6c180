import { type APIInteractionResponse, InteractionResponseType, MessageFlags, type RawFile } from 'discord.js';
import { fitMessage, fitModal } from './fit.ts';
import type { Message, Reply, Visibility } from './reply.ts';

/** A body for Discord with the files that belong to it. */
export interface Payload<Body> {
  readonly body: Body;
  readonly files: RawFile[];
}

export type MessagePayload = Payload<ReturnType<typeof messageBody>>;

/** A message as Discord's API takes it: within the limits, and unable to ping. */
export function messagePayload(message: Message, visibility?: Visibility): MessagePayload {
  const fitted = fitMessage(message);
  return {
    body: messageBody(fitted, visibility),
    files: (fitted.files ?? []).map((file) => ({ name: file.name, data: Buffer.from(file.data) })),
  };
}

function messageBody(message: Message, visibility?: Visibility) {
  return {
    content: message.content ?? '',
    embeds: [...(message.embeds ?? [])],
    components: [...(message.components ?? [])],
    allowed_mentions: { parse: [] },
    attachments: (message.files ?? []).map((file, id) => ({
      id: String(id),
      filename: file.name,
      description: file.description,
    })),
    ...(visibility === 'private' && { flags: MessageFlags.Ephemeral as const }),
  };
}

/** The first answer to an interaction. */
export function callbackPayload(reply: Reply): Payload<APIInteractionResponse> {
  switch (reply.kind) {
    case 'new': {
      const { body, files } = messagePayload(reply.message, reply.visibility);
      return { body: { type: InteractionResponseType.ChannelMessageWithSource, data: body }, files };
    }
    case 'update': {
      const { body, files } = messagePayload(reply.message);
      return { body: { type: InteractionResponseType.UpdateMessage, data: body }, files };
    }
    case 'modal':
      return { body: { type: InteractionResponseType.Modal, data: fitModal(reply.modal) }, files: [] };
  }
}
