import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  SlashCommandBuilder,
} from 'discord.js';
import { z } from 'zod';
import { type App, defineCommand, localDay, on } from '../src/app.ts';
import type { Call } from '../src/discord/call.ts';
import { UserError } from '../src/discord/errors.ts';
import { privately, type Reply, turnPage } from '../src/discord/reply.ts';
import { UserId } from '../src/domain/ids.ts';
import { accuracyByChapter, studyNext } from '../src/domain/profile.ts';
import { showStreak, streakPage } from '../src/views/actions.ts';
import { profileView } from '../src/views/profile.ts';
import { STREAK_PAGE_SIZE, streakView } from '../src/views/streak.ts';

export default defineCommand({
  data: new SlashCommandBuilder()
    .setName('profile')
    .setDescription('Your points, your place, and what to study next')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addUserOption((option) => option.setName('member').setDescription('Somebody else in this server')),
  visibility: 'private',
  input: z.object({ member: UserId.optional() }),
  run: (app, call, { member }) => profile(app, call, member ?? call.user.id),
  components: [
    on(showStreak, async (app, call) => privately(await streakHistory(app, call, 0))),
    on(streakPage, async (app, call, { page }) => turnPage(call, await streakHistory(app, call, page))),
  ],
});

/** The same by a tap on a member. */
export const studyProfile = defineCommand({
  data: new ContextMenuCommandBuilder()
    .setName('Study profile')
    .setType(ApplicationCommandType.User)
    .setContexts(InteractionContextType.Guild),
  visibility: 'private',
  input: z.object({ target: UserId }),
  run: (app, call, { target }) => profile(app, call, target),
});

async function standing(app: App, { guildId, at }: Call, userId: UserId) {
  if (guildId === null) return null;
  const today = await localDay(app, guildId, at);
  return app.scores.standing({ guildId, period: 'all', chapter: null, today }, userId);
}

async function profile(app: App, call: Call, userId: UserId): Promise<Reply> {
  const { guildId } = call;
  const [place, answers, streak] = await Promise.all([
    standing(app, call, userId),
    app.quizzes.firstAnswers(userId, guildId),
    guildId === null ? null : app.streaks.find({ guildId, userId }, call.at),
  ]);
  if (place?.listing === 'hidden' && userId !== call.user.id) {
    throw new UserError(`<@${userId}> keeps their profile to themselves.`);
  }
  const accuracy = accuracyByChapter(app.library, answers);
  return privately(
    profileView({
      userId,
      standing: place,
      accuracy,
      next: studyNext(app.library, accuracy),
      streak,
      own: userId === call.user.id,
    }),
  );
}

async function streakHistory(app: App, { guildId, user, at }: Call, page: number) {
  if (guildId === null) throw new UserError('Streaks are kept in servers. Ask for your profile there.');
  const part = { offset: page * STREAK_PAGE_SIZE, limit: STREAK_PAGE_SIZE };
  return streakView(await app.streaks.history({ guildId, userId: user.id }, at, part), page);
}
