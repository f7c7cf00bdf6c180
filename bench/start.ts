import { ready, startPongBot, startQuorum, temporaryFolder } from './harness/bots.ts';
import { type PlaygroundProcess, startPlaygroundProcess } from './harness/playground.ts';
import type { Program } from './harness/program.ts';
import { median } from './harness/statistics.ts';
import { table, times } from './harness/table.ts';

const ROUNDS = 7;

/** Time from the start of the process until it says that it is ready, on an empty data folder and again on the same. */
export async function start(): Promise<string> {
  const playground = await startPlaygroundProcess();
  const results = new Map<string, number[]>();
  const note = async (title: string, program: Program) => {
    results.set(title, [...(results.get(title) ?? []), await timeToReady(program)]);
  };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      await note(PONG, startPongBot({ playground }));
      await coldAndWarm('with a token', playground, note);
      await coldAndWarm('with the playground inside', null, note);
    }
  } finally {
    await playground.stop();
  }
  const pong = median(results.get(PONG) ?? []);
  const rows = [...results].map(([title, seconds]) => [
    title,
    ...[median(seconds), Math.min(...seconds), Math.max(...seconds)].map((value) => `${value.toFixed(2)} s`),
    times(median(seconds) / pong),
  ]);
  return `${ROUNDS} starts each\n${table(['', 'median', 'least', 'most', 'ratio'], rows)}`;
}

const PONG = 'pong bot';

async function coldAndWarm(
  kind: string,
  playground: PlaygroundProcess | null,
  note: (title: string, program: Program) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder();
  try {
    await note(`cold, ${kind}`, startQuorum({ playground, dataDir: folder.path }));
    await note(`warm, ${kind}`, startQuorum({ playground, dataDir: folder.path }));
  } finally {
    folder.remove();
  }
}

/** In seconds. */
async function timeToReady(program: Program): Promise<number> {
  const started = performance.now();
  try {
    await ready(program);
    return (performance.now() - started) / 1000;
  } finally {
    await program.stop();
  }
}
