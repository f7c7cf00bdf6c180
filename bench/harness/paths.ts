import { dirname, join } from 'node:path';

const root = dirname(dirname(import.meta.dirname));

export const BOT = join(root, 'dist', 'src', 'main.js');
export const PLAYGROUND = join(root, 'dist', 'playground', 'server', 'main.js');
/** Where the programs of the measurements are built to, since node runs no TypeScript. */
export const BENCH_DIST = join(root, 'dist', 'bench');
export const PONG_BOT = join(BENCH_DIST, 'pong-bot.js');
export const TAP = join(BENCH_DIST, 'harness', 'tap.js');
export const COLLECT = join(BENCH_DIST, 'harness', 'collect.js');
export const BENCH = join(root, 'bench');
