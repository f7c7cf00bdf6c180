import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { z } from 'zod';
import { type App, defineCommand, on } from '../src/app.ts';
import type { Call } from '../src/discord/call.ts';
import { privately, type Reply, turnPage } from '../src/discord/reply.ts';
import { askToErase, eraseData, exportData, listOnBoards, showPrivacy } from '../src/views/actions.ts';
import { askToEraseView, erasedView, exportView, privacyView } from '../src/views/privacy.ts';

export default defineCommand({
  data: new SlashCommandBuilder()
    .setName('privacy')
    .setDescription('What is stored about you: see it, export it, delete it, or hide from boards')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM),
  visibility: 'private',
  input: z.object({}),
  run: async (app, call) => privately(await overview(app, call)),
  components: [
    on(showPrivacy, async (app, call) => turnPage(call, await overview(app, call))),
    on(exportData, async (app, call) =>
      privately(exportView(await app.privacy.export(call.user.id), call.user.id, call.at)),
    ),
    on(listOnBoards, list),
    on(askToErase, async (app, call) =>
      turnPage(
        call,
        askToEraseView(await app.privacy.stored(call.user.id, call.guildId), call.guildId !== null),
      ),
    ),
    on(eraseData, async (app, call, { where }) => {
      const guildId = where === 'here' ? call.guildId : null;
      return turnPage(call, erasedView(await app.privacy.erase(call.user.id, guildId), guildId !== null));
    }),
  ],
});

async function overview(app: App, { user, guildId }: Call) {
  const [stored, server] = await Promise.all([
    app.privacy.stored(user.id, guildId),
    guildId === null ? null : app.guilds.find(guildId),
  ]);
  return privacyView(stored, server && { names: server.settings.boardNames });
}

async function list(app: App, call: Call, { as }: { as: 'named' | 'hidden' | 'default' }): Promise<Reply> {
  if (call.guildId !== null) {
    await app.privacy.list(call.user.id, call.guildId, as === 'default' ? null : as);
  }
  return turnPage(call, await overview(app, call));
}
