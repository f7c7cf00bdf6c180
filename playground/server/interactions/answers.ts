import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord.js';
import {
  InteractionType,
  ApplicationCommandOptionType as Kind,
  InteractionResponseType as Response,
} from 'discord.js';
import type { UploadedFile } from '../rest/body.ts';
import { alreadyAcknowledged, invalidForm, unknownInteraction, unknownMessage } from '../rest/errors.ts';
import type { AutocompleteBody, MessageBody } from '../validate/bodies.ts';
import { modalFaults } from '../validate/modal-rules.ts';
import type { Spec } from '../validate/schemas.ts';
import { loadSpec, parseBody } from '../validate/schemas.ts';
import { numberComponents } from '../world/components.ts';
import { checkEdit, checkMessage, editMessage } from '../world/compose.ts';
import type { World } from '../world/world.ts';
import type { Interaction, Interactions } from './interactions.ts';
import type { OpenModals } from './open-modals.ts';
import { replyTo } from './reply.ts';

/** What may answer what (Discord, "Interaction Callback Type"); 6 and 7 need a message to update. */
const ALLOWED: Readonly<Record<InteractionType, readonly number[]>> = {
  [InteractionType.Ping]: [],
  [InteractionType.ApplicationCommand]: [4, 5, 9],
  [InteractionType.MessageComponent]: [4, 5, 6, 7, 9],
  [InteractionType.ApplicationCommandAutocomplete]: [8],
  [InteractionType.ModalSubmit]: [4, 5, 6, 7],
};

export interface Answer {
  readonly type: number;
  readonly data: unknown;
  readonly files: readonly UploadedFile[];
}

/** Does what the answer says, and returns the message that it made or changed. */
type Apply = () => APIMessage | null;

interface Services {
  readonly world: World;
  readonly interactions: Interactions;
  readonly modals: OpenModals;
}

/** Takes the bot's first answer to an interaction, and shows it to those who may see it. */
export class Answers {
  readonly #on: Services;

  constructor(services: Services) {
    this.#on = services;
  }

  /**
   * Returns the message that the answer made or changed, if any. Throws 10062, 40060 or 50035; a
   * refused answer changes nothing, so that a better one can follow.
   */
  async answer(interaction: Interaction, answer: Answer): Promise<APIMessage | null> {
    const spec = await loadSpec();
    assertWaiting(interaction);
    assertAllowed(interaction, answer.type);
    const apply = this.#prepare(spec, interaction, answer);
    this.#on.interactions.stopClock(interaction);
    interaction.state = 'answered';
    const message = apply();
    tellAcknowledged(interaction, answer.type);
    return message;
  }

  #prepare(spec: Spec, interaction: Interaction, { type, data, files }: Answer): Apply {
    const at = ['data'];
    switch (type) {
      case Response.ChannelMessageWithSource: {
        const body = parseBody(spec.IncomingWebhookInteractionRequestSchema, data, at);
        checkMessage(body, files, at);
        return () => this.#reply(interaction, body, files);
      }
      case Response.DeferredChannelMessageWithSource: {
        const { flags = 0 } = parseBody(spec.IncomingWebhookInteractionRequestSchema, data, at);
        return () => this.#defer(interaction, flags);
      }
      case Response.DeferredMessageUpdate:
        return () => this.#deferUpdate(interaction);
      case Response.UpdateMessage: {
        const schema = spec.IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema;
        return this.#prepareUpdate(interaction, parseBody(schema, data, at), files);
      }
      case Response.Modal: {
        const modal = parseBody(spec.ModalInteractionCallbackRequestDataSchema, data, at);
        const faults = modalFaults(modal);
        if (faults.length > 0) throw invalidForm(faults, at);
        return () => this.#openModal(interaction, modal);
      }
      default: {
        const body = parseBody(choicesSchema(spec, interaction.typing), data, at);
        return () => offerChoices(interaction, body);
      }
    }
  }

  #reply(interaction: Interaction, body: MessageBody, files: readonly UploadedFile[]): APIMessage {
    const stored = replyTo(this.#on.world, interaction, body, files, 'shown');
    interaction.originalId = stored.message.id;
    this.#on.world.addMessage(stored);
    return stored.message;
  }

  #defer(interaction: Interaction, flags: number | null): APIMessage {
    const { world, interactions } = this.#on;
    const stored = replyTo(world, interaction, { flags }, [], 'thinking');
    interaction.originalId = stored.message.id;
    world.addMessage(stored);
    interactions.startExpiry(interaction, () => {
      const current = world.message(stored.message.id);
      if (current?.state === 'thinking') world.updateMessage({ ...current, state: 'failed' });
    });
    return stored.message;
  }

  #deferUpdate(interaction: Interaction): null {
    interaction.originalId = interaction.sourceId;
    return null;
  }

  #prepareUpdate(interaction: Interaction, body: MessageBody, files: readonly UploadedFile[]): Apply {
    const { world } = this.#on;
    const source = interaction.sourceId === null ? undefined : world.message(interaction.sourceId);
    if (!source) throw unknownMessage();
    checkEdit(source.message, body, files, ['data']);
    return () => {
      interaction.originalId = source.message.id;
      const message = editMessage(world, source.message, body, files);
      world.updateMessage({ ...source, message });
      return message;
    };
  }

  #openModal(interaction: Interaction, modal: APIModalInteractionResponseCallbackData): null {
    const { world, modals } = this.#on;
    const { asker } = interaction;
    const modalId = world.ids.next();
    numberComponents(modal.components);
    modals.add(modalId, modal, interaction);
    asker.tell({ type: 'modal', nonce: asker.nonce, modalId, modal });
    return null;
  }
}

function offerChoices({ asker }: Interaction, { choices }: AutocompleteBody): null {
  asker.tell({ type: 'choices', nonce: asker.nonce, choices: choices ?? [] });
  return null;
}

function tellAcknowledged({ asker, startedAt, originalId }: Interaction, answer: number): void {
  asker.tell({
    type: 'acknowledged',
    nonce: asker.nonce,
    milliseconds: Date.now() - startedAt,
    answer,
    ...(originalId === null ? {} : { messageId: originalId }),
  });
}

function assertWaiting({ state }: Interaction): void {
  if (state === 'answered') throw alreadyAcknowledged();
  if (state === 'too-late') throw unknownInteraction();
}

function assertAllowed({ type, sourceId }: Interaction, answer: number): void {
  const allowed = ALLOWED[type].filter((kind) => sourceId !== null || (kind !== 6 && kind !== 7));
  if (allowed.includes(answer)) return;
  const message = `Value must be one of {${allowed.join(', ')}}.`;
  throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
}

function choicesSchema(spec: Spec, typing: Kind | null) {
  if (typing === Kind.Integer) return spec.InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema;
  if (typing === Kind.Number) return spec.InteractionApplicationCommandAutocompleteCallbackNumberDataSchema;
  return spec.InteractionApplicationCommandAutocompleteCallbackStringDataSchema;
}
