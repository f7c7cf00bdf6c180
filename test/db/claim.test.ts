import { mkdtemp, readdir, rename, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimFolder } from '../../src/db/embedded/claim.ts';
import { startOfProcess } from '../../src/db/embedded/process.ts';
import { removeFolder } from '../support/postgres.ts';

const BOT = 4242;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quorum-claim-'));
});
afterEach(() => removeFolder(folder));

const claims = () => readdir(join(folder, 'in-use'));

/** Leaves a claim as another process would have. */
async function leaveClaim(change: (parts: string[]) => string[]): Promise<string> {
  const release = await claimFolder(folder, BOT);
  const [own = ''] = await claims();
  const file = join(folder, 'in-use', change(own.split('-')).join('-'));
  await rename(join(folder, 'in-use', own), file);
  await release();
  return file;
}

test('a folder is claimed once it is free again', async () => {
  const release = await claimFolder(folder, BOT);
  expect(await claims()).toHaveLength(1);
  await release();
  expect(await claims()).toEqual([]);
  await (await claimFolder(folder, BOT))();
});

test('a claim of a process that runs is respected', async () => {
  const started = await startOfProcess(process.ppid);
  await leaveClaim(([realm = '', _pid, _started, bot = '']) => [realm, `${process.ppid}`, `${started}`, bot]);
  await expect(claimFolder(folder, 1)).rejects.toThrow(`in use by process ${BOT}: stop that process, or set`);
  expect(await claims()).toHaveLength(1);
});

test.runIf(process.platform === 'linux')(
  'a claim of an earlier process with the same number is not',
  async () => {
    await leaveClaim(([realm = '', _pid, _started, bot = '']) => [realm, `${process.ppid}`, '1', bot]);
    await claimFolder(folder, BOT);
    expect(await claims()).toHaveLength(1);
  },
);

test('a claim from another container is respected while it is kept fresh', async () => {
  const file = await leaveClaim(([_realm, ...rest]) => ['0000', ...rest]);
  await expect(claimFolder(folder, 1)).rejects.toThrow('in another container or on another machine');
  await utimes(file, new Date(0), new Date(0));
  await claimFolder(folder, BOT);
  expect(await claims()).toHaveLength(1);
});

test('other files beside the claims do no harm', async () => {
  await (await claimFolder(folder, BOT))();
  await writeFile(join(folder, 'in-use', '.DS_Store'), '');
  await claimFolder(folder, BOT);
  expect(await claims()).toContain('.DS_Store');
});
