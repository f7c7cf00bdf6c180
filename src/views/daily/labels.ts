import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { type Exercise, worthOf } from '../../domain/daily/exercise.ts';
import { dayLabel } from '../days.ts';

const LETTERS = ['A', 'B', 'C', 'D'] as const;

/** The title where the content has lost what was asked. */
export const GONE = 'A challenge that is no longer asked';

export const letter = (index: number): string => LETTERS[index] ?? '?';

/** "Daily challenge · Sat 28 Nov". */
export const heading = (date: LocalDate): string => `Daily challenge · ${dayLabel(date)}`;

/** "Daily challenge · Sat 28 Nov · step 2 of 4". */
export const stepHeading = (date: LocalDate, { steps }: Exercise, step: number): string =>
  steps.length === 1 ? heading(date) : `${heading(date)} · step ${step + 1} of ${steps.length}`;

/** "Situation in 4 steps · hard · up to 60 points". */
export function stakes(exercise: Exercise): string {
  const most = exercise.kind === 'question' ? '' : 'up to ';
  return `${kindLabel(exercise)} · ${exercise.difficulty} · ${most}${worthOf(exercise)} points`;
}

function kindLabel({ kind, steps }: Exercise): string {
  switch (kind) {
    case 'question':
      return 'Question';
    case 'estimate':
      return 'Estimate';
    case 'situation':
      return `Situation in ${steps.length} steps`;
  }
}

const BAR = 8;

/** A bar of a share from 0 to 1 with its percentage, all of one width: `██████░░  75%`. */
export function bar(share: number): string {
  const filled = Math.round(share * BAR);
  const percent = `${Math.round(share * 100)}%`.padStart(4);
  return `\`${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${percent}\``;
}
