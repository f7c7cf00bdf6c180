import { resolve } from 'node:path';
import { loadLibrary } from '../src/content/load.ts';
import type { Answer } from '../src/domain/search/answer.ts';
import { createSearch } from '../src/domain/search/search.ts';
import { type Entry, loadEvaluation } from '../test/support/evaluation.ts';
import { plainSearch } from './harness/plain-search.ts';
import { type Outcome, qualityOf } from './harness/quality.ts';
import { percentile } from './harness/statistics.ts';
import { ms, table } from './harness/table.ts';

const ROUNDS = 5;
const HEADING = ['', 'n', 'hit@1', 'hit@3', 'MRR', 'nDCG@10', 'answered', 'MiniSearch hit@1', 'hit@3'];

const library = await loadLibrary(resolve(import.meta.dirname, '../content'));
const { made: search, took: built } = timed(() => createSearch(library));
const { made: baseline, took: plainBuilt } = timed(() => plainSearch(library));

const topicsOf = (answer: Answer): string[] =>
  answer.kind === 'declined' ? [] : answer.topics.map(({ topic }) => topic);

const outcomesOf = (entries: readonly Entry[]): Outcome[] =>
  entries.map((entry) => ({ entry, topics: topicsOf(search.ask(entry.ask, entry.after)) }));

const baselineOf = (entries: readonly Entry[]): Outcome[] =>
  entries.map((entry) => ({ entry, topics: baseline(`${entry.after ?? ''} ${entry.ask}`) }));

/** What was made last, and the median of the times it took; the first is a warm-up. */
function timed<T>(make: () => T): { made: T; took: number } {
  let made = make();
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    made = make();
    return performance.now() - started;
  });
  return { made, took: percentile(times, 0.5) };
}

function report(name: string, entries: readonly Entry[]): void {
  const inField = entries.filter(({ best }) => best.length > 0);
  const kinds = [...new Set(inField.map(({ kind }) => kind))].sort();
  const rows = [
    ...kinds.map((kind) => [kind, inField.filter((entry) => entry.kind === kind)] as const),
    ['all', inField] as const,
  ];
  console.log(`\n${name}`);
  console.log(
    table(
      HEADING,
      rows.map(([kind, some]) => row(kind, some)),
    ),
  );
  for (const kind of new Set(entries.filter(({ best }) => best.length === 0).map((entry) => entry.kind))) {
    const some = entries.filter((entry) => entry.kind === kind);
    const declined = some.filter(({ ask }) => search.ask(ask).kind === 'declined').length;
    console.log(`${kind}: ${declined} of ${some.length} declined`);
  }
}

function row(kind: string, entries: readonly Entry[]): string[] {
  const { hit1, hit3, reciprocal, gain, answered } = qualityOf(outcomesOf(entries));
  const plain = qualityOf(baselineOf(entries));
  const figures = [hit1, hit3, reciprocal, gain, answered, plain.hit1, plain.hit3];
  return [kind, String(entries.length), ...figures.map((figure) => figure.toFixed(2))];
}

const { development, askedOnce } = loadEvaluation();
report('Developed on', development);
report('Asked once', askedOnce);

const times = Array.from({ length: ROUNDS }, () =>
  [...development, ...askedOnce].map(({ ask, after }) => {
    const started = performance.now();
    search.ask(ask, after);
    return performance.now() - started;
  }),
).flat();
console.log(
  `\nA question: p50 ${ms(percentile(times, 0.5))}, p99 ${ms(percentile(times, 0.99))}. Index: ${ms(built)}, MiniSearch's ${ms(plainBuilt)}.`,
);
