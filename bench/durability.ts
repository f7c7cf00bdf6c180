import { setTimeout as delay } from 'node:timers/promises';
import type { Member } from '../test/support/member.ts';
import { audit } from './harness/books.ts';
import { ready, startQuorum, temporaryFolder } from './harness/bots.ts';
import { type PlaygroundProcess, startPlaygroundProcess } from './harness/playground.ts';
import { childrenOf, isAlive } from './harness/proc.ts';
import type { Program } from './harness/program.ts';
import { type Diary, newDiary, takeQuiz } from './harness/quiz-run.ts';
import { newQuiz } from './harness/scenarios.ts';
import { table } from './harness/table.ts';

const KILLS = 10;
const ANSWERS = 1000;
const ANSWERS_PER_QUIZ = 20;
/** Members by the channel they are in: a channel remembers only so many messages. */
const PEOPLE = { general: 'Ada', 'quiz-room': 'Grace', 'daily-challenge': 'Linus' } as const;

/** Who is killed at the n-th kill. */
type Victims = (bot: Program, kill: number) => readonly number[];

const VARIANTS: readonly { readonly title: string; readonly victims: Victims }[] = [
  {
    title: 'bot, every second time with its database',
    victims: (bot, kill) => (kill % 2 === 0 ? [bot.pid, ...childrenOf(bot.pid)] : [bot.pid]),
  },
  { title: 'database alone', victims: (bot) => childrenOf(bot.pid) },
];

/** kill -9 in the middle of a thousand quiz answers, ten times: what members were told has to be there, once. */
export async function durability(): Promise<string> {
  const rows: string[][] = [];
  for (const { title, victims } of VARIANTS) rows.push([title, ...(await survive(victims)).map(String)]);
  const heading = ['', 'kills', 'acknowledged', 'in database', 'lost', 'doubled', 'unanswered', 'try again'];
  return table([...heading, 'strange', 'orphans'], rows);
}

async function survive(victims: Victims): Promise<number[]> {
  const folder = temporaryFolder();
  const playground = await startPlaygroundProcess();
  const diary = newDiary();
  const start = () => ready(startQuorum({ playground, dataDir: folder.path }));
  let bot = await start();
  try {
    const members = await Promise.all(
      Object.entries(PEOPLE).map(([channel, name]) => settle(playground, channel, name)),
    );
    const quizzes = takeQuizzes(members, diary);
    let orphans = 0;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const moment = (ANSWERS / (KILLS + 1)) * (kill - 0.5 + Math.random());
      while (diary.acknowledged.length < moment) await delay(1);
      const database = childrenOf(bot.pid);
      const killed = victims(bot, kill);
      for (const pid of killed) process.kill(pid, 'SIGKILL');
      if (!killed.includes(bot.pid)) continue;
      await bot.stop();
      bot = await start();
      orphans += database.filter(isAlive).length;
    }
    await quizzes;
    await bot.stop();
    const { kept, lost, doubled } = await audit(folder.path, diary.acknowledged);
    const { acknowledged, failed, refused, strange } = diary;
    for (const text of new Set(strange)) process.stderr.write(`strange: ${text}\n`);
    return [KILLS, acknowledged.length, kept, lost, doubled, failed, refused, strange.length, orphans];
  } finally {
    await bot.stop();
    await playground.stop();
    folder.remove();
  }
}

async function settle(playground: PlaygroundProcess, channel: string, name: string): Promise<Member> {
  const member = await playground.member(name);
  member.goTo(channel);
  return member;
}

async function takeQuizzes(members: readonly Member[], diary: Diary): Promise<void> {
  const quizzes = Array.from({ length: ANSWERS / ANSWERS_PER_QUIZ }, (_, i) => members[i % members.length]);
  const started = await Promise.all(
    quizzes.flatMap((member) => (member ? [newQuiz(member).then((screen) => ({ member, screen }))] : [])),
  );
  await Promise.all(started.map(({ member, screen }) => takeQuiz(member, screen, diary)));
}
