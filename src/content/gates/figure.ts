/** With fewer questions than this a percentage says more of chance than of the writing. */
export const ENOUGH = 40;

/** What one gate measures over a set of questions. */
export interface Figure {
  readonly gate: string;
  /** The measured value, as in `24.1%`. */
  readonly value: string;
  /** What it is held against, as in `at most 28%`. */
  readonly limit: string;
  /** How many questions it was measured over. */
  readonly over: number;
  /** `info` when there are too few questions to judge by. */
  readonly verdict: 'ok' | 'FAIL' | 'info';
}

/** A share of questions, from 0 to 1, that must not exceed `limit`. */
export function shareFigure(gate: string, share: number, limit: number, over: number): Figure {
  const verdict = over < ENOUGH ? 'info' : share <= limit ? 'ok' : 'FAIL';
  return { gate, value: percent(share), limit: `at most ${percent(limit)}`, over, verdict };
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
