/** An axis of a chart. */
export interface Axis {
  /** "Utilisation", with its unit: "Response time, ms". */
  readonly label: string;
  /** Logarithmic axes are for values over several powers of ten. */
  readonly scale?: 'linear' | 'log';
  /** Written behind each tick: "%", "x". */
  readonly suffix?: string;
}

/** How one figure changes with another. */
export interface Curve {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Where the member's own numbers are on it; null when they are off the chart. */
  readonly here: readonly [x: number, y: number] | null;
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
