import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  SlashCommandBuilder,
} from 'discord.js';
import { z } from 'zod';
import { type App, defineCommand, localDay } from '../src/app.ts';
import type { Call } from '../src/discord/call.ts';
import { privately } from '../src/discord/reply.ts';
import { UserId } from '../src/domain/ids.ts';
import { accuracyByChapter, studyNext } from '../src/domain/profile.ts';
import { profileView } from '../src/views/profile.ts';

export default defineCommand({
  data: new SlashCommandBuilder()
    .setName('profile')
    .setDescription('Your points, your place, and what to study next')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addUserOption((option) => option.setName('member').setDescription('Somebody else in this server')),
  visibility: 'private',
  input: z.object({ member: UserId.optional() }),
  run: (app, call, { member }) => profile(app, call, member ?? call.user.id),
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

async function profile(app: App, call: Call, userId: UserId) {
  const [place, answers] = await Promise.all([
    standing(app, call, userId),
    app.quizzes.firstAnswers(userId, call.guildId),
  ]);
  const accuracy = accuracyByChapter(app.library, answers);
  return privately(
    profileView({ userId, standing: place, accuracy, next: studyNext(app.library, accuracy) }),
  );
}
