/** An axis of a chart. */
export interface Axis {
  /** "Response time, ms": with the unit of the numbers. */
  readonly label: string;
  /** Logarithmic for values over several powers of ten, all above zero. */
  readonly scale?: 'linear' | 'log';
  /** Written behind each number: "%", "x". */
  readonly suffix?: string;
  /** The ends, where they are not those of the values. */
  readonly least?: number;
  readonly most?: number;
  /** True when there is nothing between whole numbers. */
  readonly whole?: boolean;
}

/** How one figure changes with another. */
export interface Curve {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Where the member's own numbers are on it; null when they are off the chart. */
  readonly here: { readonly at: readonly [x: number, y: number]; readonly label: string } | null;
  /** What the curve says, as a sentence for those who cannot see it. */
  readonly says: string;
}

/** The points of a function at `steps` + 1 even places between two ends. */
export function pointsOf(
  [from, to]: readonly [number, number],
  steps: number,
  value: (x: number) => number,
): [number, number][] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const x = from + ((to - from) * step) / steps;
    return [x, value(x)];
  });
}
