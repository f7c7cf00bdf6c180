import type { Ui } from '../ui.ts';

/** A member's or the bot's name, as mentions and authors show it. */
export function userName({ view }: Ui, id: string): string {
  if (id === view.bot.user.id) return botName(view.bot.user);
  return view.members.find((member) => member.id === id)?.name ?? 'unknown-user';
}

export function botName(user: { readonly username: string; readonly global_name: string | null }): string {
  return user.global_name ?? user.username;
}

export function channelName({ view }: Ui, id: string): string {
  return view.channels.find((channel) => channel.id === id)?.name ?? 'unknown-channel';
}

export function roleName({ view }: Ui, id: string): string {
  const role = view.roles.find((known) => known.id === id);
  return role?.name.replace(/^@/, '') ?? 'unknown-role';
}
