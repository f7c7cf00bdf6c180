import { join } from 'node:path';
import { build } from 'esbuild';
import { BENCH, BENCH_DIST } from './paths.ts';

/** Builds what runs in processes of its own, so that no TypeScript loader is measured along. */
export async function buildPrograms(): Promise<void> {
  await build({
    entryPoints: ['pong-bot.ts', 'harness/tap.ts', 'harness/collect.ts'].map((file) => join(BENCH, file)),
    outbase: BENCH,
    outdir: BENCH_DIST,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
}
