import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

// Prisma's own words about a client that was generated well are noise in front of every start.
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
  encoding: 'utf8',
  env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
});
if (status !== 0) {
  console.error(stdout + stderr);
  process.exitCode = 1;
}
