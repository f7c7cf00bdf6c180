import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { commands } from '../commands/index.ts';
import type { Playground } from '../playground/server/start.ts';
import type { App } from './app.ts';
import { loadLibrary } from './content/load.ts';
import type { Database } from './db/connect.ts';
import { DatabaseUnavailable } from './db/errors.ts';
import { createAvatars } from './discord/avatars.ts';
import { type Bot, createBot } from './discord/bot.ts';
import { createChannels } from './discord/channels.ts';
import { createDispatcher } from './discord/dispatch.ts';
import { UserError } from './discord/errors.ts';
import { createInvalidAnswers } from './discord/invalid-answers.ts';
import type { Library } from './domain/library.ts';
import { onFirstUse } from './domain/search/on-first-use.ts';
import { createSearch } from './domain/search/search.ts';
import { indexTitles } from './domain/search/titles.ts';
import type { Env } from './env.ts';
import { serveHealth } from './health.ts';
import { closeAbandonedQuizzes } from './jobs/abandoned-quizzes.ts';
import { forgetQuestions } from './jobs/asked-questions.ts';
import { keepBoards } from './jobs/boards.ts';
import { startClock } from './jobs/clock.ts';
import { postDailyChallenges } from './jobs/daily/job.ts';
import type { Job } from './jobs/job.ts';
import { PAGE_DIR } from './paths.ts';
import { openPictures } from './pictures/pictures.ts';
import { summaryOf } from './views/help.ts';

const DISCORD_API_URL = 'https://discord.com/api';
const JOBS: readonly Job[] = [closeAbandonedQuizzes, keepBoards, postDailyChallenges, forgetQuestions];

export interface Quorum {
  /** Null when the bot is on Discord itself. */
  readonly playground: Playground | null;
  readonly healthUrl: string;
  /** Resolves when the bot can answer members; rejects when Discord refuses the token. */
  readonly online: Promise<void>;
  /** Stops taking work, answers what is in flight, and closes. */
  stop(): Promise<void>;
}

export interface QuorumOptions {
  readonly env: Env;
  readonly log: Logger;
  /** May still be opening. */
  readonly storage: Promise<Database>;
  readonly contentDir: string;
  /** Called when Discord closes the door on a bot that was running, with the reason in a sentence. */
  readonly onRejected: (reason: string) => void;
}

/**
 * Builds the bot from its parts and starts it. Rejects with an error made for the operator when a part cannot start.
 */
export async function startQuorum(options: QuorumOptions): Promise<Quorum> {
  const { env, log, storage, contentDir, onRejected } = options;
  const closers: (() => Promise<void>)[] = [];
  const opened = <T extends { close(): Promise<void> }>(part: T): T => {
    closers.unshift(() => part.close());
    return part;
  };
  const stop = async () => {
    for (const close of closers.splice(0)) await close();
  };
  const parts: { bot?: Bot; database?: Database } = {};
  // Closed also when something else fails before it is open.
  closers.push(() =>
    storage.then(
      (database) => database.close(),
      () => undefined,
    ),
  );
  try {
    const health = opened(
      await serveHealth({
        host: env.HOST,
        port: env.PORT,
        checks: {
          discord: () => parts.bot?.ready() ?? false,
          database: () => parts.database?.ready() ?? false,
        },
      }),
    );
    const playground = env.DISCORD_TOKEN === undefined ? opened(await startLocalDiscord(env)) : null;
    const [library, database] = await Promise.all([loadLibrary(contentDir), storage]);
    const { prepare, ...indexes } = indexesOf(library);
    parts.database = database;
    const token = env.DISCORD_TOKEN ?? playground?.token ?? '';
    const apiUrl = env.DISCORD_API_URL ?? playground?.apiUrl ?? DISCORD_API_URL;
    const invalid = createInvalidAnswers();
    const channels = opened(createChannels({ token, apiUrl, invalid }));
    const app: App = {
      library,
      ...indexes,
      writer: await writerFor(env),
      quizzes: database.quizzes,
      ledger: database.ledger,
      scores: database.scores,
      estimates: database.estimates,
      pictures: opened(openPictures()),
      avatars: createAvatars(),
      guilds: database.guilds,
      challenges: database.challenges,
      streaks: database.streaks,
      asked: database.asked,
      challengeAnswers: database.challengeAnswers,
      channels,
      boardUpkeep: database.boardUpkeep,
      privacy: database.privacy,
      commands: commands.map((command) => summaryOf(command.data)),
      log,
    };
    const bot = createBot({
      token,
      apiUrl,
      commands,
      dispatcher: createDispatcher({ app, commands, log, explain, memberRate: env.MEMBER_RATE }),
      invalid,
      log,
      onRejected,
    });
    parts.bot = bot;
    const clock = startClock(app, JOBS);
    closers.unshift(
      () => bot.stop(),
      () => clock.stop(),
    );
    return {
      playground,
      healthUrl: health.url,
      online: bot.start().then(() => void setImmediate(prepare)),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What finds topics: half a second of work, which can wait until the bot is ready. */
function indexesOf(library: Library): Pick<App, 'titles' | 'search'> & { prepare(): void } {
  const titles = onFirstUse(() => indexTitles(library));
  const search = onFirstUse(() => createSearch(library));
  return {
    titles: {
      exact: (name) => titles().exact(name),
      nearest: (typed, limit) => titles().nearest(typed, limit),
    },
    search: { ask: (question, before) => search().ask(question, before) },
    prepare() {
      titles();
      search();
    },
  };
}

/** Loaded only where a language model is configured. */
async function writerFor({ LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_API_KEY: apiKey }: Env) {
  if (baseUrl === undefined || model === undefined) return null;
  const { createWriter } = await import('./llm/writer.ts');
  return createWriter({ baseUrl, model, apiKey });
}

/** Loaded only when it is wanted: a bot with a token never runs a line of it. */
async function startLocalDiscord(env: Env): Promise<Playground> {
  const { startPlayground } = await import('../playground/server/start.ts');
  return await startPlayground({
    port: env.PLAYGROUND_PORT,
    dataDir: resolve(env.QUORUM_DATA_DIR, 'playground'),
    pageDir: PAGE_DIR,
    botName: 'Quorum',
  }).catch((error: unknown) => {
    if (!(error instanceof Error)) throw error;
    const setting = isFromListening(error.cause)
      ? 'The port is PLAYGROUND_PORT.'
      : 'The folder is QUORUM_DATA_DIR.';
    throw new Error(`${error.message} ${setting}`);
  });
}

const isFromListening = (cause: unknown): boolean =>
  cause instanceof Error && 'syscall' in cause && cause.syscall === 'listen';

function explain(error: unknown): UserError | null {
  if (!(error instanceof DatabaseUnavailable)) return null;
  return new UserError(
    'The scores cannot be reached right now. Nothing is lost; please try again in a moment.',
  );
}
