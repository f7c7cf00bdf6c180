import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { z } from 'zod';
import { type App, defineCommand, on } from '../src/app.ts';
import type { Call } from '../src/discord/call.ts';
import { UserError } from '../src/discord/errors.ts';
import { type Message, openModal, privately, publicly, type Reply, turnPage } from '../src/discord/reply.ts';
import type { LocalDate } from '../src/domain/calendar/local-date.ts';
import { estimate, type Given, nextStep, optionsFor, pick } from '../src/domain/daily/answer.ts';
import type { Challenge } from '../src/domain/daily/challenge.ts';
import { type EstimateStep, exerciseOf } from '../src/domain/daily/exercise.ts';
import type { Play } from '../src/domain/daily/play.ts';
import { CalculationError } from '../src/domain/estimate/quantity.ts';
import type { GuildId } from '../src/domain/ids.ts';
import {
  answerDaily,
  goOnDaily,
  playDaily,
  reviewDaily,
  shareDaily,
  typeDaily,
  typeDailyForm,
} from '../src/views/actions.ts';
import { estimateForm } from '../src/views/daily/estimate.ts';
import { nextChallengeView, notSetUpView } from '../src/views/daily/idle.ts';
import { recapPost } from '../src/views/daily/recap.ts';
import { resultView, sharedView } from '../src/views/daily/result.ts';
import { feedbackView, stepView } from '../src/views/daily/step.ts';

export default defineCommand({
  data: new SlashCommandBuilder()
    .setName('daily')
    .setDescription('Play today’s challenge, the same for the whole server')
    .setContexts(InteractionContextType.Guild),
  visibility: 'private',
  input: z.object({}),
  run: async (app, call) => privately(await today(app, call)),
  components: [
    on(playDaily, async (app, call, { date }) =>
      privately(await currentView(app, call, await playOf(app, call, date))),
    ),
    on(goOnDaily, async (app, call, { date }) =>
      turnPage(call, await currentView(app, call, await playOf(app, call, date))),
    ),
    on(answerDaily, answerByPick),
    on(typeDaily, (_app, _call, { date }) => openModal(estimateForm(date))),
    on(typeDailyForm, answerByTyping),
    on(reviewDaily, review),
    on(shareDaily, share),
  ],
});

interface Picked {
  readonly date: LocalDate;
  readonly step: number;
  readonly choice: number;
}

/** The open challenge; without one, how the last went and when the next comes. */
async function today(app: App, call: Call): Promise<Message> {
  const guildId = guildOf(call);
  const [{ schedule, settings }, latest] = await Promise.all([
    app.guilds.find(guildId),
    app.challenges.latest(guildId),
  ]);
  if (latest !== null && isOpen(latest, call))
    return currentView(app, call, await playOf(app, call, latest.date));
  const next = settings.pause === null ? (schedule.next?.at ?? null) : null;
  if (latest !== null) return recapOf(app, latest, next);
  return next === null ? notSetUpView() : nextChallengeView(next);
}

async function recapOf(app: App, { guildId, date, task }: Challenge, next: Date | null): Promise<Message> {
  const exercise = exerciseOf(app.library, task);
  const outcome = await app.challengeAnswers.outcome(guildId, date, exercise?.steps.length ?? 0);
  return recapPost({ date, exercise, outcome, next, excused: false });
}

/** The member's next step; once there is none, how it went; and what was right, when it is too late to answer. */
async function currentView(app: App, call: Call, play: Play): Promise<Message> {
  const { challenge, exercise, answers } = play;
  const step = nextStep(exercise, answers);
  if (step !== null && challenge.open) return stepView(play, step);
  if (step !== null || exercise.steps.length === 1) return explained(app, call, play, 0);
  const { tallies, streak } = await standings(app, call, play);
  return resultView(play, tallies, streak);
}

async function answerByPick(app: App, call: Call, { date, step: at, choice }: Picked): Promise<Reply> {
  const play = await playOf(app, call, date);
  const step = play.exercise.steps[at];
  const chosen = step?.kind === 'choice' ? optionsFor(step.item, play.userId, date)[choice] : undefined;
  if (step?.kind !== 'choice' || chosen === undefined) throw new UserError(CHANGED);
  return await answer(app, call, play, at, pick(step, chosen));
}

async function answerByTyping(app: App, call: Call, { date }: { date: LocalDate }): Promise<Reply> {
  const play = await playOf(app, call, date);
  const [step] = play.exercise.steps;
  if (step?.kind !== 'estimate') throw new UserError(CHANGED);
  return await answer(app, call, play, 0, readEstimate(step, call.fields['estimate'] ?? ''));
}

/** Only the first answer to a step counts: whoever gives another one is shown it. */
async function answer(app: App, call: Call, play: Play, step: number, given: Given): Promise<Reply> {
  const { challenge, exercise, answers, userId } = play;
  if (answers[step] !== undefined) return turnPage(call, await explained(app, call, play, step));
  const { guildId, date } = challenge;
  const { chapter } = exercise;
  const outcome = await app.challengeAnswers.answer({
    ...given,
    guildId,
    date,
    userId,
    step,
    chapter,
    at: call.at,
  });
  if (outcome.kind === 'closed') throw new UserError(CLOSED);
  return turnPage(call, await explained(app, call, { ...play, answers: [...answers, outcome.answer] }, step));
}

/** What cannot be read as an amount of that kind is a slip: the form may be opened again. */
function readEstimate(step: EstimateStep, typed: string): Given {
  try {
    return estimate(step, typed.trim());
  } catch (error) {
    if (!(error instanceof CalculationError)) throw error;
    throw new UserError(`${error.message} Nothing is lost: press **Answer** again.`);
  }
}

/** Nobody reads why an answer is right while they may still give it. */
async function review(
  app: App,
  call: Call,
  { date, step }: { date: LocalDate; step: number },
): Promise<Reply> {
  const play = await playOf(app, call, date);
  if (play.exercise.steps[step] === undefined) throw new UserError(CHANGED);
  if (play.challenge.open && play.answers.length <= step)
    return turnPage(call, await currentView(app, call, play));
  return turnPage(call, await explained(app, call, play, step));
}

async function share(app: App, call: Call, { date }: { date: LocalDate }): Promise<Reply> {
  const play = await playOf(app, call, date);
  if (nextStep(play.exercise, play.answers) !== null)
    throw new UserError('Finish the challenge first, then share it.');
  const { userId } = play;
  const { guildId } = play.challenge;
  const isFirst = await app.challengeAnswers.share(guildId, date, userId, call.interactionId);
  if (!isFirst) throw new UserError('You have shared this one already.');
  return publicly(sharedView(play, await app.streaks.find({ guildId, userId }, call.at)));
}

const GONE = 'That challenge is gone. `/daily` shows the present one.';
const LOST =
  'What that challenge asked is not part of the bot any more. It costs nobody a streak, and the next one comes as usual.';
const CHANGED = 'That challenge has changed since. `/daily` shows it as it is now.';
const CLOSED = 'That challenge is closed and takes no more answers. `/daily` shows the present one.';

async function playOf(app: App, call: Call, date: LocalDate): Promise<Play> {
  const guildId = guildOf(call);
  const userId = call.user.id;
  const [found, answers] = await Promise.all([
    app.challenges.find(guildId, date),
    app.challengeAnswers.of(guildId, date, userId),
  ]);
  if (found === null) throw new UserError(GONE);
  const exercise = exerciseOf(app.library, found.task);
  if (exercise === null) throw new UserError(LOST);
  return { challenge: { ...found, open: isOpen(found, call) }, exercise, userId, answers };
}

/** Its time may be over before the clock has closed it. */
const isOpen = ({ open, closesAt }: Challenge, { at }: Call): boolean => open && at < closesAt;

async function explained(app: App, call: Call, play: Play, step: number): Promise<Message> {
  return feedbackView(app.library, play, { step, ...(await standings(app, call, play)) });
}

/** What the others answered, and the member's streak. */
async function standings(app: App, { at }: Call, { challenge: { guildId, date }, userId }: Play) {
  const [tallies, streak] = await Promise.all([
    app.challengeAnswers.tallies(guildId, date),
    app.streaks.find({ guildId, userId }, at),
  ]);
  return { tallies, streak };
}

function guildOf({ guildId }: Call): GuildId {
  if (guildId === null) throw new UserError('Challenges are played in a server. Use `/daily` there.');
  return guildId;
}
