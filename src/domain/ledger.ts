import type { LocalDate } from './calendar/local-date.ts';
import type { ChapterId } from './ids.ts';

/** What a member can earn points with. */
export const ENTRY_KINDS = ['quiz', 'daily', 'estimate'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Something that pays a member of a server, once. */
export interface Earning {
  readonly kind: EntryKind;
  /** What earned it, such as `quiz:question-id`: it pays a member of a server once, whatever it is worth the next time. */
  readonly source: string;
  /** From 0; an entry of 0 is kept too, so that the same thing cannot pay later. */
  readonly points: number;
  /** Null when it belongs to no chapter: then it counts on the server's boards only. */
  readonly chapter: ChapterId | null;
  readonly at: Date;
  /** The day of `at` in the server's zone. */
  readonly localDate: LocalDate;
}
