import { addDays, type LocalDate } from './calendar/local-date.ts';
import { type DateRange, PERIODS, type Period } from './calendar/period.ts';
import type { ChapterId, GuildId, UserId } from './ids.ts';

/** The periods of the calendar, and the last 30 days. */
export const BOARD_PERIODS = [...PERIODS, 'rolling'] as const;
export type BoardPeriod = Period | 'rolling';

/** How many days the rolling board covers, today included. */
export const ROLLING_DAYS = 30;

/** The last 30 days, today included. */
export const rollingDays = (today: LocalDate): DateRange => ({
  first: addDays(today, 1 - ROLLING_DAYS),
  last: today,
});

/** Which board of a server is meant. */
export interface BoardScope {
  readonly guildId: GuildId;
  readonly period: BoardPeriod;
  /** Null for the whole server. */
  readonly chapter: ChapterId | null;
  /** A day in the period, in the server's zone. */
  readonly today: LocalDate;
}

/** What a member chose: to be named whatever the server does, to be left out, or nothing. */
export type Listing = 'named' | 'hidden' | null;

export interface BoardEntry {
  readonly userId: UserId;
  readonly points: number;
  /** From 1; unique, as ties go to whoever got there first. Hidden members take no place. */
  readonly rank: number;
  readonly listing: Listing;
}

export interface Board {
  readonly entries: readonly BoardEntry[];
  /** How many members have points and are not hidden. */
  readonly total: number;
}

/** A member's own place. */
export interface Standing {
  readonly points: number;
  /** Where a hidden member would stand. */
  readonly rank: number;
  /** How many members have points and are not hidden. */
  readonly total: number;
  readonly listing: Listing;
  /** The member one place above; null for the first. */
  readonly next: Pick<BoardEntry, 'userId' | 'points' | 'listing'> | null;
}
