import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Claims a folder for this process, so that no second one writes to it. Returns how to give it back. */
export function claim(lockFile: string): () => void {
  const holder = readHolder(lockFile);
  if (holder !== null && holder !== process.pid && isAlive(holder)) {
    throw new Error(
      `The playground cannot start: its data is in use by process ${holder}; stop that or choose another folder.`,
    );
  }
  writeFileSync(lockFile, String(process.pid));
  return () => rmSync(lockFile, { force: true });
}

function readHolder(lockFile: string): number | null {
  try {
    return Number(readFileSync(lockFile, 'utf8')) || null;
  } catch {
    return null;
  }
}

/** A lock left by a process that was killed is void. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
