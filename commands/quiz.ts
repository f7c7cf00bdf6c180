import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { z } from 'zod';
import { type App, defineCommand, localDay, on } from '../src/app.ts';
import type { Call } from '../src/discord/call.ts';
import { UserError } from '../src/discord/errors.ts';
import { privately, type Reply, turnPage } from '../src/discord/reply.ts';
import { type Attempt, missedQuestions, nextPosition, retryTitle } from '../src/domain/attempt.ts';
import type { QuestionId } from '../src/domain/ids.ts';
import { chapterOf, DIFFICULTIES } from '../src/domain/library.ts';
import {
  DEFAULT_QUIZ_QUESTIONS,
  MAX_QUIZ_QUESTIONS,
  optionsInOrder,
  pickQuestions,
  type QuizPlan,
  questionsIn,
  scopeTitle,
} from '../src/domain/quiz.ts';
import { seeded, seedFrom } from '../src/domain/random.ts';
import { pointsFor } from '../src/domain/scoring.ts';
import { findScope, suggestScopes, unknownScope } from '../src/domain/search/scopes.ts';
import { anotherQuiz, answerQuestion, goOn, retryMissed, startQuiz, stopQuiz } from '../src/views/actions.ts';
import { feedbackView, questionView, resultView, resumeView } from '../src/views/quiz.ts';

export default defineCommand({
  data: new SlashCommandBuilder()
    .setName('quiz')
    .setDescription('Take a quiz, in private, with an explanation for every answer')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addStringOption((option) =>
      option
        .setName('about')
        .setDescription('A topic or a chapter; leave it out for a mix of everything')
        .setMaxLength(100)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('difficulty')
        .setDescription('How hard the questions are')
        .addChoices(DIFFICULTIES.map((level) => ({ name: level, value: level }))),
    )
    .addIntegerOption((option) =>
      option
        .setName('questions')
        .setDescription(`How many: 1 to ${MAX_QUIZ_QUESTIONS}, or ${DEFAULT_QUIZ_QUESTIONS} when left out`)
        .setMinValue(1)
        .setMaxValue(MAX_QUIZ_QUESTIONS),
    ),
  visibility: 'private',
  input: z.object({
    about: z.string().optional(),
    difficulty: z.enum(DIFFICULTIES).optional(),
    questions: z.number().int().min(1).max(MAX_QUIZ_QUESTIONS).default(DEFAULT_QUIZ_QUESTIONS),
  }),
  async run(app, call, { about, difficulty, questions }) {
    const plan = { ...scopeNamed(app, about), difficulty, questions };
    const open = await app.quizzes.latestOpen(call.user.id, call.guildId);
    if (open !== null && open.answers.length > 0 && !isStranded(app, open))
      return privately(resumeView(open, plan));
    return privately(await start(app, call, plan));
  },
  autocomplete: {
    about: (app, _call, typed) => suggestScopes(app.library, app.titles, typed),
  },
  components: [
    on(startQuiz, async (app, call, plan) => privately(await start(app, call, plan))),
    on(anotherQuiz, async (app, call, plan) => turnPage(call, await start(app, call, plan))),
    on(answerQuestion, answer),
    on(goOn, async (app, call, { attempt }) =>
      turnPage(call, currentView(app, await find(app, call, attempt))),
    ),
    on(stopQuiz, stop),
    on(retryMissed, retry),
  ],
});

async function start(app: App, call: Call, plan: QuizPlan) {
  const pool = questionsIn(app.library, plan);
  const title = scopeTitle(app.library, plan);
  if (pool.length === 0) {
    throw new UserError(
      `There are no ${plan.difficulty ?? ''} questions on ${title} yet. Try another difficulty.`,
    );
  }
  const met = await app.quizzes.firstAnswers(call.user.id, call.guildId);
  const random = seeded(seedOf(call));
  const questions = pickQuestions(
    pool,
    plan.questions,
    new Set(met.map((answer) => answer.questionId)),
    random,
  );
  return await begin(app, call, { title, plan, questionIds: questions.map(({ id }) => id) });
}

async function retry(app: App, call: Call, { attempt }: { attempt: string }): Promise<Reply> {
  const old = await find(app, call, attempt);
  const questionIds = missedQuestions(old).filter((id) => app.library.questions.has(id));
  if (questionIds.length === 0) throw new UserError(CHANGED);
  return turnPage(
    call,
    await begin(app, call, { title: retryTitle(old.title), plan: old.plan, questionIds }),
  );
}

interface Draft {
  readonly title: string;
  readonly plan: QuizPlan;
  readonly questionIds: readonly QuestionId[];
}

/** The attempt is named by the interaction that asked for it, so a second delivery finds it and starts no other. */
async function begin(app: App, call: Call, draft: Draft) {
  const attempt = await app.quizzes.start(
    {
      ...draft,
      id: call.interactionId,
      userId: call.user.id,
      guildId: call.guildId,
      optionSeed: seedOf(call),
    },
    call.at,
  );
  return currentView(app, attempt);
}

/** The same for every delivery of an interaction, different for each new one; fits a Postgres integer. */
const seedOf = (call: Call): number => seedFrom(0, call.interactionId) >>> 1;

async function answer(
  app: App,
  call: Call,
  { attempt: id, position, choice }: { attempt: string; position: number; choice: number },
): Promise<Reply> {
  const [attempt, localDate] = await Promise.all([find(app, call, id), localDay(app, call.guildId, call.at)]);
  const questionId = attempt.questionIds[position];
  const question = questionId === undefined ? undefined : app.library.questions.get(questionId);
  const chosen = question && optionsInOrder(question, attempt.optionSeed)[choice];
  if (question === undefined || chosen === undefined) {
    throw new UserError(CHANGED);
  }
  const given = attempt.answers[position];
  if (given !== undefined) return turnPage(call, feedbackView(app.library, attempt, given));
  const outcome = await app.quizzes.answer({
    attemptId: id,
    userId: call.user.id,
    position,
    questionId: question.id,
    chapter: chapterOf(app.library, question),
    choice,
    correct: chosen.correct,
    points: pointsFor(question.difficulty, chosen.correct),
    at: call.at,
    localDate,
  });
  if (outcome.kind === 'closed') throw new UserError(CLOSED);
  const answered = { ...attempt, answers: [...attempt.answers, outcome.answer] };
  return turnPage(call, feedbackView(app.library, answered, outcome.answer));
}

async function stop(app: App, call: Call, { attempt: id }: { attempt: string }): Promise<Reply> {
  const attempt = await find(app, call, id);
  await app.quizzes.abandon(id, call.at);
  return turnPage(call, resultView(app.library, attempt));
}

const CHANGED = 'Questions of that quiz are not asked any more. Start a new one with `/quiz`.';
const CLOSED = 'That quiz was closed. Start a new one with `/quiz`.';

function currentView(app: App, attempt: Attempt) {
  const position = nextPosition(attempt);
  if (position === null || attempt.status !== 'open') return resultView(app.library, attempt);
  if (isStranded(app, attempt)) throw new UserError(CHANGED);
  return questionView(app.library, attempt, position);
}

/** True when a question was taken out of the content while the quiz was open. */
const isStranded = (app: App, attempt: Attempt): boolean =>
  attempt.questionIds.some((id) => !app.library.questions.has(id));

async function find(app: App, call: Call, id: string): Promise<Attempt> {
  const attempt = await app.quizzes.find(id);
  if (attempt === null) throw new UserError('That quiz is gone. Start a new one with `/quiz`.');
  if (attempt.userId !== call.user.id)
    throw new UserError('That is somebody else’s quiz. Take your own with `/quiz`.');
  return attempt;
}

function scopeNamed(app: App, name: string | undefined) {
  if (name === undefined) return {};
  const found = findScope(app.library, app.titles, name);
  if (found.kind === 'found') return found.scope;
  throw new UserError(unknownScope(found.nearest));
}
