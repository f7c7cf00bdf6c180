import type { APIEmbed, APISelectMenuOption } from 'discord.js';
import type { Message } from '../discord/reply.ts';
import type { UserId } from '../domain/ids.ts';
import type { Library } from '../domain/library.ts';
import {
  BOARD_PERIODS,
  type Board,
  type BoardEntry,
  type BoardScope,
  type Standing,
} from '../domain/standing.ts';
import {
  browseBoardChapters,
  chooseBoardChapter,
  chooseBoardPeriod,
  findMyPlace,
  leaderboardPage,
} from './actions.ts';
import { chapterTitle, daysOf, PERIOD_NAMES, WHOLE_SERVER } from './board-scope.ts';
import { COLOURS } from './colours.ts';
import { button, buttonRows, menuRows } from './components.ts';
import { ordinal, plural } from './words.ts';

export const BOARD_PAGE_SIZE = 10;

const INVITATION = 'No points here yet. Take a `/quiz`, and the first place is yours.';
const MEDALS = ['🥇', '🥈', '🥉'] as const;

export interface LeaderboardPage {
  readonly scope: BoardScope;
  readonly board: Board;
  /** From 0. */
  readonly page: number;
  /** Who asks. */
  readonly self: UserId;
  /** Of who asks; null without points on this board. */
  readonly standing: Standing | null;
  /** Whether the server names members who did not choose. */
  readonly names: boolean;
}

/** One page of a board, with the asking member's own place under it. */
export function leaderboardView(library: Library, shown: LeaderboardPage): Message {
  const { scope, board, page, names } = shown;
  const pages = Math.max(1, Math.ceil(board.total / BOARD_PAGE_SIZE));
  const facts = [
    plural(board.total, 'member', 'members'),
    `page ${page + 1} of ${pages.toLocaleString('en')}`,
    daysOf(scope),
  ];
  const embed: APIEmbed = {
    color: COLOURS.score,
    title: `Leaderboard · ${PERIOD_NAMES[scope.period]}`,
    ...(scope.chapter !== null && { author: { name: chapterTitle(library, scope.chapter) } }),
    description: isEmpty(shown) ? INVITATION : `${lines(shown)}\n\n${ownPlace(shown.standing, names)}`,
    footer: { text: facts.filter((fact) => fact !== null).join(' · ') },
  };
  return { embeds: [embed], components: rows(shown, pages) };
}

/** Nobody to show, and nothing to say of who asks: a hidden member may be the only one with points. */
const isEmpty = ({ board, standing }: LeaderboardPage): boolean => board.total === 0 && standing === null;

function lines({ board, self, names }: LeaderboardPage): string {
  if (board.total === 0) return INVITATION;
  return board.entries.map((entry) => line(entry, self, names)).join('\n');
}

function line(entry: BoardEntry, self: UserId, names: boolean): string {
  const place = MEDALS[entry.rank - 1] ?? `\`${String(entry.rank).padStart(2)}\``;
  const isSelf = entry.userId === self;
  const name = `${isSelf ? `<@${self}>` : nameOf(entry, names)} · ${entry.points.toLocaleString('en')}`;
  return `${place} ${isSelf ? `**${name}**` : name}`;
}

/** A member is named who wants to be, or by a server that names those who did not choose. */
const nameOf = ({ userId, listing }: Pick<BoardEntry, 'userId' | 'listing'>, names: boolean): string =>
  names || listing === 'named' ? `<@${userId}>` : 'a member';

/** A member's place in a sentence, with the distance to the next. */
export function ownPlace(standing: Standing | null, names: boolean): string {
  if (standing === null) return 'You have no points here yet. A `/quiz` takes two minutes.';
  const { rank, total, points, next, listing } = standing;
  const place =
    listing === 'hidden'
      ? `You are hidden. You would be **${ordinal(rank)}** of ${(total + 1).toLocaleString('en')}`
      : `You are **${ordinal(rank)}** of ${total.toLocaleString('en')}`;
  const sentence = `${place} with **${plural(points, 'point', 'points')}**`;
  if (next === null) return `${sentence}. Nobody is ahead of you.`;
  return `${sentence}, ${plural(next.points - points + 1, 'point', 'points')} from passing ${nameOf(next, names)}.`;
}

function rows({ scope, page }: LeaderboardPage, pages: number) {
  const board = actionArgs(scope);
  const periods = BOARD_PERIODS.map((period) => ({
    label: PERIOD_NAMES[period],
    value: period,
    default: period === scope.period,
  }));
  return [
    ...menuRows(periods, 'Period', () => chooseBoardPeriod.id(board)),
    ...buttonRows([
      button(leaderboardPage.id({ ...board, to: 'first', page: 0 }), 'First', { disabled: page === 0 }),
      button(leaderboardPage.id({ ...board, to: 'higher', page: Math.max(0, page - 1) }), 'Higher', {
        disabled: page === 0,
      }),
      button(leaderboardPage.id({ ...board, to: 'lower', page: page + 1 }), 'Lower', {
        disabled: page + 1 >= pages,
      }),
      button(findMyPlace.id(board), 'Find me'),
      button(browseBoardChapters.id(board), 'Chapter'),
    ]),
  ];
}

/** The chapters to choose a board of. */
export function boardChaptersView(library: Library, scope: BoardScope): Message {
  const board = actionArgs(scope);
  const options: APISelectMenuOption[] = [
    { label: WHOLE_SERVER, value: WHOLE_SERVER, default: scope.chapter === null },
    ...library.chapters.map(({ id, title }) => ({ label: title, value: id, default: id === scope.chapter })),
  ];
  return {
    embeds: [
      {
        color: COLOURS.score,
        title: `Leaderboard · ${PERIOD_NAMES[scope.period]}`,
        description:
          'Which chapter? Points of quizzes and challenges count on the board of their chapter too.',
      },
    ],
    components: [
      ...menuRows(options, 'Chapter', (menu) => chooseBoardChapter.id({ ...board, menu })),
      ...buttonRows([button(leaderboardPage.id({ ...board, to: 'back', page: 0 }), 'Back')]),
    ],
  };
}

const actionArgs = ({ period, chapter }: BoardScope) => ({ period, chapter: chapter ?? undefined });
