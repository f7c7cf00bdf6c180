import { EventEmitter } from 'node:events';
import { parseArgs } from 'node:util';
import { boards } from './boards.ts';
import { daily } from './daily.ts';
import { dailyAnswers } from './daily-answers.ts';
import { durability } from './durability.ts';
import { estimates } from './estimate.ts';
import { buildPrograms } from './harness/build.ts';
import { latency } from './latency.ts';
import { memory } from './memory.ts';
import { start } from './start.ts';
import { throughput } from './throughput.ts';

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { guilds: { type: 'string', default: '10000' } },
});

const BENCHES: Readonly<Record<string, () => Promise<string>>> = {
  latency,
  estimate: estimates,
  throughput,
  start,
  memory,
  durability,
  boards,
  'daily-answers': dailyAnswers,
  daily: () => daily(Number(values.guilds)),
};

const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(`There is no ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.\n`);
  process.exit(1);
}

// One member may wait for fifty answers at once.
EventEmitter.defaultMaxListeners = 0;

await buildPrograms();
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const started = performance.now();
  const report = await bench();
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(`\n${name} (${seconds} s)\n\n${report}\n`);
}
