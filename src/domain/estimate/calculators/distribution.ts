import type { Quantity } from '../quantity.ts';
import { shownLike } from './figures.ts';
import type { Outcomes } from './outcomes.ts';

/** The shape of what may come out, and where in it three results are: places are shares of the width. */
export interface Distribution {
  readonly title: string;
  readonly bars: readonly number[];
  readonly marks: readonly { readonly at: number; readonly name: string; readonly label: string }[];
  /** What the picture says, for those who cannot see it. */
  readonly says: string;
}

const BARS = 20;
/**
 * Drawn over factors where all is above zero, as ranges are: then the middle is in the middle. Values are shown
 * like `like`.
 */
export function distributionOf(
  title: string,
  { drawn, p5, median, p95 }: Outcomes,
  like: Quantity,
): Distribution {
  const label = (value: number) => shownLike(like, { ...like, value });
  const scale = p5.value > 0 ? Math.log : (value: number) => value;
  const [low, high] = [scale(p5.value), scale(p95.value)];
  const margin = (high - low) * 0.3 || 1;
  const place = (value: number) => (scale(value) - low + margin) / (high - low + 2 * margin);
  const bars = Array.from({ length: BARS }, () => 0);
  for (const value of drawn) {
    const bar = Math.floor(place(value) * BARS);
    if (bar >= 0 && bar < BARS) bars[bar] = (bars[bar] ?? 0) + 1;
  }
  const mark = (name: string, value: number) => ({ at: place(value), name, label: label(value) });
  return {
    title,
    bars,
    marks: [mark('p5', p5.value), mark('median', median.value), mark('p95', p95.value)],
    says: `${title}: nine times in ten between ${label(p5.value)} and ${label(p95.value)}, with the median at ${label(median.value)}.`,
  };
}
