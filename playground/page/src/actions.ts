import type { ClientRequest, OptionValue } from '../../protocol.ts';
import type { Leaf } from './composer/commands.ts';
import { begin } from './composer/invocation.ts';
import type { Draft, OpenMenu, Pending } from './state.ts';
import type { Store } from './store.ts';

/** Discord's permission bit: without it, no other has an effect. */
const VIEW_CHANNEL = '1024';

export type Send = (request: ClientRequest) => boolean;

/** Everything a member can do on the page. Those that send return false when there is no connection. */
export class Actions {
  readonly #store: Store;
  readonly #send: Send;

  constructor(store: Store, send: Send) {
    this.#store = store;
    this.#send = send;
  }

  actAs(memberId: string): void {
    this.#send({ type: 'act-as', memberId });
    this.#store.patch({ menu: null });
  }

  selectChannel(channelId: string): void {
    this.#store.update((state) => {
      const unread = new Set(state.unread);
      unread.delete(channelId);
      return { ...state, channelId, unread, drawerOpen: false };
    });
  }

  setDraft(channelId: string, draft: Draft): void {
    this.#store.update((state) => ({ ...state, drafts: new Map(state.drafts).set(channelId, draft) }));
  }

  /** Puts a command into the composer of the channel that is open. */
  startCommand(leaf: Leaf): void {
    const { channelId } = this.#store.state;
    if (channelId !== null) this.setDraft(channelId, { text: '', invocation: begin(leaf) });
  }

  sendMessage(channelId: string, content: string): boolean {
    return this.#send({ type: 'message', channelId, content });
  }

  useCommand(channelId: string, { commandId, name }: Leaf, options: readonly OptionValue[]): boolean {
    const nonce = crypto.randomUUID();
    const sent = this.#send({ type: 'slash', nonce, channelId, commandId, options });
    if (sent) this.#expect(nonce, this.#commandPending(channelId, `/${name}`));
    return sent;
  }

  /** Asks for choices; they come as `suggestions` with the nonce returned here. */
  autocomplete(channelId: string, commandId: string, options: readonly OptionValue[]): string {
    const nonce = crypto.randomUUID();
    const sent = this.#send({ type: 'autocomplete', nonce, channelId, commandId, options });
    if (sent) this.#expect(nonce, { kind: 'autocomplete' });
    return nonce;
  }

  useContextMenu(channelId: string, commandId: string, name: string, targetId: string): void {
    const nonce = crypto.randomUUID();
    const sent = this.#send({ type: 'context-menu', nonce, channelId, commandId, targetId });
    if (sent) this.#expect(nonce, this.#commandPending(channelId, name));
    this.closeMenu();
  }

  useComponent(messageId: string, customId: string, values?: readonly string[]): void {
    const nonce = crypto.randomUUID();
    const sent = this.#send({
      type: 'component',
      nonce,
      messageId,
      customId,
      ...(values === undefined ? {} : { values }),
    });
    if (!sent) return;
    this.#store.update((state) => {
      const refusals = new Map(state.refusals);
      refusals.delete(messageId);
      return { ...state, refusals };
    });
    this.#expect(nonce, { kind: 'component', messageId, customId });
  }

  submitModal(modalId: string, fields: Readonly<Record<string, string | readonly string[]>>): void {
    const nonce = crypto.randomUUID();
    const sent = this.#send({ type: 'modal', nonce, modalId, fields });
    const error = sent ? null : 'Not connected. Your answers are kept; submit them when the page is back.';
    this.#store.update((state) => ({
      ...state,
      modal: state.modal && { ...state.modal, submittedAs: sent ? nonce : null, error },
    }));
    if (sent) this.#expect(nonce, { kind: 'modal' });
  }

  closeModal(): void {
    this.#store.patch({ modal: null });
  }

  dismiss(messageId: string): void {
    this.#send({ type: 'dismiss', messageId });
    this.#store.update((state) => ({
      ...state,
      failedCommands: state.failedCommands.filter((failure) => failure.nonce !== messageId),
      view: state.view && {
        ...state.view,
        messages: state.view.messages.filter((shown) => shown.message.id !== messageId),
      },
    }));
  }

  /** Takes the bot's right to see a channel, or gives it back. */
  keepBotOut(channelId: string, out: boolean): void {
    this.#send({ type: 'deny-bot', channelId, permissions: out ? VIEW_CHANNEL : '0' });
  }

  openMenu(menu: OpenMenu): void {
    this.#store.patch({ menu });
  }

  closeMenu(): void {
    this.#store.patch({ menu: null });
  }

  toggleInspector(): void {
    this.#store.update((state) => ({ ...state, inspectorOpen: !state.inspectorOpen }));
  }

  toggleDrawer(): void {
    this.#store.update((state) => ({ ...state, drawerOpen: !state.drawerOpen }));
  }

  #commandPending(channelId: string, command: string): Pending {
    const memberId = this.#store.state.view?.self.id ?? '';
    return { kind: 'command', channelId, memberId, command, at: Date.now() };
  }

  #expect(nonce: string, pending: Pending): void {
    this.#store.update((state) => ({ ...state, pending: new Map(state.pending).set(nonce, pending) }));
  }
}
