import type { UserId } from './ids.ts';

export interface BoardEntry {
  readonly userId: UserId;
  readonly points: number;
  /** From 1; unique, as ties go to whoever got there first. */
  readonly rank: number;
}

export interface Board {
  readonly entries: readonly BoardEntry[];
  /** How many members have points. */
  readonly total: number;
}

/** A member's own place. */
export interface Standing {
  readonly points: number;
  readonly rank: number;
  readonly total: number;
  /** The member one place above; null for the first. */
  readonly next: { readonly userId: UserId; readonly points: number } | null;
}
