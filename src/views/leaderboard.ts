import type { APIEmbed } from 'discord.js';
import type { Message } from '../discord/reply.ts';
import type { UserId } from '../domain/ids.ts';
import type { Board, BoardEntry, Standing } from '../domain/standing.ts';
import { leaderboardPage } from './actions.ts';
import { COLOURS } from './colours.ts';
import { button, buttonRows } from './components.ts';
import { ordinal, plural } from './words.ts';

export const BOARD_PAGE_SIZE = 10;

const MEDALS = ['🥇', '🥈', '🥉'] as const;

/** One page of a server's board, with the asking member's own place under it. */
export function leaderboardView(
  board: Board,
  page: number,
  self: UserId,
  standing: Standing | null,
): Message {
  const pages = Math.max(1, Math.ceil(board.total / BOARD_PAGE_SIZE));
  const embed: APIEmbed = {
    color: COLOURS.score,
    title: 'Leaderboard',
    description:
      board.total === 0
        ? 'No points yet. Take a `/quiz`, and the first place is yours.'
        : `${board.entries.map((entry) => line(entry, self)).join('\n')}\n\n${ownPlace(standing)}`,
    ...(board.total > 0 && {
      footer: { text: `${plural(board.total, 'member', 'members')} · page ${page + 1} of ${pages}` },
    }),
  };
  if (pages === 1) return { embeds: [embed], components: [] };
  return {
    embeds: [embed],
    components: buttonRows([
      button(leaderboardPage.id({ page: Math.max(0, page - 1) }), 'Higher', { disabled: page === 0 }),
      button(leaderboardPage.id({ page: page + 1 }), 'Lower', { disabled: page + 1 >= pages }),
    ]),
  };
}

function line({ rank, userId, points }: BoardEntry, self: UserId): string {
  const place = MEDALS[rank - 1] ?? `\`${String(rank).padStart(2)}\``;
  const name = `<@${userId}> · ${points.toLocaleString('en')}`;
  return `${place} ${userId === self ? `**${name}**` : name}`;
}

/** A member's place in a sentence, with the distance to the next. */
export function ownPlace(standing: Standing | null): string {
  if (standing === null) return 'You have no points yet. A `/quiz` takes two minutes.';
  const place = `You are **${ordinal(standing.rank)}** of ${standing.total.toLocaleString('en')} with **${plural(standing.points, 'point', 'points')}**`;
  if (standing.next === null) return `${place}. Nobody is ahead of you.`;
  const gap = standing.next.points - standing.points + 1;
  return `${place}, ${plural(gap, 'point', 'points')} from passing <@${standing.next.userId}>.`;
}
