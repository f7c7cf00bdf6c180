import type { InspectedCall, PlaygroundEvent, ShownMessage } from '../../protocol.ts';
import { plainText } from './markdown/plain-text.ts';
import type { Pending, Snapshot, State } from './state.ts';

/** Older calls are dropped, so that a page left open for days stays light. */
const maximumCalls = 500;

/** What the page's state becomes when the playground says `event`. */
export function reduce(state: State, event: PlaygroundEvent): State {
  if (event.type === 'snapshot') return withSnapshot(state, event);
  const { view } = state;
  if (view === null) return state;
  switch (event.type) {
    case 'message':
      return withMessage(state, view, event.shown);
    case 'message-deleted':
      return {
        ...state,
        view: { ...view, messages: view.messages.filter((shown) => shown.message.id !== event.messageId) },
      };
    case 'channel':
      return { ...state, view: { ...view, channels: upsert(view.channels, event.channel, (one) => one.id) } };
    case 'commands':
      return { ...state, view: { ...view, commands: event.commands } };
    case 'bot':
      return { ...state, view: { ...view, bot: event.bot } };
    case 'call':
      return { ...state, view: { ...view, calls: withCall(view.calls, event.call) } };
    case 'choices':
      return { ...state, suggestions: { nonce: event.nonce, choices: event.choices, failed: false } };
    case 'modal':
      return {
        ...settled(state, event.nonce),
        modal: { modalId: event.modalId, modal: event.modal, submittedAs: null, error: null },
      };
    case 'acknowledged':
      return acknowledged(state, event.nonce);
    case 'failed':
      return failed(state, event.nonce, event.reason);
  }
}

function withSnapshot(state: State, event: Snapshot): State {
  const known = event.channels.some((channel) => channel.id === state.channelId);
  const changedMember = state.view !== null && state.view.self.id !== event.self.id;
  return {
    ...state,
    view: event,
    channelId: known ? state.channelId : (event.channels[0]?.id ?? null),
    pending: new Map(),
    refusals: new Map(),
    suggestions: null,
    modal: changedMember ? null : state.modal,
    announcement: changedMember ? `You are now ${event.self.name}.` : state.announcement,
  };
}

function withMessage(state: State, view: Snapshot, shown: ShownMessage): State {
  const { id, channel_id: channelId } = shown.message;
  const isNew = !view.messages.some((one) => one.message.id === id);
  const refusals = new Map(state.refusals);
  refusals.delete(id);
  return {
    ...state,
    refusals,
    view: { ...view, messages: upsert(view.messages, shown, (one) => one.message.id) },
    unread: isNew && channelId !== state.channelId ? new Set([...state.unread, channelId]) : state.unread,
    announcement: channelId === state.channelId ? announce(shown) : state.announcement,
  };
}

function announce({ message, state }: ShownMessage): string {
  if (state === 'thinking') return `${message.author.username} is thinking`;
  const embed = message.embeds[0];
  const text = message.content || [embed?.title, embed?.description].filter(Boolean).join('. ');
  return `${message.author.username}: ${plainText(text)}`.slice(0, 300);
}

function withCall(calls: readonly InspectedCall[], call: InspectedCall): readonly InspectedCall[] {
  return upsert(calls, call, (one) => one.id).slice(-maximumCalls);
}

function upsert<T>(list: readonly T[], item: T, key: (item: T) => unknown): readonly T[] {
  const at = list.findIndex((one) => key(one) === key(item));
  return at === -1 ? [...list, item] : list.with(at, item);
}

/** The state without the pending interaction `nonce`. */
function settled(state: State, nonce: string): State {
  const pending = new Map(state.pending);
  pending.delete(nonce);
  return { ...state, pending };
}

function acknowledged(state: State, nonce: string): State {
  const next = settled(state, nonce);
  return next.modal?.submittedAs === nonce ? { ...next, modal: null } : next;
}

function failed(state: State, nonce: string, reason: string): State {
  const pending = state.pending.get(nonce);
  return pending === undefined ? state : withFailure(settled(state, nonce), nonce, pending, reason);
}

function withFailure(state: State, nonce: string, pending: Pending, reason: string): State {
  switch (pending.kind) {
    case 'command':
      return {
        ...state,
        failedCommands: [...state.failedCommands, { ...pending, nonce, reason }],
        announcement: `${pending.command}: ${reason}`,
      };
    case 'component':
      return {
        ...state,
        refusals: new Map(state.refusals).set(pending.messageId, reason),
        announcement: reason,
      };
    case 'modal':
      return {
        ...state,
        modal: state.modal && { ...state.modal, submittedAs: null, error: reason },
        announcement: reason,
      };
    case 'autocomplete':
      return { ...state, suggestions: { nonce, choices: [], failed: true } };
  }
}
