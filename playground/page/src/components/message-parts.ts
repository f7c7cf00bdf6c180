import type { APIMessage } from 'discord.js';
import { html, nothing, type TemplateResult } from 'lit';
import { commandType } from '../composer/commands.ts';
import { botName, userName } from '../markdown/names.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Ui } from '../ui.ts';
import { avatar } from './avatar.ts';
import { icon } from './icons.ts';
import { openMemberMenu } from './open-menu.ts';

/** Message type REPLY, as in Discord's API. */
const replyType = 19;

export interface Author {
  readonly id: string;
  readonly name: string;
  readonly avatarUrl: string;
  readonly isApp: boolean;
}

export function authorOf({ view }: Ui, { author }: APIMessage): Author {
  const { bot } = view;
  if (author.id === bot.user.id) {
    return { id: author.id, name: botName(bot.user), avatarUrl: bot.avatarUrl, isApp: true };
  }
  const member = view.members.find((one) => one.id === author.id);
  const name = member?.name ?? botName(author);
  return { id: author.id, name, avatarUrl: member?.avatarUrl ?? '', isApp: author.bot ?? false };
}

/** "Ada used /topic", above the answer. */
export function usedLine(ui: Ui, memberId: string, command: string): TemplateResult {
  const name = userName(ui, memberId);
  const url = ui.view.members.find((one) => one.id === memberId)?.avatarUrl ?? '';
  return html`<p class="used-line">${avatar(url, name, 'small')}
    <button type="button" class="used-name" @click=${openMemberMenu(ui, memberId)}>${name}</button> used <span class="used-command">${command}</span></p>`;
}

/** "/topic", or the bare name of a command that was used from a menu. */
export function commandLabel({ view }: Ui, command: string): string {
  const fromMenu = view.commands.some((one) => one.name === command && one.type !== commandType.chatInput);
  return fromMenu ? command : `/${command}`;
}

/** The message that this one answers, in one line. */
export function replyLine(ui: Ui, message: APIMessage): TemplateResult | typeof nothing {
  const id = message.message_reference?.message_id;
  const known = ui.view.messages.find((shown) => shown.message.id === id)?.message;
  const replied = message.referenced_message ?? known ?? message.referenced_message;
  if (message.type !== replyType || replied === undefined) return nothing;
  if (replied === null)
    return html`<p class="used-line">${icon('reply')} <em>Original message was deleted</em></p>`;
  const author = authorOf(ui, replied);
  return html`<p class="used-line">${avatar(author.avatarUrl, author.name, 'small')}
    <strong>${author.name}</strong> <span class="reply-text">${plainText(replied.content || replied.embeds[0]?.title || 'A message without text')}</span></p>`;
}

export function ephemeralNote(ui: Ui, id: string): TemplateResult {
  return html`<p class="ephemeral-note">${icon('eye')} Only you can see this ·
    <button type="button" class="text-link" @click=${() => ui.actions.dismiss(id)}>Dismiss message</button></p>`;
}

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const fullDate = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });
const shortDate = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'short' });

/** The time of a message: the clock for today, with the date before that. */
export function time(iso: string, onlyClock = false): TemplateResult {
  const date = new Date(iso);
  const isToday = date.toDateString() === new Date().toDateString();
  const text = isToday || onlyClock ? clock.format(date) : shortDate.format(date);
  return html`<time class="message-time" datetime=${iso} title=${fullDate.format(date)}>${text}</time>`;
}
