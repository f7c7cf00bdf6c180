import type { LocalDate } from './calendar/local-date.ts';

/** Days of answers that earn a freeze, and how many freezes may be held at once. */
export const DAYS_PER_FREEZE = 7;
export const MAX_FREEZES = 2;

/** A day on which the server's challenge was due. */
export interface ChallengeDay {
  readonly date: LocalDate;
  /** Open: it can still be answered, or is still to be posted. Skipped: the bot did not post it. */
  readonly state: 'open' | 'closed' | 'skipped';
}

export interface Streak {
  /** Challenges answered without a break, in days. */
  readonly current: number;
  /** The longest that `current` ever was. */
  readonly longest: number;
  /**
   * What freezes are paid with: an answer adds 1, up to that of the most freezes that may be held, and a freeze costs
   * seven. So whoever answers more never holds less; freezes counted at every seventh day of a streak would not do.
   */
  readonly credit: number;
}

export const NO_STREAK: Streak = { current: 0, longest: 0, credit: 0 };

export const CHANGE_KINDS = ['answered', 'frozen', 'protected', 'ended'] as const;

/** What a day did to a streak. */
export interface StreakChange {
  readonly date: LocalDate;
  /** Frozen: missed, but a freeze was spent. Protected: the bot did not post. Ended: missed without a freeze. */
  readonly kind: (typeof CHANGE_KINDS)[number];
  /** Days of the streak before and after. */
  readonly before: number;
  readonly after: number;
  /** Freezes held after. */
  readonly freezes: number;
  /** Whether the day earned a freeze. */
  readonly earned: boolean;
}

export const freezesOf = ({ credit }: Streak): number => Math.floor(credit / DAYS_PER_FREEZE);

/** Answers until the next freeze; null while as many are held as may be. */
export function untilNextFreeze(streak: Streak): number | null {
  return freezesOf(streak) === MAX_FREEZES ? null : DAYS_PER_FREEZE - (streak.credit % DAYS_PER_FREEZE);
}

/** The streak after one more day. Days that are not scheduled or do not exist are no challenge days: they never come. */
export function stepStreak(streak: Streak, day: ChallengeDay, answered: boolean): Streak {
  if (answered) {
    const current = streak.current + 1;
    return {
      current,
      longest: Math.max(streak.longest, current),
      credit: Math.min(streak.credit + 1, DAYS_PER_FREEZE * MAX_FREEZES),
    };
  }
  if (day.state !== 'closed') return streak;
  if (freezesOf(streak) > 0) return { ...streak, credit: streak.credit - DAYS_PER_FREEZE };
  return { ...streak, current: 0, credit: 0 };
}

/** A streak with all days up to a date counted in. */
export interface Checkpoint {
  readonly streak: Streak;
  readonly through: LocalDate;
}

export interface Walk {
  /** The streak with all days counted in. */
  readonly streak: Streak;
  /** What the days did to it, in order; days that did nothing are left out. */
  readonly changes: readonly StreakChange[];
  /** Where a later walk may begin: before the first day that may still be answered. */
  readonly checkpoint: Checkpoint;
}

/** Counts in the days after a checkpoint, given in order; `answered` holds those the member answered. */
export function walkStreak(
  from: Checkpoint,
  days: readonly ChallengeDay[],
  answered: ReadonlySet<LocalDate>,
): Walk {
  const changes: StreakChange[] = [];
  let { streak } = from;
  let checkpoint = from;
  let settled = true;
  for (const day of days) {
    const next = stepStreak(streak, day, answered.has(day.date));
    const change = changeOn(day, answered.has(day.date), streak, next);
    if (change !== null) changes.push(change);
    streak = next;
    settled &&= day.state !== 'open' || answered.has(day.date);
    if (settled) checkpoint = { streak, through: day.date };
  }
  return { streak, changes, checkpoint };
}

/** Nothing happens to somebody without a streak on a day without an answer. */
function changeOn(day: ChallengeDay, answered: boolean, before: Streak, after: Streak): StreakChange | null {
  if (!answered && (day.state === 'open' || before.current === 0)) return null;
  return {
    date: day.date,
    kind: kindOf(day, answered, after),
    before: before.current,
    after: after.current,
    freezes: freezesOf(after),
    earned: freezesOf(after) > freezesOf(before),
  };
}

function kindOf({ state }: ChallengeDay, answered: boolean, after: Streak): StreakChange['kind'] {
  if (answered) return 'answered';
  if (state === 'skipped') return 'protected';
  return after.current === 0 ? 'ended' : 'frozen';
}

/** A page of what changed a streak. */
export interface StreakHistory {
  readonly streak: Streak;
  /** The newest first. */
  readonly changes: readonly StreakChange[];
  /** How many changes there are in all. */
  readonly total: number;
}
