import type { Member } from '../../test/support/member.ts';
import { ready, startPongBot, startQuorum, temporaryFolder } from './bots.ts';
import { drive, prepare } from './load.ts';
import { topicMessage } from './page.ts';
import { startPlaygroundProcess } from './playground.ts';
import { page, ping, type Scenario } from './scenarios.ts';
import { median, percentile } from './statistics.ts';
import { ms, table, times } from './table.ts';

const ROUNDS = 7;
/** How many at a time, and how many in each round. */
export interface Load {
  readonly inFlight: number;
  readonly count: number;
}

/** Time from the interaction leaving the playground to its callback being there, against the pong bot's. */
export async function contest(scenarios: readonly Scenario[], loads: readonly Load[]): Promise<string> {
  const folder = temporaryFolder();
  const [ours, theirs] = await Promise.all([startPlaygroundProcess(), startPlaygroundProcess()]);
  const bots = await Promise.all([
    ready(startQuorum({ playground: ours, dataDir: folder.path })),
    ready(startPongBot({ playground: theirs, page: await topicMessage() })),
  ]);
  try {
    const [ada, pong] = await Promise.all([ours.member(), theirs.member()]);
    const contestants: readonly Contestant[] = [
      ...[ping, page].map((scenario) => ({ scenario, member: pong, take: theirs.takeSamples })),
      ...scenarios.map((scenario) => ({ scenario, member: ada, take: ours.takeSamples })),
    ];
    const sections: string[] = [];
    for (const load of loads) sections.push(await compare(contestants, load));
    return sections.join('\n\n');
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
    await Promise.all([ours.stop(), theirs.stop()]);
    folder.remove();
  }
}

interface Contestant {
  readonly scenario: Scenario;
  readonly member: Member;
  take(): ReturnType<Awaited<ReturnType<typeof startPlaygroundProcess>>['takeSamples']>;
}

async function compare(contestants: readonly Contestant[], load: Load): Promise<string> {
  const rounds: number[][][] = contestants.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [i, contestant] of contestants.entries()) {
      const milliseconds = await measure(contestant, load);
      // The first round warms up code and caches.
      if (round > 0) rounds[i]?.push(milliseconds);
    }
  }
  const [pong = [], samePage = []] = rounds;
  const rows = contestants.map(({ scenario }, i) => rowOf(scenario.title, rounds[i] ?? [], pong, samePage));
  return `${load.inFlight} in flight, ${ROUNDS} rounds of ${load.count}\n${table(
    ['', 'p50', 'p99', 'most', 'p50 to /ping', 'p99 to /ping', 'p50 to page', 'p99 to page'],
    rows,
  )}`;
}

async function measure({ scenario, member, take }: Contestant, load: Load): Promise<number[]> {
  const workers = await prepare(load.inFlight, () => scenario.worker(member));
  await take();
  await drive(workers, load.count);
  const samples = await take();
  return samples.filter(({ name }) => name === scenario.sample).map(({ milliseconds }) => milliseconds);
}

/** Ratios are the median over the rounds, each against the pong bot's share of the same round. */
function rowOf(title: string, rounds: number[][], pong: number[][], samePage: number[][]): string[] {
  const all = rounds.flat();
  const ratio = (to: number[][], p: number) =>
    times(median(rounds.map((round, i) => percentile(round, p) / percentile(to[i] ?? [], p))));
  return [
    title,
    ms(percentile(all, 0.5)),
    ms(percentile(all, 0.99)),
    ms(Math.max(...all)),
    ratio(pong, 0.5),
    ratio(pong, 0.99),
    ratio(samePage, 0.5),
    ratio(samePage, 0.99),
  ];
}
