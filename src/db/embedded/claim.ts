import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, readlink, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseStartError } from '../errors.ts';
import { startOfProcess } from './process.ts';

/** How long to wait for a process that is just ending. */
const PATIENCE_MS = 3_000;
/** A claim from another container or machine cannot be checked by process id, so its holder keeps its file fresh. */
const FRESH_MS = 3_000;
const STALE_MS = 20_000;

/** Who uses the folder. All of it is in the file's name, so a claim appears whole or not at all. */
interface Claim {
  readonly realm: string;
  readonly pid: number;
  /** In clock ticks since boot: tells a process from a later one with the same id. */
  readonly started: string;
  /** The bot that the process belongs to, which is what the operator knows. */
  readonly bot: number;
}

/**
 * Makes this process the only user of a data folder until it ends, however it ends. Every process first puts down
 * its claim and then looks for others, so of two that come at once at least one sees the other. Claims of dead
 * processes are removed by whoever finds them: a claim's name is never used twice, so nothing live can be hit.
 */
export async function claimFolder(dataDir: string, bot: number): Promise<() => Promise<void>> {
  const dir = join(dataDir, 'in-use');
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const own: Claim = {
    realm: await realm(),
    pid: process.pid,
    started: (await startOfProcess(process.pid)) ?? '0',
    bot,
  };
  const file = join(dir, nameOf(own));
  const release = () => rm(file, { force: true });
  for (const deadline = Date.now() + PATIENCE_MS; ; ) {
    await (await open(file, 'w', 0o600)).close();
    const other = await findOther(dir, own);
    if (other === null) break;
    await release();
    if (Date.now() > deadline) throw inUse(dataDir, other, own);
    await delay(50 + Math.random() * 200);
  }
  const freshen = () => void utimes(file, new Date(), new Date()).catch(() => undefined);
  const timer = setInterval(freshen, FRESH_MS).unref();
  return () => {
    clearInterval(timer);
    return release();
  };
}

async function findOther(dir: string, own: Claim): Promise<Claim | null> {
  for (const name of await readdir(dir)) {
    const claim = parseName(name);
    if (claim === null || name === nameOf(own)) continue;
    if (await isLive(claim, own, join(dir, name))) return claim;
    await rm(join(dir, name), { force: true });
  }
  return null;
}

async function isLive(claim: Claim, own: Claim, file: string): Promise<boolean> {
  if (claim.realm === own.realm) return (await startOfProcess(claim.pid)) === claim.started;
  const touched = await stat(file).catch(() => null);
  return touched !== null && Date.now() - touched.mtimeMs < STALE_MS;
}

/** Where process ids mean the same: this boot of this machine, and this container. */
async function realm(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const container = await readlink('/proc/self/ns/pid').catch(() => '');
  return createHash('sha256').update(`${hostname()} ${boot} ${container}`).digest('hex').slice(0, 12);
}

const nameOf = (claim: Claim) => `${claim.realm}-${claim.pid}-${claim.started}-${claim.bot}`;

function parseName(name: string): Claim | null {
  const [realm, pid, started, bot] = /^(\w+)-(\d+)-(\d+)-(\d+)$/.exec(name)?.slice(1) ?? [];
  if (realm === undefined || started === undefined) return null;
  return { realm, pid: Number(pid), started, bot: Number(bot) };
}

function inUse(dataDir: string, other: Claim, own: Claim): DatabaseStartError {
  const where = other.realm === own.realm ? '' : ' in another container or on another machine';
  const late = where === '' ? '' : ' (if it was killed, wait half a minute)';
  return new DatabaseStartError(
    `The data folder ${dataDir} is in use by process ${other.bot}${where}: stop that process${late}, or set QUORUM_DATA_DIR to another folder.`,
  );
}
