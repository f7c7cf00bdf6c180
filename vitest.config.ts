import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './test/support/patience.ts';

const report = process.env['VITEST_JSON'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/build.ts',
    // By default one core is left free, which on two cores halves the speed.
    maxWorkers: '100%',
    testTimeout: 4 * PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS } },
    hookTimeout: 120_000,
    env: { TZ: 'UTC' },
    reporters: ['default', ...(report === undefined ? [] : ['json'])],
    ...(report !== undefined && { outputFile: { json: report } }),
  },
});
