import type { TaskKind } from './task.ts';

/** How many of seven challenges in a row are of each kind. */
export const SHARES: Readonly<Record<TaskKind, number>> = {
  question: 4,
  estimate: 2,
  situation: 1,
};

const KINDS = ['question', 'estimate', 'situation'] as const satisfies readonly TaskKind[];
const WINDOW = KINDS.reduce((sum, kind) => sum + SHARES[kind], 0);

/**
 * The kinds in the order of whose turn it is, after those of the latest challenges (the last one last): the one that
 * is furthest behind its share comes first. With every kind at hand, any seven in a row hold exactly their shares,
 * on whichever days of the week a server posts. Source: smooth weighted round-robin, as in nginx.
 */
export function kindsByTurn(latest: readonly TaskKind[]): TaskKind[] {
  const recent = latest.slice(1 - WINDOW);
  const behind = (kind: TaskKind) =>
    SHARES[kind] * (recent.length + 1) - WINDOW * recent.filter((past) => past === kind).length;
  return KINDS.toSorted((a, b) => behind(b) - behind(a));
}
