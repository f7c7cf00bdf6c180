import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { z } from 'zod';
import { type App, defineCommand, localDay, on } from '../src/app.ts';
import type { Call } from '../src/discord/call.ts';
import { UserError } from '../src/discord/errors.ts';
import { privately, publicly, turnPage } from '../src/discord/reply.ts';
import { leaderboardPage, showLeaderboard } from '../src/views/actions.ts';
import { BOARD_PAGE_SIZE, leaderboardView } from '../src/views/leaderboard.ts';

export default defineCommand({
  data: new SlashCommandBuilder()
    .setName('leaderboard')
    .setDescription('Who has the most points in this server, and where you stand')
    .setContexts(InteractionContextType.Guild),
  visibility: 'public',
  input: z.object({}),
  run: async (app, call) => publicly(await page(app, call, 0)),
  components: [
    on(showLeaderboard, async (app, call) => privately(await page(app, call, 0))),
    on(leaderboardPage, async (app, call, { page: number }) => turnPage(call, await page(app, call, number))),
  ],
});

async function page(app: App, call: Call, number: number) {
  if (call.guildId === null) throw new UserError('Leaderboards are kept in servers. Ask for one there.');
  const today = await localDay(app, call.guildId, call.at);
  const scope = { guildId: call.guildId, period: 'all', chapter: null, today } as const;
  const [board, standing] = await Promise.all([
    app.scores.board(scope, { offset: number * BOARD_PAGE_SIZE, limit: BOARD_PAGE_SIZE }),
    app.scores.standing(scope, call.user.id),
  ]);
  return leaderboardView(board, number, call.user.id, standing);
}
