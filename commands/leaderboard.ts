import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { z } from 'zod';
import { type App, defineCommand, on } from '../src/app.ts';
import type { Call } from '../src/discord/call.ts';
import { UserError } from '../src/discord/errors.ts';
import { privately, publicly, type Reply, turnPage } from '../src/discord/reply.ts';
import { localDateAt } from '../src/domain/calendar/zoned.ts';
import type { ChapterId } from '../src/domain/ids.ts';
import { findScope, suggestChapters } from '../src/domain/search/scopes.ts';
import { BOARD_PERIODS, type BoardPeriod, type BoardScope } from '../src/domain/standing.ts';
import {
  browseBoardChapters,
  chooseBoardChapter,
  chooseBoardPeriod,
  findMyPlace,
  leaderboardPage,
  showLeaderboard,
} from '../src/views/actions.ts';
import { PERIOD_NAMES } from '../src/views/board-scope.ts';
import {
  BOARD_PAGE_SIZE,
  boardChaptersView,
  type LeaderboardPage,
  leaderboardView,
} from '../src/views/leaderboard.ts';

export default defineCommand({
  data: new SlashCommandBuilder()
    .setName('leaderboard')
    .setDescription('Who has the most points in this server, and where you stand')
    .setContexts(InteractionContextType.Guild)
    .addStringOption((option) =>
      option
        .setName('period')
        .setDescription('Points of which days; all time when left out')
        .addChoices(BOARD_PERIODS.map((period) => ({ name: PERIOD_NAMES[period], value: period }))),
    )
    .addStringOption((option) =>
      option
        .setName('chapter')
        .setDescription('Points of one chapter only')
        .setMaxLength(100)
        .setAutocomplete(true),
    ),
  visibility: 'public',
  input: z.object({ period: z.enum(BOARD_PERIODS).default('all'), chapter: z.string().optional() }),
  run: async (app, call, { period, chapter }) => {
    const shown = await pageOf(app, call, { period, chapter: chapterNamed(app, chapter) }, 0);
    const message = leaderboardView(app.library, shown);
    return isShy(shown) ? privately(message) : publicly(message);
  },
  autocomplete: { chapter: (app, _call, typed) => suggestChapters(app.library, typed) },
  components: [
    on(showLeaderboard, async (app, call) =>
      privately(leaderboardView(app.library, await pageOf(app, call, { period: 'all' }, 0))),
    ),
    on(leaderboardPage, (app, call, { page, ...board }) => turn(app, call, board, page)),
    on(findMyPlace, findMe),
    on(chooseBoardPeriod, (app, call, { chapter }) =>
      turn(app, call, { period: z.enum(BOARD_PERIODS).parse(call.values[0]), chapter }, 0),
    ),
    on(browseBoardChapters, async (app, call, board) =>
      turnPage(call, boardChaptersView(app.library, (await asked(app, call, board)).scope)),
    ),
    on(chooseBoardChapter, (app, call, { period }) => {
      const chapter = app.library.chapters.find(({ id }) => id === call.values[0])?.id;
      return turn(app, call, { period, chapter }, 0);
    }),
  ],
});

interface Asked {
  readonly period: BoardPeriod;
  readonly chapter?: ChapterId | undefined;
}

/** The board that is asked for, and what its server says of it. */
async function asked(app: App, call: Call, { period, chapter = undefined }: Asked) {
  if (call.guildId === null) throw new UserError('Leaderboards are kept in servers. Ask for one there.');
  const { settings } = await app.guilds.find(call.guildId);
  const today = localDateAt(settings.zone, call.at);
  const scope: BoardScope = { guildId: call.guildId, period, chapter: chapter ?? null, today };
  return { scope, names: settings.boardNames };
}

async function pageOf(app: App, call: Call, board: Asked, number: number): Promise<LeaderboardPage> {
  const { scope, names } = await asked(app, call, board);
  const at = (page: number) =>
    app.scores.board(scope, { offset: page * BOARD_PAGE_SIZE, limit: BOARD_PAGE_SIZE });
  const [found, standing] = await Promise.all([at(number), app.scores.standing(scope, call.user.id)]);
  const last = Math.max(0, Math.ceil(found.total / BOARD_PAGE_SIZE) - 1);
  const page = Math.min(number, last);
  return {
    scope,
    names,
    standing,
    page,
    self: call.user.id,
    board: page === number ? found : await at(page),
  };
}

async function turn(app: App, call: Call, board: Asked, page: number): Promise<Reply> {
  const shown = await pageOf(app, call, board, page);
  const message = leaderboardView(app.library, shown);
  return isShy(shown) && !call.messageIsPrivate ? privately(message) : turnPage(call, message);
}

async function findMe(app: App, call: Call, board: Asked): Promise<Reply> {
  const { scope } = await asked(app, call, board);
  const standing = await app.scores.standing(scope, call.user.id);
  if (standing === null)
    throw new UserError('You have no points on this board yet. A `/quiz` takes two minutes.');
  return turn(app, call, board, Math.floor((standing.rank - 1) / BOARD_PAGE_SIZE));
}

/** A member whom the board does not name to others is not shown to them by asking either. */
const isShy = ({ standing, names }: LeaderboardPage): boolean =>
  standing !== null && (standing.listing === 'hidden' || (standing.listing === null && !names));

function chapterNamed(app: App, name: string | undefined): ChapterId | undefined {
  if (name === undefined) return undefined;
  const found = findScope(app.library, app.titles, name);
  if (found.kind === 'found' && 'chapter' in found.scope) return found.scope.chapter;
  throw new UserError('There is no chapter by that name. Type a word of it and pick from the list.');
}
