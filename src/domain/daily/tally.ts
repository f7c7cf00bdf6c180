/** How many members gave one answer to one step. */
export interface Tally {
  readonly step: number;
  /** As in DailyAnswer. */
  readonly option: number;
  readonly members: number;
}

/** How many members answered a step. */
export const answeredOf = (tallies: readonly Tally[], step: number): number =>
  tallies.reduce((sum, tally) => sum + (tally.step === step ? tally.members : 0), 0);

/** The share of those who answered a step that picked an option, from 0 to 1; 0 when nobody has answered. */
export function shareOf(tallies: readonly Tally[], step: number, option: number): number {
  const picked = tallies.find((tally) => tally.step === step && tally.option === option)?.members ?? 0;
  return picked / Math.max(1, answeredOf(tallies, step));
}
