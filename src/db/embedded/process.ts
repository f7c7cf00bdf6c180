import { readFile } from 'node:fs/promises';

/**
 * When a process started, in clock ticks since boot, or null if it does not run. Without /proc all that is known is
 * whether it runs, and the answer is then always the same.
 */
export async function startOfProcess(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return isRunning(pid) ? '0' : null;
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // The second field is the program's name, which may hold spaces and parentheses.
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ');
  return fields?.[0] === 'Z' ? null : (fields?.[19] ?? null);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
