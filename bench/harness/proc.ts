import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in /proc; 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Figures of running processes come from /proc, so they are to be had on Linux only. */
export const residentMegabytes = (pid: number): number => megabytes(pid, /^VmRSS:\s+(\d+) kB/m);

/** The most that was resident at any time since its start. */
export const peakMegabytes = (pid: number): number => megabytes(pid, /^VmHWM:\s+(\d+) kB/m);

function megabytes(pid: number, line: RegExp): number {
  return Number(line.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** Processor time used since its start, in seconds, of all threads. */
export function cpuSeconds(pid: number): number {
  const fields = statOf(pid);
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

export function childrenOf(pid: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((candidate) => isAlive(candidate) && Number(statOf(candidate)[1]) === pid);
}

export function isAlive(pid: number): boolean {
  const [state] = statOf(pid);
  return state !== undefined && state !== 'Z';
}

/** The fields after the program's name, which may hold spaces and parentheses. */
function statOf(pid: number): string[] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
