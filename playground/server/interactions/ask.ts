import type { APIApplicationCommand } from 'discord.js';
import { ApplicationCommandType, InteractionType, ApplicationCommandOptionType as Kind } from 'discord.js';
import type { ClientRequest, OptionValue } from '../../protocol.ts';
import type { FaultPlan } from '../faults.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { findByCustomId } from '../world/components.ts';
import type { World } from '../world/world.ts';
import type { Asker, Interactions } from './interactions.ts';
import { fieldProblem, submittedComponents } from './modal.ts';
import type { OpenModals } from './open-modals.ts';
import { optionProblem } from './option-rules.ts';
import { interactionMetadata, interactionPayload } from './payload.ts';
import { resolveMembers, resolveOptions } from './resolve.ts';
import { resolveChosen } from './selects.ts';

/** What members are told when nothing comes of it, in the words of Discord's own client. */
const NO_ANSWER: Readonly<Record<InteractionType, string>> = {
  [InteractionType.Ping]: 'The application did not respond',
  [InteractionType.ApplicationCommand]: 'The application did not respond',
  [InteractionType.MessageComponent]: 'This interaction failed',
  [InteractionType.ApplicationCommandAutocomplete]: 'Loading options failed',
  [InteractionType.ModalSubmit]: 'Something went wrong. Try again.',
};
const OUTDATED_COMMAND = 'This command is outdated, please try again in a few minutes';

export type AskRequest = Extract<ClientRequest, { nonce: string }>;
type RequestOf<T> = Extract<AskRequest, { type: T }>;

/** What is to be sent to the bot. */
interface Question {
  readonly type: InteractionType;
  readonly channelId: string;
  readonly data: object;
  readonly command?: string;
  readonly typing?: Kind | null;
  readonly sourceId?: string | null;
}

interface Services {
  readonly world: World;
  readonly gateway: Gateway;
  readonly interactions: Interactions;
  readonly modals: OpenModals;
  readonly faults: FaultPlan;
}

/** Turns what members do into interactions, and sends them to the bot as Discord does. */
export class Ask {
  readonly #on: Services;

  constructor(services: Services) {
    this.#on = services;
  }

  /** Sends it, or tells the member why not. */
  ask(asker: Asker, request: AskRequest): void {
    const question = this.#question(asker, request);
    const problem = typeof question === 'string' ? question : this.#send(asker, question);
    if (problem !== null) fail(asker, problem);
  }

  /** What to send; a text says why nothing is. */
  #question(asker: Asker, request: AskRequest): Question | string {
    switch (request.type) {
      case 'slash':
      case 'autocomplete':
        return this.#command(request);
      case 'context-menu':
        return this.#contextMenu(asker, request);
      case 'component':
        return this.#component(asker, request);
      case 'modal':
        return this.#modal(asker, request);
    }
  }

  #command({ type, channelId, commandId, options }: RequestOf<'slash' | 'autocomplete'>): Question | string {
    const command = this.#commandById(commandId);
    if (!command) return OUTDATED_COMMAND;
    const isTyping = type === 'autocomplete';
    const problem = isTyping ? null : optionProblem(command.options ?? [], options);
    if (problem !== null) return problem;
    const resolved = resolveOptions(this.#on.world, options);
    return {
      channelId,
      type: isTyping ? InteractionType.ApplicationCommandAutocomplete : InteractionType.ApplicationCommand,
      command: [command.name, ...subcommandNames(options)].join(' '),
      typing: isTyping ? focusedType(options) : null,
      data: {
        ...commandData(command),
        options,
        ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
      },
    };
  }

  #contextMenu(asker: Asker, request: RequestOf<'context-menu'>): Question | string {
    const { channelId, commandId, targetId } = request;
    const command = this.#commandById(commandId);
    if (!command) return OUTDATED_COMMAND;
    const resolved = this.#target(command, asker, targetId);
    if (!resolved) return NO_ANSWER[InteractionType.ApplicationCommand];
    return {
      channelId,
      type: InteractionType.ApplicationCommand,
      command: command.name,
      data: { ...commandData(command), target_id: targetId, resolved },
    };
  }

  #target(command: APIApplicationCommand, asker: Asker, targetId: string): object | null {
    const { world } = this.#on;
    if (command.type === ApplicationCommandType.User) {
      return world.user(targetId) ? resolveMembers(world, [targetId]) : null;
    }
    const stored = world.messageFor(asker.memberId, targetId);
    return stored ? { messages: { [targetId]: stored.message } } : null;
  }

  #component(asker: Asker, { messageId, customId, values = [] }: RequestOf<'component'>): Question | string {
    const stored = this.#on.world.messageFor(asker.memberId, messageId);
    const component = stored && findByCustomId(stored.message.components ?? [], customId);
    const chosen = component && !component.disabled ? resolveChosen(this.#on.world, component, values) : null;
    if (!component || !chosen) return NO_ANSWER[InteractionType.MessageComponent];
    const { type, id } = component;
    return {
      type: InteractionType.MessageComponent,
      channelId: stored.message.channel_id,
      sourceId: messageId,
      data: { component_type: type, id, custom_id: customId, ...chosen },
    };
  }

  #modal(asker: Asker, { modalId, fields }: RequestOf<'modal'>): Question | string {
    const open = this.#on.modals.get(modalId, asker.memberId);
    if (!open) return NO_ANSWER[InteractionType.ModalSubmit];
    const { modal, channelId, sourceId } = open;
    return (
      fieldProblem(modal, fields) ?? {
        type: InteractionType.ModalSubmit,
        channelId,
        sourceId,
        data: { custom_id: modal.custom_id, components: submittedComponents(modal, fields) },
      }
    );
  }

  #commandById(id: string): APIApplicationCommand | undefined {
    return this.#on.world.store.tables.command.get(id);
  }

  #send(asker: Asker, question: Question): string | null {
    const { world, interactions, gateway, faults } = this.#on;
    const { type, channelId, data, command = null, sourceId = null, typing = null } = question;
    const channel = world.channel(channelId);
    if (!channel) return NO_ANSWER[type];
    const id = world.ids.next();
    const metadata = interactionMetadata(world, id, type, asker.memberId, sourceId);
    const details = { id, type, asker, channelId, command, typing, sourceId, metadata };
    const interaction = interactions.open(details);
    interactions.startDeadline(interaction, () => {
      interaction.state = 'too-late';
      fail(asker, NO_ANSWER[type]);
    });
    const payload = interactionPayload(world, interaction, channel, data);
    for (let left = faults.takeDeliveries(); left > 0; left -= 1) {
      gateway.dispatch('INTERACTION_CREATE', payload, world.guild.id);
    }
    return null;
  }
}

function fail(asker: Asker, reason: string): void {
  asker.tell({ type: 'failed', nonce: asker.nonce, reason });
}

const commandData = ({ id, name, type, guild_id }: APIApplicationCommand) => ({
  id,
  name,
  type,
  ...(guild_id ? { guild_id } : {}),
});

/** The names of the group and the subcommand that were picked, outermost first. */
function subcommandNames(options: readonly OptionValue[]): string[] {
  const [first] = options;
  if (first?.type !== Kind.Subcommand && first?.type !== Kind.SubcommandGroup) return [];
  return [first.name, ...subcommandNames(first.options ?? [])];
}

/** The type of the option that is being typed. */
function focusedType(options: readonly OptionValue[]): Kind | null {
  for (const option of options) {
    const type = option.focused ? option.type : focusedType(option.options ?? []);
    if (type !== null) return type;
  }
  return null;
}
