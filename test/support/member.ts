import type { APIApplicationCommand, APIApplicationCommandOptionChoice, APIMessage } from 'discord.js';
import type { InspectedCall, PlaygroundEvent, ShownMessage } from '../../playground/protocol.ts';
import { findComponent, valuesOf } from './components.ts';
import { fillOptions, type Values } from './options.ts';
import type { OpenedModal, Outcome, Unsent } from './outcome.ts';
import { openedIn, outcomeOf, shownIn, throwIfFailed } from './outcome.ts';
import { View } from './view.ts';

export type { OpenedModal } from './outcome.ts';

/** Connects as a member of the playground's server, by name ("Grace") or id; as the first one by default. */
export async function connectMember(playgroundUrl: string, who?: string): Promise<Member> {
  const member = new Member(await View.open(playgroundUrl));
  if (who !== undefined) await member.actAs(who);
  return member;
}

/**
 * Someone who uses the bot as people do, over the wire. Every wait ends with an event, or rejects with the
 * failure in Discord's words, or says what it waited for in vain.
 */
export class Member {
  readonly #view: View;
  #channelId: string;
  #nonce = 0;

  constructor(view: View) {
    this.#view = view;
    this.#channelId = view.snapshot.channels[0]?.id ?? '';
  }

  get id(): string {
    return this.#view.snapshot.self.id;
  }

  /** The commands that this member is offered. */
  get commands(): readonly APIApplicationCommand[] {
    return this.#view.snapshot.commands;
  }

  /** What the inspector had recorded when this member connected or last switched. */
  get calls(): readonly InspectedCall[] {
    return this.#view.snapshot.calls;
  }

  async actAs(who: string): Promise<void> {
    const person = this.#view.snapshot.members.find(({ id, name }) => id === who || name === who);
    if (!person) throw new Error(`there is no member ${who}`);
    const switched = this.until(`the view of ${who}`, (event) =>
      event.type === 'snapshot' && event.self.id === person.id ? event : undefined,
    );
    this.#view.send({ type: 'act-as', memberId: person.id });
    await switched;
  }

  /** The id of a role, by its name. */
  roleId(name: string): string {
    const role = this.#view.snapshot.roles.find((known) => known.name === name);
    if (!role) throw new Error(`there is no role ${name}`);
    return role.id;
  }

  channelId(name: string): string {
    return this.#view.channelId(name);
  }

  /** Everything from now on happens in this channel; "general" at first. */
  goTo(channelName: string): void {
    this.#channelId = this.#view.channelId(channelName);
  }

  /** Waits until the bot is connected and has commands. */
  async ready(): Promise<void> {
    const isReady = () => this.#view.snapshot.bot.online && this.commands.length > 0;
    if (!isReady()) await this.until('the bot with its commands', () => isReady() || undefined);
  }

  /** Uses a command, such as `topic` or `daily play`, and waits for the message that comes of it. */
  async slash(name: string, values: Values = {}): Promise<ShownMessage> {
    return shownIn(await this.#slash(name, values));
  }

  async slashForModal(name: string, values: Values = {}): Promise<OpenedModal> {
    return openedIn(await this.#slash(name, values));
  }

  /** What is offered while `typed` stands in an option. */
  async autocomplete(
    name: string,
    option: string,
    typed: string | number,
    others: Values = {},
  ): Promise<readonly APIApplicationCommandOptionChoice[]> {
    const { commandId, options } = this.#fill(name, { ...others, [option]: typed }, option);
    const nonce = this.#nextNonce();
    const choices = this.until(`choices for ${option} of /${name}`, (event) => {
      throwIfFailed(event, nonce);
      return event.type === 'choices' && event.nonce === nonce ? event.choices : undefined;
    });
    this.#view.send({ type: 'autocomplete', nonce, channelId: this.#channelId, commandId, options });
    return await choices;
  }

  /** Presses a button, found by its label or custom id. */
  async press(on: ShownMessage, button: string): Promise<ShownMessage> {
    return shownIn(await this.#use(on, button));
  }

  async pressForModal(on: ShownMessage, button: string): Promise<OpenedModal> {
    return openedIn(await this.#use(on, button));
  }

  /** Chooses in a menu, found by its placeholder or custom id; choices are labels or values. */
  async choose(on: ShownMessage, menu: string, choices: readonly string[]): Promise<ShownMessage> {
    return shownIn(await this.#use(on, menu, choices));
  }

  async chooseForModal(on: ShownMessage, menu: string, choices: readonly string[]): Promise<OpenedModal> {
    return openedIn(await this.#use(on, menu, choices));
  }

  /** Submits a modal; its inputs are named by label or custom id. */
  async fillModal(
    { id, modal }: OpenedModal,
    values: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<ShownMessage> {
    const fields = Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const input = findComponent(modal.components, name);
        return [input.custom_id ?? name, typeof value === 'string' ? value : valuesOf(input, value)];
      }),
    );
    const answer = `an answer to the modal "${modal.title}"`;
    return shownIn(await this.#ask({ type: 'modal', modalId: id, fields }, answer));
  }

  /** Uses a context-menu command on a member or a message. */
  async contextMenu(name: string, targetId: string): Promise<ShownMessage> {
    return shownIn(await this.#contextMenu(name, targetId));
  }

  async contextMenuForModal(name: string, targetId: string): Promise<OpenedModal> {
    return openedIn(await this.#contextMenu(name, targetId));
  }

  /** Writes an ordinary message. */
  say(content: string): void {
    this.#view.send({ type: 'message', channelId: this.#channelId, content });
  }

  /** For the owner: takes these permissions (a bit field) from the bot in a channel, and gives all others back. */
  async denyBot(channelName: string, permissions: bigint): Promise<void> {
    const channelId = this.#view.channelId(channelName);
    const changed = this.until(`the change of ${channelName}`, (event) =>
      event.type === 'channel' && event.channel.id === channelId ? event : undefined,
    );
    this.#view.send({ type: 'deny-bot', channelId, permissions: permissions.toString() });
    await changed;
  }

  /** What the member sees in a channel now, oldest first. */
  messages(channelName: string): readonly ShownMessage[] {
    const id = this.#view.channelId(channelName);
    return [...this.#view.messages.values()].filter(({ message }) => message.channel_id === id);
  }

  /** The message as the member sees it now; undefined when it is gone. */
  current(shownBefore: ShownMessage): ShownMessage | undefined {
    return this.#view.messages.get(shownBefore.message.id);
  }

  /** Waits for a message, posted or changed from now on, that fits. */
  async message(what: string, fits: (message: APIMessage) => boolean): Promise<ShownMessage> {
    return await this.until(what, (event) =>
      event.type === 'message' && event.shown.state === 'shown' && fits(event.shown.message)
        ? event.shown
        : undefined,
    );
  }

  /** Waits for the first event from now on that `pick` makes something of; rejects with what it throws. */
  async until<T>(what: string, pick: (event: PlaygroundEvent) => T | undefined): Promise<T> {
    return await this.#view.until(what, pick);
  }

  async close(): Promise<void> {
    await this.#view.close();
  }

  #slash(name: string, values: Values): Promise<Outcome> {
    const filled = this.#fill(name, values);
    return this.#ask({ type: 'slash', channelId: this.#channelId, ...filled }, `an answer to /${name}`);
  }

  #use(on: ShownMessage, name: string, choices?: readonly string[]): Promise<Outcome> {
    const component = findComponent(on.message.components ?? [], name);
    const values = choices && valuesOf(component, choices);
    const target = { messageId: on.message.id, customId: component.custom_id ?? name };
    const request = { type: 'component', ...target, ...(values ? { values } : {}) } as const;
    return this.#ask(request, `an answer to "${name}"`);
  }

  #contextMenu(name: string, targetId: string): Promise<Outcome> {
    const { id: commandId } = this.#view.command(name);
    const request = { type: 'context-menu', channelId: this.#channelId, commandId, targetId } as const;
    return this.#ask(request, `an answer to the command "${name}"`);
  }

  #ask(request: Unsent, what: string): Promise<Outcome> {
    return outcomeOf(this.#view, request, this.#nextNonce(), what);
  }

  #fill(name: string, values: Values, focused?: string) {
    const [commandName = '', ...path] = name.split(' ');
    const { id: commandId, options = [] } = this.#view.command(commandName);
    return { commandId, options: fillOptions(name, options, path, values, focused) };
  }

  #nextNonce(): string {
    this.#nonce += 1;
    return String(this.#nonce);
  }
}
