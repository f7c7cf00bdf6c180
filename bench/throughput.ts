import type { Member } from '../test/support/member.ts';
import { ready, startPongBot, startQuorum, temporaryFolder } from './harness/bots.ts';
import { drive, prepare } from './harness/load.ts';
import { topicMessage } from './harness/page.ts';
import { pin } from './harness/pin.ts';
import { type PlaygroundProcess, startPlaygroundProcess } from './harness/playground.ts';
import { childrenOf, cpuSeconds } from './harness/proc.ts';
import { answer, page, ping, type Scenario, topic } from './harness/scenarios.ts';
import { median } from './harness/statistics.ts';
import { ms, table, times } from './harness/table.ts';

const ROUNDS = 5;
const IN_FLIGHT = 50;
const STEPS = 1000;

interface Contestant {
  readonly scenario: Scenario;
  readonly member: Member;
  readonly playground: PlaygroundProcess;
  readonly botPid: number;
}

interface Round {
  readonly perSecond: number;
  /** Processor time of the bot and its database for one interaction. */
  readonly cpuMs: number;
}

/** Interactions a second of a bot that has one core to itself and its database; everything else has the others. */
export async function throughput(): Promise<string> {
  const { elsewhere, core, release } = pin();
  const folder = temporaryFolder();
  const [ours, theirs] = await Promise.all([
    startPlaygroundProcess({ core: elsewhere }),
    startPlaygroundProcess({ core: elsewhere }),
  ]);
  const quorum = await ready(startQuorum({ playground: ours, dataDir: folder.path, core }));
  const pongBot = await ready(startPongBot({ playground: theirs, page: await topicMessage(), core }));
  try {
    const [ada, pong] = await Promise.all([ours.member(), theirs.member()]);
    return await compare([
      ...[ping, page].map((scenario) => ({
        scenario,
        member: pong,
        playground: theirs,
        botPid: pongBot.pid,
      })),
      ...[topic, answer].map((scenario) => ({ scenario, member: ada, playground: ours, botPid: quorum.pid })),
    ]);
  } finally {
    await Promise.all([quorum.stop(), pongBot.stop()]);
    await Promise.all([ours.stop(), theirs.stop()]);
    folder.remove();
    release();
  }
}

async function compare(contestants: readonly Contestant[]): Promise<string> {
  const rounds: Round[][] = contestants.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [i, contestant] of contestants.entries()) {
      const result = await measure(contestant);
      // The first round warms up code and caches.
      if (round > 0) rounds[i]?.push(result);
    }
  }
  const [pong = [], samePage = []] = rounds;
  const rows = contestants.map(({ scenario }, i) => rowOf(scenario, rounds[i] ?? [], pong, samePage));
  return `${IN_FLIGHT} in flight, ${ROUNDS} rounds of ${STEPS} steps\n${table(
    ['', 'a second', 'to /ping', 'to page', 'CPU each', 'to /ping', 'to page', 'a CPU second'],
    rows,
  )}`;
}

async function measure({ scenario, member, playground, botPid }: Contestant): Promise<Round> {
  const workers = await prepare(IN_FLIGHT, () => scenario.worker(member));
  await playground.takeSamples();
  const pids = [botPid, ...childrenOf(botPid)];
  const cpu = () => pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0);
  const [started, cpuBefore] = [performance.now(), cpu()];
  await drive(workers, STEPS);
  const [seconds, cpuUsed] = [(performance.now() - started) / 1000, cpu() - cpuBefore];
  const { length } = await playground.takeSamples();
  return { perSecond: length / seconds, cpuMs: (cpuUsed / length) * 1000 };
}

function rowOf({ title }: Scenario, rounds: Round[], pong: Round[], samePage: Round[]): string[] {
  const middle = (of: (round: Round) => number) => median(rounds.map(of));
  const ratio = (of: (round: Round) => number, to: Round[]) =>
    times(median(rounds.map((round, i) => of(round) / of(to[i] ?? round))));
  const [perSecond, cpuMs] = [(round: Round) => round.perSecond, (round: Round) => round.cpuMs];
  return [
    title,
    middle(perSecond).toFixed(0),
    ratio(perSecond, pong),
    ratio(perSecond, samePage),
    ms(middle(cpuMs)),
    ratio(cpuMs, pong),
    ratio(cpuMs, samePage),
    (1000 / middle(cpuMs)).toFixed(0),
  ];
}
