import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  SlashCommandBuilder,
} from 'discord.js';
import { z } from 'zod';
import { type App, defineCommand, localDay, on } from '../src/app.ts';
import type { Call, Person } from '../src/discord/call.ts';
import { UserError } from '../src/discord/errors.ts';
import { type Message, privately, type Reply, turnPage } from '../src/discord/reply.ts';
import { within } from '../src/discord/within.ts';
import { UserId } from '../src/domain/ids.ts';
import { accuracyByChapter, studyNext } from '../src/domain/profile.ts';
import { showStreak, streakPage } from '../src/views/actions.ts';
import { type Profile, profileCard, profileView, withCard } from '../src/views/profile.ts';
import { STREAK_PAGE_SIZE, streakView } from '../src/views/streak.ts';

export default defineCommand({
  data: new SlashCommandBuilder()
    .setName('profile')
    .setDescription('Your points, your place, and what to study next')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addUserOption((option) => option.setName('member').setDescription('Somebody else in this server')),
  visibility: 'private',
  input: z.object({ member: UserId.optional() }),
  run: (app, call, { member }) => profile(app, call, member === undefined ? call.user : chosen(call, member)),
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
  run: (app, call, { target }) => profile(app, call, chosen(call, target)),
});

async function standing(app: App, { guildId, at }: Call, userId: UserId) {
  if (guildId === null) return null;
  const today = await localDay(app, guildId, at);
  return app.scores.standing({ guildId, period: 'all', chapter: null, today }, userId);
}

/** How long a card may take, in ms: the profile is worth having without it, and at once. */
const CARD_MS = 1_000;

function chosen(call: Call, id: UserId): Person {
  const person = call.chosen.find((one) => one.id === id);
  if (person === undefined) throw new Error(`interaction ${call.interactionId} does not tell who ${id} is`);
  return person;
}

async function profile(app: App, call: Call, person: Person): Promise<Reply> {
  const userId = person.id;
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
  const next = studyNext(app.library, accuracy);
  const shown = { userId, standing: place, accuracy, next, streak, own: userId === call.user.id };
  const message = profileView(shown);
  return privately(
    place === null && accuracy.length === 0 ? message : await withCardOf(app, shown, person, message),
  );
}

async function withCardOf(app: App, shown: Profile, person: Person, message: Message): Promise<Message> {
  const { name, username, avatarPath } = person;
  const draw = async () => {
    const card = profileCard(shown, { name, username, avatar: await app.avatars.picture(avatarPath) });
    return withCard(message, card, await app.pictures.draw(card));
  };
  try {
    return (await within(draw(), CARD_MS)) ?? message;
  } catch (error) {
    app.log.error({ event: 'picture-failed', picture: 'card', err: error });
    return message;
  }
}

async function streakHistory(app: App, { guildId, user, at }: Call, page: number) {
  if (guildId === null) throw new UserError('Streaks are kept in servers. Ask for your profile there.');
  const part = { offset: page * STREAK_PAGE_SIZE, limit: STREAK_PAGE_SIZE };
  return streakView(await app.streaks.history({ guildId, userId: user.id }, at, part), page);
}
