import type pg from 'pg';
import { loadLibrary } from '../src/content/load.ts';
import { CONTENT_DIR } from '../src/paths.ts';
import type { Member } from '../test/support/member.ts';
import { ready, startQuorum, temporaryFolder } from './harness/bots.ts';
import { forgetAnswers, openChallenges, playThrough, postPlayButtons } from './harness/daily-plays.ts';
import { type BotData, embeddedOf, onServer, withClient } from './harness/data.ts';
import { drive } from './harness/load.ts';
import { type PlaygroundProcess, startPlaygroundProcess } from './harness/playground.ts';
import { childrenOf, cpuSeconds } from './harness/proc.ts';
import type { Program } from './harness/program.ts';
import { answer } from './harness/scenarios.ts';
import { median } from './harness/statistics.ts';
import { ms, table, times } from './harness/table.ts';

const SERVER_URL = process.env['TEST_DATABASE_URL'];
const ROUNDS = 5;
const IN_FLIGHT = 50;
const PEOPLE = ['Ada', 'Grace', 'Linus', 'Barbara'];

interface Round {
  readonly perSecond: number;
  /** Processor time of the bot, and of its database where that is embedded, for one answer with what leads to it. */
  readonly cpuMs: number;
}

interface Contest {
  readonly bot: Program;
  readonly playground: PlaygroundProcess;
  readonly members: readonly Member[];
}

/** Answers to daily challenges a second against answers to quizzes, from the same members of the same bot, in turns. */
export async function dailyAnswers(): Promise<string> {
  const folder = temporaryFolder();
  try {
    const rows = await measure(embeddedOf(folder.path), folder.path);
    if (SERVER_URL) rows.push(...(await measure(await onServer(SERVER_URL), folder.path)));
    return `${IN_FLIGHT} in flight, ${ROUNDS} rounds\n${table(
      ['', 'answers a second', 'to quiz', 'CPU each', 'to quiz'],
      rows,
    )}`;
  } finally {
    folder.remove();
  }
}

async function measure(data: BotData, dataDir: string): Promise<string[][]> {
  const playground = await startPlaygroundProcess();
  const bot = await ready(startQuorum({ playground, dataDir, databaseUrl: data.databaseUrl }));
  try {
    const members = await Promise.all(PEOPLE.map((name) => playground.member(name)));
    const rounds = await withClient(data.url, (client) => compare({ bot, playground, members }, client));
    return rowsOf(data.title, rounds);
  } finally {
    await bot.stop();
    await playground.stop();
    await data.remove();
  }
}

async function compare(contest: Contest, client: pg.Client): Promise<{ quiz: Round[]; daily: Round[] }> {
  const rounds: { quiz: Round[]; daily: Round[] } = { quiz: [], daily: [] };
  const dates = await openChallenges(client, await longestSituation());
  for (let round = 0; round <= ROUNDS; round += 1) {
    await forgetAnswers(client);
    const daily = await timed(contest, await dailyRound(contest, dates));
    const quiz = await timed(contest, await quizRound(contest, daily.answers));
    // The first round warms up code and caches.
    if (round === 0) continue;
    rounds.daily.push(daily);
    rounds.quiz.push(quiz);
  }
  return rounds;
}

/** The more steps, the more there is to answer. */
async function longestSituation(): Promise<string> {
  const { situations } = await loadLibrary(CONTENT_DIR);
  const [longest] = [...situations.values()].sort((a, b) => b.steps.length - a.steps.length);
  if (longest === undefined) throw new Error('the content holds no situation');
  return longest.id;
}

/** Everybody plays all challenges. */
async function dailyRound({ playground, members }: Contest, dates: readonly string[]) {
  const shown = members.map((member) => member.message('the buttons', ({ content }) => content === 'Play'));
  await postPlayButtons(playground, dates);
  const posts = await Promise.all(shown);
  const plays = dates.flatMap((date) => members.map((member, i) => ({ member, post: posts[i], date })));
  return async () => {
    let answers = 0;
    const step = async () => {
      const play = plays.pop();
      const given = play?.post ? await playThrough(play.member, play.post, play.date) : 0;
      answers += given;
    };
    await drive(
      Array.from({ length: IN_FLIGHT }, () => step),
      plays.length,
    );
    return answers;
  };
}

/** The same members answer as many questions of quizzes. */
async function quizRound({ members }: Contest, answers: number) {
  const taking = Array.from({ length: IN_FLIGHT }, (_, i) => members[i % members.length]);
  const workers = await Promise.all(taking.flatMap((member) => (member ? [answer.worker(member)] : [])));
  return async () => {
    await drive(workers, answers);
    return answers;
  };
}

async function timed({ bot }: Contest, work: () => Promise<number>): Promise<Round & { answers: number }> {
  const pids = [bot.pid, ...childrenOf(bot.pid)];
  const cpu = () => pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0);
  const [started, cpuBefore] = [performance.now(), cpu()];
  const answers = await work();
  const [seconds, cpuUsed] = [(performance.now() - started) / 1000, cpu() - cpuBefore];
  return { answers, perSecond: answers / seconds, cpuMs: (cpuUsed / answers) * 1000 };
}

/** Ratios are the median over the rounds, each against the quiz of the same round. */
function rowsOf(title: string, { quiz, daily }: { quiz: Round[]; daily: Round[] }): string[][] {
  const row = (what: string, rounds: Round[]) => {
    const middle = (of: (round: Round) => number) => median(rounds.map(of));
    const ratio = (of: (round: Round) => number) =>
      times(median(rounds.map((round, i) => of(round) / of(quiz[i] ?? round))));
    const [perSecond, cpuMs] = [(round: Round) => round.perSecond, (round: Round) => round.cpuMs];
    return [
      `${title}: ${what}`,
      middle(perSecond).toFixed(0),
      ratio(perSecond),
      ms(middle(cpuMs)),
      ratio(cpuMs),
    ];
  };
  return [row('quiz', quiz), row('daily challenge', daily)];
}
