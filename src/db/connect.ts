import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type AskedQuestions, createAskedQuestions } from './asked-questions.ts';
import { type BoardUpkeep, createBoardUpkeep } from './board-upkeep.ts';
import { type ChallengeAnswers, createChallengeAnswers } from './challenges/answers.ts';
import { type Challenges, createChallenges } from './challenges/challenges.ts';
import { startEmbedded } from './embedded/embedded.ts';
import { createEstimates, type Estimates } from './estimates.ts';
import type { DatabaseLog } from './event.ts';
import { PrismaClient } from './generated/client.ts';
import { createGuilds, type Guilds } from './guilds.ts';
import { inTime } from './in-time.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { migrate } from './migrate.ts';
import { connectionTo, createPool } from './pool.ts';
import { createPrivacy, type Privacy } from './privacy.ts';
import { createQuizzes, type Quizzes } from './quizzes.ts';
import { createRebuild, type Rebuild } from './rebuild.ts';
import { createScores, type Scores } from './scores.ts';
import { startError } from './start-error.ts';
import { createStreaks, type Streaks } from './streaks.ts';

export interface DatabaseOptions {
  /** Address of a Postgres, or null for the embedded one. */
  readonly url: string | null;
  /** Folder of the embedded Postgres. */
  readonly dataDir: string;
  readonly migrationsDir: string;
  readonly log: DatabaseLog;
}

export interface Database {
  readonly quizzes: Quizzes;
  readonly ledger: Ledger;
  readonly scores: Scores;
  readonly estimates: Estimates;
  readonly guilds: Guilds;
  readonly streaks: Streaks;
  readonly asked: AskedQuestions;
  readonly boardUpkeep: BoardUpkeep;
  readonly rebuild: Rebuild;
  readonly challenges: Challenges;
  readonly privacy: Privacy;
  readonly challengeAnswers: ChallengeAnswers;
  /** Whether the database answers, known within a second. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

const READY_MS = 1_000;
/** How long a start waits for a connection, in ms: nobody waits for an answer yet, and the database may be starting too. */
const START_MS = 10_000;
const SERVER_CONNECTIONS = 10;
/** The embedded Postgres has a single session; more connections than these only wait. */
const EMBEDDED_CONNECTIONS = 4;

/** Opens the database and brings it to the newest migration. Throws a DatabaseStartError. */
export async function openDatabase({ url, dataDir, migrationsDir, log }: DatabaseOptions): Promise<Database> {
  if (url !== null) return openServer(url, SERVER_CONNECTIONS, migrationsDir, log);
  const embedded = await startEmbedded(dataDir, log);
  try {
    const database = await openServer(embedded.url, EMBEDDED_CONNECTIONS, migrationsDir, log);
    return { ...database, close: () => database.close().finally(() => embedded.close()) };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}

async function openServer(
  url: string,
  connections: number,
  migrationsDir: string,
  log: DatabaseLog,
): Promise<Database> {
  await migrateServer(url, migrationsDir, log);
  const pool = createPool(url, connections);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    quizzes: createQuizzes(prisma),
    ledger: createLedger(prisma),
    scores: createScores(prisma),
    estimates: createEstimates(prisma),
    guilds: createGuilds(prisma),
    streaks: createStreaks(prisma),
    asked: createAskedQuestions(prisma),
    boardUpkeep: createBoardUpkeep(prisma),
    rebuild: createRebuild(url),
    challenges: createChallenges(prisma),
    privacy: createPrivacy(prisma),
    challengeAnswers: createChallengeAnswers(prisma),
    ready: () => answersInTime(pool),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

async function migrateServer(url: string, migrationsDir: string, log: DatabaseLog): Promise<void> {
  const client = new pg.Client({ ...connectionTo(url), connectionTimeoutMillis: START_MS });
  // The failing query says it too, to someone who listens.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const migrations = await migrate(client, migrationsDir);
    if (migrations.length > 0) log({ level: 'info', event: 'database-migrated', migrations });
  } catch (error) {
    throw startError(error, url);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function answersInTime(pool: pg.Pool): Promise<boolean> {
  const answer = pool.query('SELECT 1').then(
    () => true,
    () => false,
  );
  return await inTime(answer, READY_MS, false);
}
