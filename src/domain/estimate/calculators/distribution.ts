import type { Quantity } from '../quantity.ts';
import { roughlyLike } from './figures.ts';
import type { Outcomes } from './outcomes.ts';

/** The shape of what may come out, and where in it three results are: places are shares of the width. */
export interface Distribution {
  readonly title: string;
  readonly bars: readonly number[];
  readonly marks: readonly { readonly at: number; readonly name: string; readonly label: string }[];
  /** What the picture says, for those who cannot see it. */
  readonly says: string;
}

const BARS = 14;
/** Values are shown like `like`. */
export function distributionOf(
  title: string,
  { drawn, p5, median, p95 }: Outcomes,
  like: Quantity,
): Distribution {
  const label = (value: number) => roughlyLike(like, { ...like, value });
  const scale = fairest(p5.value, median.value, p95.value);
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

type Scale = (value: number) => number;

/** Over differences, over factors, and over factors of what is missing to 1, as for nines. */
const SCALES: readonly Scale[] = [(value) => value, Math.log, (value) => -Math.log(1 - value)];

/** The scale on which the median is nearest to the middle, so that nothing is squeezed. */
function fairest(low: number, median: number, high: number): Scale {
  const lopsided = (scale: Scale) => {
    const off = (scale(median) - scale(low)) / (scale(high) - scale(low)) - 0.5;
    return Number.isFinite(off) ? Math.abs(off) : Number.POSITIVE_INFINITY;
  };
  return SCALES.reduce((best, scale) => (lopsided(scale) < lopsided(best) ? scale : best));
}
